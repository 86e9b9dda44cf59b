import { randomUUID } from 'node:crypto';
import { createBot } from '../../../bot/bot';
import { createCosmosDocuments } from '../../../functions/platform/cosmos';
import { everyRoute } from '../../../functions/routes/every-route';
import { type Product, startApplication } from '../../support/application';
import { channelId } from '../../support/people';
import { describeMatrix, hold, tables } from './matrix';
import { sessions, sessionTitle } from './sessions';
import { isRecorded, peter } from './stage';

const stage = describeMatrix(() => startApplication());

test('a card that is drawn while somebody asks something isn’t what they are answered', async () => {
  const real = stage();
  await isRecorded(real, 'participant');
  const { running } = real;
  const drawing: Product = {
    ...running,
    receive: (authorization, activity) => {
      running.teams.calls.push(...drawn);
      return running.receive(authorization, activity);
    },
  };
  const drawn = running.teams.calls.filter(({ body }) =>
    JSON.stringify(body).includes(sessionTitle),
  );
  const attempts = sessions.attempts({ ...real, running: drawing });
  await hold(attempts, { stage: real, who: peter, channel: channelId }, (one) =>
    sessions.may(one, 'participant'),
  );
});

/** What anybody may do, each in their own way: held by the tests of that. */
const forEverybody = {
  'hulp, help': 'says what there is',
  'start, begin, leerwerkplaats/start': 'needs no role but a standing in the organisation',
  'koppel, koppelen, couple, link, leerwerkplaats/couple': 'the same',
  'leerwerkplaats/take-over': 'for whoever is in a channel in which nobody leads',
  'privacy, privacy/kept, privacy/export, privacy/take-out': 'of oneself',
  'herinneringen, reminders, action-items/reminders, action-items/remind, action-items/put-off':
    'of oneself',
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
