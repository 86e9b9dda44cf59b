import { randomUUID } from 'node:crypto';
import { createBot } from '../../../bot/bot';
import { createCosmosDocuments } from '../../../functions/platform/cosmos';
import { everyRoute } from '../../../functions/routes/every-route';
import { startApplication } from '../../support/application';
import { describeMatrix, tables } from './matrix';

const stage = describeMatrix(() => startApplication());

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
  const tried = tables.flatMap(({ attempts }) => attempts(stage()).map(({ through }) => through));
  const open = Object.keys(forEverybody).flatMap((names) => names.split(', '));
  const { words, actions, forms, searches, shortcuts } = router();
  const routes = everyRoute.map(({ name }) => name);
  const ways = [...words, ...actions, ...forms, ...searches, ...shortcuts, ...routes];
  expect(ways.filter((way) => ![...tried, ...open].includes(way))).toEqual([]);
  expect(open.filter((way) => !ways.includes(way))).toEqual([]);
});

/** What the bot says that it answers to. */
function router() {
  const documents = createCosmosDocuments(stage().running.database, async () => undefined);
  return createBot({
    documents,
    newId: randomUUID,
    clock: () => new Date(),
    askRoster: async () => ({ kind: 'silent' }),
    roster: async () => ({ kind: 'silent' }),
    site: undefined,
  }).router.known;
}
