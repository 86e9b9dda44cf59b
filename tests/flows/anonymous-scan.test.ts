import { join } from 'node:path';
import type { Ballots, PollDocument } from '../../domain/polls/records';
import { temporaryFolder } from '../infra/local/start/launched';
import { askAnonymously, everythingKeptOf } from '../support/anonymous';
import type { Running } from '../support/application';
import { bytesOf } from '../support/bytes-of';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
} from '../support/people';
import { tabOf } from '../support/tab';

const karin = somebody(1);
const voters = Array.from({ length: 12 }, (_, number) => somebody(20 + number));
const wordsOfVoter = (who: Somebody) =>
  `Mijn woorden zijn ${who.objectId.slice(-3)}7${who.objectId.slice(-3)}`;

let running: Running;
let folder: ReturnType<typeof temporaryFolder>;
const { vote } = tabOf(() => running);
beforeEach(async () => {
  folder = temporaryFolder();
  running = await startLeerwerkplaats(karin, { file: join(folder.path, 'database') });
  await rosterIs(running, karin, ...voters);
  await running.settle();
});
afterEach(async () => {
  await running.close();
  folder.remove();
});

/** Everything stored that names a voter. */
async function namingVoters(): Promise<unknown[]> {
  const all = (await Promise.all(['work', 'index'].map((name) => running.stored(name)))).flat();
  return all.filter((one) => voters.some(({ objectId }) => JSON.stringify(one).includes(objectId)));
}

async function answer(who: Somebody, score: string): Promise<void> {
  const card = newestCard(running);
  const { data } = button(card, 'Antwoord geven');
  const form = shown(await openDialog(running, who, channelId, String(data.verb), data));
  const filledIn = { o1: score, words: wordsOfVoter(who) };
  const send = button(form, 'Bewaren');
  expect((await sendDialog(running, who, channelId, send, filledIn)).sentence).toContain(score);
}

async function close(): Promise<void> {
  await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
  await running.settle();
}

const everywhere = () => Buffer.concat([bytesOf(folder.path), Buffer.from(running.log.join('\n'))]);

it('leaves no way from an answer to a person in the files, the log, Teams and the exports', async () => {
  const before = await namingVoters();
  await askAnonymously(running, karin, { kind: 'scale', options: 'Ik voel me gehoord' });
  for (const [place, who] of voters.entries()) {
    await answer(who, '2');
    await answer(who, String(1 + (place % 5)));
    running.wait(61_000);
  }
  await running.settle();
  const [poll] = await running.documents('poll');
  const { key } = (poll as unknown as PollDocument).ballots as Ballots;
  const ballots = (await running.documents('ballot')).map(({ id }) => String(id).split(':')[2]);
  const markers = await running.documents('command');
  const ofVotes = markers.filter(({ pollId }) => pollId === poll?.pollId).map(({ id }) => id);
  const secrets = [key, ...ballots, ...ofVotes].map(String);
  expect(secrets).toHaveLength(1 + voters.length + 2 * voters.length);
  const open = everywhere();
  expect(secrets.filter((secret) => !open.includes(secret))).toEqual([]);
  expect(open.includes('"words":"')).toBe(true);

  await close();
  const closed = everywhere();
  expect(secrets.filter((secret) => closed.includes(secret))).toEqual([]);
  expect(closed.includes('"chosen"')).toBe(false);
  expect(closed.includes('"words":"')).toBe(false);
  expect(await namingVoters()).toEqual(before);
  const said = JSON.stringify(running.teams.calls);
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  for (const who of voters) {
    expect(await everythingKeptOf(running, who)).not.toContain(wordsOfVoter(who));
  }
  const words = (await running.documents('poll'))[0]?.words as string[];
  const given = voters.map(wordsOfVoter);
  expect([...words].sort()).toEqual([...given].sort());
  expect(words).not.toEqual(given);
});

it('keeps nothing of a vote that was changed, or that is delivered again after closing', async () => {
  await askAnonymously(running, karin);
  for (const who of voters) await vote(who, 'o1');
  const commandId = crypto.randomUUID();
  const [first = karin] = voters;
  await vote(first, 'o2', { commandId });
  await close();
  expect((await vote(first, 'o2', { commandId })).refusal).toMatchObject({ code: 'poll-closed' });
  expect(everywhere().includes('"chosen"')).toBe(false);
  expect(await running.documents('poll')).toMatchObject([{ counts: { o1: 11, o2: 1 } }]);
});
