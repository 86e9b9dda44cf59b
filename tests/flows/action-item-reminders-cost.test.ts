import { newLooseItem } from '../../domain/action-items/making';
import { personIdOf } from '../../domain/shared/person';
import { localTenantId } from '../../infra/local/teams/identity';
import { type Counted, countRequests } from '../bench/count-requests';
import { createAll } from '../bench/fill';
import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import { channelId, somebody, startLeerwerkplaats } from '../support/people';
import { goTo, liveUntil, remindersTo } from '../support/reminders';

const karin = somebody(1);
const people = [2, 3, 4].map((number) => somebody(number));

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
});
afterEach(() => running.close());

/** So many items of these people, over four weeks from last week on, as the product stores them. */
async function fill(items: number): Promise<void> {
  const [{ leerwerkplaatsId } = { leerwerkplaatsId: '' }] =
    await running.documents('leerwerkplaats');
  const at = new Date('2026-11-20T13:03:00Z');
  const person = { id: idOf(karin), name: karin.name, teamsId: karin.teamsId } as const;
  const all = Array.from({ length: items }, (_, item) => {
    const command = {
      commandId: `item-${item}`,
      leerwerkplaatsId: String(leerwerkplaatsId),
      person: { ...person, language: 'nl' as const },
      at,
    };
    const who = people[item % people.length] ?? karin;
    const owner = { personId: idOf(who), name: who.name };
    const day = new Date(Date.parse('2026-11-25') + (item % 28) * 24 * 60 * 60 * 1000);
    const dueDay = day.toISOString().slice(0, 10);
    const drafted = { title: `Taart ${item} halen`, owner, deputy: null, dueDay };
    const place = { channelId, language: 'nl', origin: { kind: 'channel' } } as const;
    // It can't be undone any more.
    return { ...newLooseItem(command, drafted, place), undo: null, dueAt: null };
  });
  for (let from = 0; from < items; from += 100) {
    const some = all.slice(from, from + 100);
    await createAll(running.engine, 'work', String(leerwerkplaatsId), some);
  }
  await running.settle();
}

const idOf = ({ objectId }: { objectId: string }) => personIdOf(localTenantId, objectId);

/** What the rounds until the end of the next week ask of the database. */
async function costOfRounds(): Promise<Counted> {
  await liveUntil(running, '2026-12-02');
  const { handle } = running.engine;
  const counting = countRequests({ handle });
  running.engine.handle = counting.handle;
  await goTo(running, '2026-12-07T08:30:00Z');
  await goTo(running, '2026-12-08T08:30:00Z');
  running.engine.handle = handle;
  return counting.take();
}

it('a round past ten thousand items costs what one past a hundred does', async () => {
  await fill(100);
  const few = await costOfRounds();
  const sent = people.map((who) => remindersTo(running, who).length);
  await running.close();
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
  await fill(10_000);
  const many = await costOfRounds();
  expect(people.map((who) => remindersTo(running, who).length)).toEqual(sent);
  expect(Math.min(...sent)).toBe(3);
  expect(many.requests).toBeLessThanOrEqual(few.requests * 1.1);
  expect(many.units).toBeLessThan(few.units * 1.5);
});
