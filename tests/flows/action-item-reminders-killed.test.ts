import { join } from 'node:path';
import { temporaryFolder } from '../infra/local/start/launched';
import { type Running, startApplication } from '../support/application';
import { dieAt } from '../support/die-at';
import { onRoster, rosterIs } from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats, type } from '../support/people';
import { goTo, liveUntil, remindersTo } from '../support/reminders';

const karin = somebody(1);
const other = '19:krimpenerwaard@thread.tacv2';
/** More than one step of a round. */
const people = Array.from({ length: 30 }, (_, number) => somebody(100 + number));
const morning = '2026-12-02T08:30:00Z';
const minute = 60 * 1000;

let running: Running;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  running = await startLeerwerkplaats(karin, { file: join(folder.path, 'database') });
});
afterEach(async () => {
  await running.close();
  folder.remove();
});

/** In both leerwerkplaatsen each has something to do. */
async function agree(some: readonly Somebody[]): Promise<void> {
  await rosterIs(running, karin, ...some);
  running.teams.rosters.set(other, onRoster(karin, ...some));
  await type(running, karin, 'start Krimpenerwaard', other);
  await running.later(minute);
  for (const { name } of some) {
    await type(running, karin, `actie Taart halen @${name} vóór donderdag`);
    await type(running, karin, `actie De zaal reserveren @${name} vóór donderdag`, other);
  }
  await running.settle();
}

/** Another host takes over: Teams is at another address since, and what was sent is remembered. */
async function restart(): Promise<Map<string, number>> {
  const sent = new Map(people.map((who) => [who.name, remindersTo(running, who).length]));
  await running.close();
  running = await startApplication({ file: join(folder.path, 'database') });
  running.wait(Date.parse(morning) - running.now());
  await type(running, karin, 'hulp');
  await type(running, karin, 'hulp', other);
  return sent;
}

it('reminds everybody once of both leerwerkplaatsen, and those who share a step', async () => {
  await agree(people);
  await goTo(running, morning);
  for (const who of people) {
    const [one, ...more] = remindersTo(running, who);
    expect(one).toMatch(
      /Taart halen[\s\S]*De zaal reserveren|De zaal reserveren[\s\S]*Taart halen/,
    );
    expect(more).toEqual([]);
  }
});

// The two rounds that begin, and the first steps and messages of each.
const moments = [1, 2, 3, 4, 5, 6, 7, 8, 12, 20].flatMap((batch) => [
  [batch, 'before'] as const,
  [batch, 'after'] as const,
]);

it.each(moments)(
  'skips nobody, and repeats only what was under way, when killed at batch %i, %s it',
  async (batch, moment) => {
    const some = people.slice(0, 4);
    await agree(some);
    const died = dieAt(running, batch, moment);
    expect(await Promise.race([died, goTo(running, morning)])).toBe('died');
    const before = await restart();
    await running.later(0);
    // What was claimed by who died is looked at again.
    for (const _ of [1, 2, 3]) await running.later(2 * minute);
    const counts = some.map(
      (who) => (before.get(who.name) ?? 0) + remindersTo(running, who).length,
    );
    expect(Math.min(...counts)).toBe(1);
    // One message at most was on its way in each of both.
    expect(counts.filter((count) => count > 1).length).toBeLessThanOrEqual(2);
    for (const who of some) {
      const [again] = remindersTo(running, who);
      const isRepeat = (before.get(who.name) ?? 0) > 0 && again !== undefined;
      if (isRepeat) expect(again).toContain('Dit bericht staat er misschien twee keer.');
    }
    expect(await running.documents('poison')).toEqual([]);
    await liveUntil(running, '2026-12-03');
    const later = some.map((who) => (before.get(who.name) ?? 0) + remindersTo(running, who).length);
    expect(later).toEqual(counts);
  },
);

it('a step that the change feed brings more than once tells nobody twice', async () => {
  await agree(people.slice(0, 3));
  running.wait(Date.parse(morning) - running.now());
  await running.application.wake();
  const rounds = (await running.documents('reminder-round')) as never;
  for (const _ of [1, 2, 3]) await running.application.project(rounds);
  await running.settle();
  await running.application.project(rounds);
  await running.settle();
  expect(people.slice(0, 3).map((who) => remindersTo(running, who).length)).toEqual([1, 1, 1]);
});

it('while Teams is silent nobody is skipped, nor reminded in the evening', async () => {
  const [anna] = people as [Somebody];
  await agree([anna]);
  running.teams.weather.push({ conversation: anna.teamsId, status: 503 });
  for (let hour = 8; hour < 22; hour += 1) {
    await goTo(running, `2026-12-02T${String(hour).padStart(2, '0')}:30:00Z`);
  }
  running.teams.weather.length = 0;
  await goTo(running, '2026-12-02T23:00:00Z');
  expect(remindersTo(running, anna)).toEqual([]);
  await liveUntil(running, '2026-12-03');
  expect(remindersTo(running, anna)).toHaveLength(1);
});
