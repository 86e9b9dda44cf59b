import type { Somebody } from '../support/people';
import { channels, people } from './commands';
import type { Scene } from './scene';

/** More rounds than any chain of waits takes: then it never comes to rest. */
const mostRounds = 150;
/** The longest wait of a delivery is an hour. */
const longestWait = 60 * 60_000;
const round = 16 * 60_000;

/**
 * Lets time pass until all that is due was done, first with what is still armed, then in peace.
 * Answers false when it doesn't come to rest.
 */
export async function comeToRest(scene: Scene): Promise<boolean> {
  scene.weather({ teams: 0.2, database: 0 });
  for (let more = 0; more === 0 || (scene.kills.isArmed() && more < 4); more += 1) {
    await settle(scene);
    await scene.passes(round);
    await (await scene.host()).wake();
    // Something to post, for those who die at it.
    await scene.deliver(scene.ask.ask(people[0] as Somebody, channels[0] as string, true));
    await settle(scene);
  }
  scene.weather({ teams: 0, database: 0 });
  scene.kills.disarm();
  // Whoever comes by next completes what was cut off.
  for (const channel of channels) {
    await scene.deliver(scene.ask.help(people[5] as Somebody, channel));
  }
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    await settle(scene);
    const work = await scene.house.stored('work');
    // What waits longer is of the calendar: rosters each day, names after months.
    const soon = new Date(scene.now() + longestWait).toISOString();
    if (work.every(({ dueAt }) => typeof dueAt !== 'string' || dueAt > soon)) return true;
    await scene.passes(round);
    await (await scene.host()).wake();
  }
  return false;
}

async function settle(scene: Scene): Promise<void> {
  while (await scene.feed());
}
