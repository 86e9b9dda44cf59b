import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { submitCommand } from '../support/extension';
import { cardIn, rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const otherChannel = '19:krimpenerwaard@thread.tacv2';
const told = {
  name: 'Karin de Wit',
  organisation: 'Huisartsenpraktijk De Linde',
  discipline: 'general-practitioner',
  callMeFor: 'vragen over pijn',
  reachability: '06-12345678, tot 12 uur',
};

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const open = (who: Somebody, where = channelId) =>
  openDialog(running, who, where, 'members/profile').then(shown);
const save = (who: Somebody, card: Card, filledIn: object, where = channelId) =>
  sendDialog(running, who, where, button(card, 'Bewaren'), filledIn);
const whoIsWho = async (who: Somebody, where = channelId) =>
  wordsOf(shown(await openDialog(running, who, where, 'members/who-is-who')));
const fieldsOf = (card: Card) =>
  Object.fromEntries(
    (card.body as { id?: string; value?: string }[])
      .filter(({ id }) => id !== undefined)
      .map(({ id, value }) => [id, value]),
  );

test('what somebody tells once stands in each of their leerwerkplaatsen', async () => {
  await type(running, karin, 'start Krimpenerwaard', otherChannel);
  await running.settle();
  const card = await open(karin);
  expect(fieldsOf(card)).toMatchObject({ name: 'Persoon 1' });
  expect(wordsOf(card)).toContain('Schrijf niets waaraan een inwoner te herkennen is.');
  const { sentence } = await save(karin, card, told);
  expect(sentence).toContain('Bewaard.');
  await running.settle();
  for (const where of [channelId, otherChannel]) {
    const words = await whoIsWho(karin, where);
    expect(words).toContain('Karin de Wit');
    expect(words).toContain('huisarts · Huisartsenpraktijk De Linde');
    expect(words).toContain('Bel voor: vragen over pijn\n06-12345678, tot 12 uur');
  }
  expect(fieldsOf(await open(karin, 'chat'))).toEqual(told);
});

test('what was mended after the answer was lost is kept, and the same form twice is one change', async () => {
  const card = await open(karin);
  await save(karin, card, told);
  await save(karin, card, told);
  await save(karin, card, { ...told, reachability: '06-22222222' });
  await running.settle();
  expect(await whoIsWho(karin)).toContain('06-22222222');
});

test('what may be about a resident is asked about, and kept when somebody says so', async () => {
  const typed = { ...told, callMeFor: 'overleg met dr. A. Jansen' };
  const again = shown(await save(karin, await open(karin), typed));
  expect(wordsOf(again)).toContain('Gaat het over een inwoner? Haal die dan weg.');
  expect(fieldsOf(again)).toEqual(typed);
  expect(fieldsOf(await open(karin))).toMatchObject({ callMeFor: undefined });
  const keep = button(again, 'Toch zo bewaren');
  const other = { ...typed, callMeFor: 'overleg met dr. B. Bakker' };
  const asked = shown(await sendDialog(running, karin, channelId, keep, other));
  expect(wordsOf(asked)).toContain('Gaat het over een inwoner?');
  expect(fieldsOf(asked)).toEqual(other);
  expect(fieldsOf(await open(karin))).toMatchObject({ callMeFor: undefined });
  const { sentence } = await sendDialog(running, karin, channelId, keep, typed);
  expect(sentence).toContain('Bewaard.');
  expect(fieldsOf(await open(karin))).toEqual(typed);
});

test('a number called BSN is refused, also when somebody would keep it', async () => {
  const typed = { ...told, callMeFor: 'BSN 111222333', considered: 'BSN 111222333' };
  const again = shown(await save(karin, await open(karin), typed));
  expect(wordsOf(again)).toContain('burgerservicenummer (BSN) in te staan. Haal dat weg.');
  expect(wordsOf(again)).not.toContain('Toch zo bewaren');
  expect(fieldsOf(await open(karin))).toMatchObject({ callMeFor: undefined });
});

test('it can be filled in from the chat by who takes part somewhere, and by nobody else', async () => {
  expect((await save(karin, await open(karin, 'chat'), told, 'chat')).sentence).toContain(
    'Bewaard',
  );
  await running.settle();
  expect(await whoIsWho(karin)).toContain('Karin de Wit');
  const refused = shown(await save(peter, await open(peter, 'chat'), told, 'chat'));
  expect(wordsOf(refused)).toContain('U doet nog niet mee in een leerwerkplaats.');
  expect(fieldsOf(refused)).toEqual(told);
});

test('who is in no leerwerkplaats tells nothing by a form that names its channel', async () => {
  running.teams.strangers.add(peter.teamsId);
  const forged = { data: { verb: 'members/profile', formId: 'x' } };
  const answer = await submitCommand(running, peter, channelId, forged, told);
  expect(wordsOf(answer.card)).toContain('hoort nog niet bij een leerwerkplaats');
  expect(JSON.stringify(await running.stored('index'))).not.toContain('Karin de Wit');
});

test('who isn’t recorded yet keeps what they told until the roster is read', async () => {
  await save(peter, await open(peter), { ...told, name: 'Peter Pan' });
  await running.settle();
  await rosterIs(running, peter);
  expect(await whoIsWho(karin)).toContain('Peter Pan');
});

test.each([
  ['a name', { ...told, name: ' ' }, 'Vul een naam in.'],
  ['a discipline', { ...told, discipline: '' }, 'Kies vanuit welk werk'],
  ['taking out a name', { ...told, callMeFor: 'mevrouw Jansen' }, 'Hier lijkt de naam'],
  ['taking out a mail address', { ...told, organisation: 'De Linde, a@b.nl' }, 'een mailadres'],
  ['shorter words', { ...told, callMeFor: 'a'.repeat(161) }, 'hoogstens 160 tekens'],
])('without %s nothing is kept, and what was typed stays', async (_what, typed, sentence) => {
  const again = shown(await save(karin, await open(karin), typed));
  expect(wordsOf(again)).toContain(sentence);
  expect(fieldsOf(again)).toMatchObject({ organisation: typed.organisation });
  expect(fieldsOf(await open(karin))).toMatchObject({ organisation: undefined });
});

test('an old form that Teams sends again changes nothing of what was told later', async () => {
  const first = await open(karin);
  await save(karin, first, told);
  await save(karin, await open(karin), { ...told, callMeFor: 'rouw' });
  await save(karin, first, told);
  await running.settle();
  expect(await whoIsWho(karin)).toContain('Bel voor: rouw');
});

test('what was told reaches the others although the first read of it is too old', async () => {
  await save(karin, await open(karin), told);
  await running.settle();
  running.wait(1_000);
  await save(karin, await open(karin), { ...told, callMeFor: 'rouw' });
  const match = { container: 'index', operation: 'read' } as const;
  running.engine.faults.inject({ match, stale: true, times: 2 });
  await running.settle();
  expect(await whoIsWho(karin)).toContain('Bel voor: rouw');
});

test('who takes over as project leader is still known by what they told', async () => {
  await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
  running.teams.strangers.add(karin.teamsId);
  await rosterIs(running, peter);
  await save(peter, await open(peter), { ...told, name: 'Peter Pan' });
  await running.settle();
  const asked = running.teams.threads().map(({ body }) => cardIn(body));
  const card = asked.find((one) => wordsOf(one).includes('Wie neemt de taak'));
  await click(running, peter, button(card as Card, 'Ik neem dit over'));
  expect(await whoIsWho(peter)).toContain('Peter Pan\n · projectleider\nhuisarts');
});

test('a list of very many people who all told much still fits in a dialog', async () => {
  const [leader] = await running.documents('member');
  const long = { ...told, name: 'n'.repeat(60), callMeFor: 'ë'.repeat(160) };
  const { items } = running.database.container('work');
  for (let n = 10; n < 160; n += 1) {
    const { objectId } = somebody(n);
    const personId = String(leader?.personId).replace(karin.objectId, objectId);
    const role = 'participant';
    await items.create({ ...leader, id: `member:${n}`, personId, role, profile: long });
  }
  const card = shown(await openDialog(running, karin, channelId, 'members/who-is-who'));
  expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(28 * 1024);
  expect(wordsOf(card)).toMatch(/151 mensen doen mee[\s\S]*En nog \d+\./);
});

describe('the offer to tell who you are', () => {
  const ownVote = async (who: Somebody) => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    await click(running, who, button(newestCard(running), 'dinsdag'));
    return (await click(running, who, button(newestCard(running), 'Mijn keuze'))) as Card;
  };
  const offer = 'Weet de groep wie u bent?';

  it('stands quietly in one’s own view, and nowhere that others see', async () => {
    expect(wordsOf(await ownVote(peter))).toContain(offer);
    expect(wordsOf(newestCard(running))).not.toContain(offer);
    expect(running.teams.calls.filter(({ body }) => body.members)).toEqual([]);
  });

  it('never comes back once it was dismissed', async () => {
    const card = await ownVote(peter);
    const row = (card.body as { type: string; actions: Card['actions'] }[]).find(
      (part) => part.type === 'ActionSet',
    );
    const dismiss = button({ body: [], actions: row?.actions ?? [] }, 'Niet meer vragen');
    expect(await click(running, peter, dismiss)).toContain('Ik vraag het niet meer');
    expect(wordsOf(await ownVote(peter))).not.toContain(offer);
    expect(wordsOf(await ownVote(karin))).toContain(offer);
  });

  it('never comes back once it was filled in', async () => {
    await save(peter, await open(peter), told);
    expect(wordsOf(await ownVote(peter))).not.toContain(offer);
  });
});
