import { roles } from '../../../domain/leerwerkplaats/access';
import type { Product } from '../../support/application';
import { channelId, type Somebody } from '../../support/people';
import { actionItems } from './action-items';
import { type Attempt, named, ownDoors, type Stage, type Table } from './attempt';
import { directory } from './directory';
import { groupQuestions } from './group-questions';
import { leerwerkplaats } from './leerwerkplaats';
import { polls } from './polls';
import { sessions } from './sessions';
import { elsewhere, isRecorded, peter, setStage, stranger } from './stage';

export const tables: readonly Table[] = [
  leerwerkplaats,
  directory,
  groupQuestions,
  sessions,
  actionItems,
  polls,
];

/** What somebody gets done, beside what they may; a no leaves everything as it was. */
export async function hold(
  attempts: readonly Attempt[],
  { stage, who, channel }: { stage: Stage; who: Somebody; channel: string },
  mayDo: (attempt: Attempt) => boolean,
) {
  for (const attempt of attempts) {
    const { action, door, through } = attempt;
    const tried = { action, door, through };
    const before = await keptBy(stage);
    const done = await attempt.run(who, channel);
    if (mayDo(attempt)) {
      expect({ ...tried, isDone: done !== undefined }).toEqual({ ...tried, isDone: true });
    } else {
      // What was done stands in the message when it is something.
      expect({ ...tried, done }).toEqual(tried);
      expect({ through, kept: await keptBy(stage) }).toEqual({ through, kept: before });
    }
  }
}
export const nothing = () => false;

/** What comes and goes by itself: who asked something before, and the way of messages and cards. */
const passing = ['command', 'event', 'delivery', 'posted-card', 'presence', 'action-list'];

/** What a leerwerkplaats keeps of what people did. */
async function keptBy({ running, leerwerkplaatsId }: Stage) {
  const all = await running.stored('work');
  return all
    .filter((one) => one.leerwerkplaatsId === leerwerkplaatsId)
    .filter(({ type }) => !passing.includes(String(type)));
}

/** Holds every role and door of a product against the tables. */
export function describeMatrix(start: () => Promise<Product>): () => Stage {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(await start());
  });
  afterAll(() => stage.running.close());

  describe.each(tables)('$feature', ({ actions, may, attempts }) => {
    test('every action of the table is tried', () => {
      const tried = new Set(attempts(stage).map(({ action }) => action));
      expect([...tried].sort()).toEqual([...actions].sort());
    });

    test.each(roles)('a %s may do what the table says, by every door', async (role) => {
      await isRecorded(stage, role);
      await hold(attempts(stage), { stage, who: peter, channel: channelId }, (one) =>
        may(one, role),
      );
    });

    test('who leads another leerwerkplaats may do nothing here, by any door', async () => {
      const ofHere = attempts(stage).filter(({ anywhere }) => !anywhere);
      await hold(ofHere, { stage, who: stranger, channel: elsewhere }, nothing);
    });

    test('somebody of this leerwerkplaats, in the channel of another, reaches nothing of this one', async () => {
      await isRecorded(stage, 'project-leader');
      const fromThere = attempts(stage).filter(
        ({ door, anywhere }) => !ownDoors.includes(door) && !anywhere,
      );
      await hold(fromThere, { stage, who: peter, channel: elsewhere }, nothing);
    });

    test('who isn’t in the channel gets in by none of the doors that only name it', async () => {
      stage.running.teams.strangers.add(stranger.teamsId);
      const byName = attempts(stage).filter(({ door }) => named.includes(door));
      await hold(byName, { stage, who: stranger, channel: channelId }, nothing);
      stage.running.teams.strangers.delete(stranger.teamsId);
    });

    test('who led and left gets in by none of them either', async () => {
      await isRecorded(stage, 'project-leader', false);
      stage.running.teams.strangers.add(peter.teamsId);
      await hold(attempts(stage), { stage, who: peter, channel: channelId }, nothing);
      stage.running.teams.strangers.delete(peter.teamsId);
      await isRecorded(stage, 'participant');
    });
  });
  return () => stage;
}
