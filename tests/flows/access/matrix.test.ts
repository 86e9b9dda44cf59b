import { randomUUID } from 'node:crypto';
import { createBot } from '../../../bot/bot';
import { roles } from '../../../domain/leerwerkplaats/access';
import { createCosmosDocuments } from '../../../functions/platform/cosmos';
import { everyRoute } from '../../../functions/routes/every-route';
import { channelId, type Somebody } from '../../support/people';
import { type Attempt, named, ownDoors, type Stage, type Table } from './attempt';
import { directory } from './directory';
import { groupQuestions } from './group-questions';
import { leerwerkplaats } from './leerwerkplaats';
import { polls } from './polls';
import { elsewhere, isRecorded, peter, setStage, stranger } from './stage';

const tables: readonly Table[] = [leerwerkplaats, directory, groupQuestions, polls];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.running.close());

/** What somebody gets done, beside what they may. */
async function hold(
  attempts: readonly Attempt[],
  { who, channel }: { who: Somebody; channel: string },
  mayDo: (attempt: Attempt) => boolean,
) {
  for (const attempt of attempts) {
    const { action, door, through } = attempt;
    const done = await attempt.run(who, channel);
    expect({ action, door, through, done }).toEqual({
      ...{ action, door, through, done: mayDo(attempt) },
    });
  }
}
const nothing = () => false;

/** What anybody may do, each in their own way: held by the tests of that. */
const forEverybody = {
  'hulp, help': 'says what there is',
  'start, begin, leerwerkplaats/start': 'needs no role but a standing in the organisation',
  'koppel, koppelen, couple, link, leerwerkplaats/couple': 'the same',
  'leerwerkplaats/take-over': 'for whoever is in a channel in which nobody leads',
  'privacy, privacy/kept, privacy/export, privacy/take-out': 'of oneself',
  'members/profile, members/dismiss-profile, tab-profile': 'of oneself',
};

test('every way in to the product is in this matrix, or is for everybody', () => {
  const tried = tables.flatMap(({ attempts }) => attempts(stage).map(({ through }) => through));
  const open = Object.keys(forEverybody).flatMap((names) => names.split(', '));
  const { words, actions, forms, searches, shortcuts } = router();
  const routes = everyRoute.map(({ name }) => name);
  const ways = [...words, ...actions, ...forms, ...searches, ...shortcuts, ...routes];
  expect(ways.filter((way) => ![...tried, ...open].includes(way))).toEqual([]);
  expect(open.filter((way) => !ways.includes(way))).toEqual([]);
});

/** What the bot says that it answers to. */
function router() {
  const documents = createCosmosDocuments(stage.running.database, async () => undefined);
  return createBot({
    documents,
    newId: randomUUID,
    clock: () => new Date(),
    askRoster: async () => ({ kind: 'silent' }),
  }).router.known;
}

describe.each(tables)('$feature', ({ actions, may, attempts }) => {
  test('every action of the table is tried', () => {
    const tried = new Set(attempts(stage).map(({ action }) => action));
    expect([...tried].sort()).toEqual([...actions].sort());
  });

  test.each(roles)('a %s may do what the table says, by every door', async (role) => {
    await isRecorded(stage, role);
    await hold(attempts(stage), { who: peter, channel: channelId }, (one) => may(one, role));
  });

  test('who leads another leerwerkplaats may do nothing here, by any door', async () => {
    const ofHere = attempts(stage).filter(({ anywhere }) => !anywhere);
    await hold(ofHere, { who: stranger, channel: elsewhere }, nothing);
  });

  test('somebody of this leerwerkplaats, in the channel of another, reaches nothing of this one', async () => {
    await isRecorded(stage, 'project-leader');
    const fromThere = attempts(stage).filter(
      ({ door, anywhere }) => !ownDoors.includes(door) && !anywhere,
    );
    await hold(fromThere, { who: peter, channel: elsewhere }, nothing);
  });

  test('who isn’t in the channel gets in by none of the doors that only name it', async () => {
    stage.running.teams.strangers.add(stranger.teamsId);
    const byName = attempts(stage).filter(({ door }) => named.includes(door));
    await hold(byName, { who: stranger, channel: channelId }, nothing);
    stage.running.teams.strangers.delete(stranger.teamsId);
  });

  test('who led and left gets in by none of them either', async () => {
    await isRecorded(stage, 'project-leader', false);
    stage.running.teams.strangers.add(peter.teamsId);
    await hold(attempts(stage), { who: peter, channel: channelId }, nothing);
    stage.running.teams.strangers.delete(peter.teamsId);
    await isRecorded(stage, 'participant');
  });
});
