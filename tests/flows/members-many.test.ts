import { type MemberDocument, memberId } from '../../domain/leerwerkplaats/records';
import { localTenantId } from '../../infra/local/teams/identity';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
let running: Running;

const form = (verb: string) => ({ data: { verb, formId: verb } });

/** 300 people, past the product. */
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  const [leader] = await running.documents('member');
  for (const number of Array(300).keys()) {
    const { objectId, teamsId } = somebody(100 + number);
    const personId = `${localTenantId}:${objectId}` as const;
    const name = number === 299 ? 'Zoë Zijlstra' : `Deelnemer ${String(number).padStart(3, '0')}`;
    await running.database.container('work').items.upsert({
      ...(leader as unknown as MemberDocument),
      ...{ id: memberId(personId), personId, name, teamsId, role: 'participant' },
    });
  }
});
afterEach(() => running.close());

const whoIsWho = () => openDialog(running, karin, channelId, 'members/who-is-who').then(shown);
const press = (card: Card, title: string, filledIn: object) =>
  sendDialog(running, karin, channelId, button(card, title), filledIn).then(shown);

test('of 300 people anyone is found by a part of their name, and given a role', async () => {
  const card = await whoIsWho();
  expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(28 * 1024);
  expect(wordsOf(card)).toContain('301 mensen doen mee.');
  expect(wordsOf(card)).toMatch(/En nog \d+\. Zoek hieronder, of kijk in de tab/);
  expect(JSON.stringify(card)).not.toContain('Zoë');
  const found = await press(card, 'Zoeken', { find: ' ZOE  zijl' });
  expect(wordsOf(found)).toContain('Zoë Zijlstra');
  expect(wordsOf(found)).not.toContain('Deelnemer');
  expect(valuesIn(found)).toMatchObject({ find: 'ZOE zijl' });
  const role = { member: somebody(399).objectId, role: 'deputy' };
  expect(wordsOf(await press(found, 'Rol geven', role))).toContain('Zoë Zijlstra heeft nu de rol');
});

test('who looks for somebody who isn’t there is told so, and can look again', async () => {
  const none = await press(await whoIsWho(), 'Zoeken', { find: 'xyzzy' });
  expect(wordsOf(none)).toContain('Niemand gevonden.');
  expect(wordsOf(await press(none, 'Zoeken', { find: '' }))).toContain('Deelnemer 001');
});

const dates = Array.from({ length: 12 }, (_, day) => `${day + 3} december 2026 14:00`);
const long = Array.from({ length: 20 }, (_, option) => `${option + 10}${'€'.repeat(49)}`);

test.each([
  ['many dates', { kind: 'date', options: dates.join('\n') }, /^Deelnemer 000, Deelnemer 001, .*/m],
  ['many long options', { kind: 'single', options: long.join('\n') }, /^Deelnemer.*/m],
])('of 300 people who is still to answer fits under a poll of %s', async (_what, asked, line) => {
  const send = { question: '€'.repeat(200), ...asked };
  await sendDialog(running, karin, channelId, form('polls/ask'), send);
  await running.settle();
  const own = await click(running, karin, button(newestCard(running), 'Mijn keuze'));
  const card = await click(running, karin, button(own, 'Wie heeft nog niet geantwoord?'));
  expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(28 * 1024);
  expect(wordsOf(card)).toContain('Geantwoord: 0 van 301.');
  const names = line.exec(wordsOf(card))?.[0].split(', ') ?? [];
  const more = Number(/en nog (\d+)/.exec(wordsOf(card))?.[1] ?? 0);
  expect(names.length + more).toBe(301);
});
