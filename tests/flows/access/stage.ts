import type { Role } from '../../../domain/leerwerkplaats/access';
import type { Product } from '../../support/application';
import { sendDialog } from '../../support/dialogs';
import { rosterIs } from '../../support/lifecycle';
import { channelId, type Somebody, somebody, type } from '../../support/people';
import type { Stage } from './attempt';
import { entriesChanged, known } from './directory';
import { unanswered } from './polls';
import { sessionTitle } from './sessions';

const karin = somebody(1);
/** Whose role is tried out. */
export const peter = somebody(2);
export const lisa = somebody(3);
/** Who leads another leerwerkplaats, and has a part in this one no more than anybody. */
export const stranger = somebody(5);
export const elsewhere = '19:krimpenerwaard@thread.tacv2';

const long = '2020-01-01T00:00:00.000Z';

/** A leerwerkplaats with one of everything that somebody may do something with, and another one. */
export async function setStage(running: Product): Promise<Stage> {
  await type(running, karin, 'start Gooise Meren');
  await running.settle();
  await rosterIs(running, karin, peter, lisa);
  const leerwerkplaatsId = String((await running.documents('leerwerkplaats'))[0]?.leerwerkplaatsId);
  const polls = await askPolls(running);
  const sessions = await makeSessions(running);
  const questions = await askGroup(running);
  const actionItems = await writeItems(running);
  const entries = await addEntries(running);
  const mien = { name: 'Mien', discipline: 'hospice', contact: peter.objectId };
  await send(running, karin, 'members/add-represented', mien);
  await type(running, lisa, 'koppel Gooise Meren', '19:asking@thread.tacv2');
  await type(running, stranger, 'start Krimpenerwaard', elsewhere);
  await running.settle();
  const representedId = String((await running.documents('represented'))[0]?.representedId);
  const requestId = String((await running.documents('coupling-request'))[0]?.id);
  return {
    ...{ running, leerwerkplaatsId, polls, questions, actionItems, entries },
    ...{ requestId, representedId },
    ...sessions,
  };
}

let forms = 0;
async function send(running: Product, who: Somebody, verb: string, filledIn: object) {
  forms += 1;
  await sendDialog(running, who, channelId, { data: { verb, formId: `s${forms}` } }, filledIn);
}

async function askPolls(running: Product): Promise<Stage['polls']> {
  for (const question of ['Wanneer?', 'Wanneer?', unanswered]) {
    await type(running, karin, `peiling ${question} ; a ; b ; c`);
  }
  const { items } = running.database.container('work');
  for (const one of await running.documents('poll')) {
    await items.upsert({ ...one, addsOptions: true });
  }
  const ends = await closeOne(running, 'poll', 'pollId');
  const options = '5 oktober 2027 10:00\n6 oktober 2027 10:00';
  await send(running, karin, 'polls/ask', { kind: 'date', question: 'Welke dag?', options });
  const dates = (await running.documents('poll')).find(({ kind }) => kind === 'date');
  return { ...ends, dates: String(dates?.pollId) };
}

/** One that is to come, and one that has taken place. */
async function makeSessions(running: Product) {
  const when = { date: '2027-10-01', time: '10:00' };
  for (const place of ['hier', 'daar']) {
    await send(running, karin, 'sessions/make', { title: sessionTitle, place, ...when });
  }
  const [one, other] = await running.documents('session');
  await running.database.container('work').items.upsert({ ...other, status: 'past' });
  return { sessionId: String(one?.sessionId), pastSessionId: String(other?.sessionId) };
}

async function askGroup(running: Product): Promise<Stage['questions']> {
  for (const need of ['money', 'grief'])
    await send(running, karin, 'group-questions/ask', { need });
  return closeOne(running, 'group-question', 'questionId');
}

/** One that nobody does, one that is done, and one that Peter does. */
async function writeItems(running: Product): Promise<Stage['actionItems']> {
  for (const title of ['Taart', 'Zaal']) await type(running, karin, `actie ${title}`);
  const ends = await closeOne(running, 'action-item', 'itemId', 'done');
  await type(running, karin, `actie Stoelen @${peter.name}`);
  const mine = (await running.documents('action-item')).find(({ title }) => title === 'Stoelen');
  return { ...ends, mine: String(mine?.itemId) };
}

/** Of two documents of a type the second is closed from now on. */
async function closeOne(running: Product, kind: string, id: string, status = 'closed') {
  const [one, other] = await running.documents(kind);
  await running.database.container('work').items.upsert({ ...other, status });
  return { open: String(one?.[id]), closed: String(other?.[id]) };
}

/** Somebody whom nobody changes; one that Karin keeps, and one that Peter keeps. */
async function addEntries(running: Product): Promise<Stage['entries']> {
  const content = { phone: '035-1234567', needs: 'money', discipline: 'hospice' };
  await send(running, karin, 'directory/add', { ...content, name: known });
  await send(running, karin, 'directory/add', { ...content, name: 'Bea' });
  await send(running, peter, 'directory/add', { ...content, name: 'Cor' });
  const entries = await running.documents('entry');
  const { items } = running.database.container('work');
  for (const entry of entries) await items.upsert({ ...entry, checkedAt: long });
  await entriesChanged({ running });
  const idOf = (name: string) => String(entries.find((one) => one.name === name)?.entryId);
  return { theirs: idOf('Bea'), mine: idOf('Cor') };
}

/** Peter is recorded with this role, and as somebody who is here or has left. */
export async function isRecorded(
  { running, leerwerkplaatsId }: Stage,
  role: Role,
  here = true,
): Promise<void> {
  const member = (await running.documents('member')).find(
    (one) => one.leerwerkplaatsId === leerwerkplaatsId && String(one.id).includes(peter.objectId),
  );
  const presence = { here, since: new Date(running.now()).toISOString() };
  await running.database.container('work').items.upsert({ ...member, role, presence });
  // What a process remembers of roles is a minute old at most.
  await running.later(60_001);
}
