import type { Running } from '../support/application';
import { activityIn, openDialog, sendDialog, shown } from '../support/dialogs';
import { cardIn, onRoster, personNews, rosterIs, secondChannel, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  deliver,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const day = 24 * 60 * 60 * 1000;
const told = {
  name: 'Peter Pan',
  organisation: 'Buurthuis',
  discipline: 'community-worker',
  callMeFor: 'een kopje koffie',
  reachability: '06-87654321',
};

let running: Running;

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
  const form = shown(await openDialog(running, peter, channelId, 'members/profile'));
  await sendDialog(running, peter, channelId, button(form, 'Bewaren'), told);
  await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  await click(running, peter, button(newestCard(running), 'woensdag'));
  running.teams.calls.length = 0;
});
afterEach(() => running.close());

const kept = (who: Somebody) => openDialog(running, who, channelId, 'privacy/kept').then(shown);
const inputOf = (card: Card) => (card.body as { value: string }[])[0]?.value ?? '';

async function everything(who: Somebody): Promise<string> {
  let card = shown(
    await sendDialog(running, who, channelId, button(await kept(who), 'Alles als tekst')),
  );
  let text = inputOf(card);
  while (card.actions?.some(({ title }) => title === 'Volgend deel')) {
    card = shown(await sendDialog(running, who, channelId, button(card, 'Volgend deel')));
    text += inputOf(card);
  }
  return text;
}

test('`privacy` tells a person what is kept of them, and in a channel shows it to them only', async () => {
  const reply = await type(running, peter, 'privacy');
  expect(wordsOf(cardIn(reply))).toBe('Dit laat ik alleen aan u zien.');
  const words = wordsOf(await kept(peter));
  expect(words).toContain('Peter Pan · sociaal werker · Buurthuis');
  expect(words).toContain('Bel mij voor: een kopje koffie');
  expect(words).toContain('Gooise Meren\nUw rol: deelnemer. Uw naam in Teams: Persoon 2.');
  expect(words).toContain('Stemmen: 1. Vragen die u stelde: 1.');
  expect(wordsOf(await kept(karin))).not.toContain('Peter');
});

test('in the chat `privacy` answers at once', async () => {
  await deliver(running, activityIn(running, peter, 'chat', typed('privacy')));
  const card = cardIn(running.teams.calls.at(-1)?.body);
  expect(wordsOf(card)).toContain('Dit bewaar ik van u');
  expect(wordsOf(card)).toContain('Te bereiken: 06-87654321');
});

test('all of it can be copied as text, however much it is, and holds nothing of others', async () => {
  const texts = Array.from({ length: 20 }, (_, n) => `${n} ${'"é'.repeat(30)}`).join(' ; ');
  for (let n = 0; n < 12; n += 1)
    await type(running, peter, `peiling ${'Waar'.repeat(45)}? ; ${texts}`);
  await type(running, karin, 'peiling Geheim van Karin? ; ja ; nee');
  const text = await everything(peter);
  expect(JSON.parse(text)).toMatchObject({
    profile: told,
    parts: [
      {
        leerwerkplaats: 'Gooise Meren',
        member: { name: 'Persoon 2', role: 'participant', teamsId: peter.teamsId },
        votes: [{ question: 'Wanneer?', choice: 'woensdag' }],
        asked: expect.arrayContaining([expect.objectContaining({ question: 'Wanneer?' })]),
      },
    ],
  });
  expect(text).not.toContain('Karin');
  expect(text).not.toContain(karin.objectId);
});

test('it names everything that somebody did, in each leerwerkplaats', async () => {
  await type(running, peter, 'koppel Gooise Meren', secondChannel);
  await running.settle();
  const [member] = (await running.documents('member')).filter(({ personId }) =>
    String(personId).endsWith(peter.objectId),
  );
  await running.database.container('work').items.upsert({ ...member, role: 'deputy' });
  const help = cardIn(await type(running, peter, 'hulp')) as Card;
  const question = await open(running, peter, button(help, 'Vraag aan de groep'));
  await send(running, peter, question, { need: 'money', discipline: '' });
  const tiles = cardIn(await type(running, peter, 'wie')) as Card;
  const entry = await open(running, peter, button(tiles, 'Iemand toevoegen'));
  await send(running, peter, entry, { name: 'Hanna', phone: '035-1234567', needs: 'money' });
  await type(running, peter, 'actie Taart halen');
  const list = shown(await openDialog(running, peter, channelId, 'members/who-is-who'));
  const role = { member: peter.objectId, role: 'core-group' };
  await sendDialog(running, peter, channelId, button(list, 'Rol geven'), role);
  const add = await open(running, peter, button(list, 'Iemand zonder Teams toevoegen'));
  await send(running, peter, add, { name: 'Mien', discipline: 'hospice', contact: 'self' });
  await type(running, peter, 'start Krimpenerwaard', '19:krimpenerwaard@thread.tacv2');
  await running.settle();
  const { parts } = JSON.parse(await everything(peter));
  expect(parts).toMatchObject([
    {
      leerwerkplaats: 'Gooise Meren',
      roles: [{ from: 'deputy', to: 'core-group' }],
      rolesGiven: [{ to: 'core-group' }],
      contactFor: ['Mien'],
      askedGroup: [{ need: 'money' }],
      actionItems: [{ title: 'Taart halen', yours: false, writtenByYou: true }],
      keeps: [{ name: 'Hanna' }],
      couplings: [{ state: 'pending' }],
      started: [],
    },
    { leerwerkplaats: 'Krimpenerwaard', started: [{ channel: '19:krimpenerwaard@thread.tacv2' }] },
  ]);
  const words = wordsOf(await kept(peter));
  expect(words).toContain(
    'Stemmen: 1. Vragen die u stelde: 2. Actiepunten die u doet of opschreef: 1. Wat u bijhoudt in ‘Wie doet wat’: 1. Mensen zonder Teams met wie u contact houdt: 1. Kanalen die u begon of wilde koppelen: 1. Rollen die u kreeg of gaf: 2.',
  );
});

test('what somebody told can be taken out, here and where others saw it', async () => {
  const ask = shown(
    await sendDialog(
      running,
      peter,
      channelId,
      button(await kept(peter), 'Weghalen wat ik vertelde'),
    ),
  );
  expect(wordsOf(await kept(peter))).toContain('Peter Pan');
  const done = await sendDialog(running, peter, channelId, button(ask, 'Weghalen'));
  expect(done.sentence).toContain('Weggehaald.');
  await running.settle();
  expect(wordsOf(await kept(peter))).toContain('U heeft bij ‘Wie bent u?’ niets ingevuld.');
  expect(JSON.stringify(await running.stored('work'))).not.toContain('Peter Pan');
  expect(JSON.stringify(await running.stored('index'))).not.toContain('Peter Pan');
});

describe('who left', () => {
  const leave = async () => {
    running.teams.rosters.set(channelId, onRoster(karin));
    running.teams.strangers.add(peter.teamsId);
    await tell(running, personNews('Removed', [peter], 3600));
    await running.settle();
  };
  const member = async () =>
    (await running.documents('member')).find(({ id }) => String(id).includes(peter.objectId));

  it('is an oud-deelnemer after 90 days: the record stays, without a name or a role', async () => {
    await running.database.container('work').items.upsert({ ...(await member()), role: 'deputy' });
    await leave();
    await running.later(89 * day);
    expect(await member()).toMatchObject({ name: 'Persoon 2', profile: told });
    await running.later(2 * day);
    const { profile, ...left } = (await member()) ?? {};
    expect(left).toMatchObject({ name: '', teamsId: '', former: true, role: 'participant' });
    expect(profile).toBeUndefined();
    expect(await running.documents('vote')).toHaveLength(1);
    expect(JSON.stringify(await running.stored('index'))).not.toContain('Peter Pan');
  });

  it('keeps what they told while they take part somewhere else, and only there', async () => {
    await type(running, peter, 'start Krimpenerwaard', '19:krimpenerwaard@thread.tacv2');
    await running.settle();
    const here = async () =>
      (await running.documents('member')).find(
        ({ role, id }) => role === 'participant' && String(id).includes(peter.objectId),
      );
    const past = new Date(running.now() - day).toISOString();
    const gone = { ...(await here()), presence: { here: false, since: past }, dueAt: past };
    await running.database.container('work').items.upsert(gone);
    await running.later(60_000);
    const form = shown(await openDialog(running, peter, 'chat', 'members/profile'));
    expect(JSON.stringify(form)).toContain('een kopje koffie');
    await sendDialog(running, peter, 'chat', button(form, 'Bewaren'), told);
    await running.settle();
    expect((await here())?.former).toBe(true);
    expect((await here())?.profile).toBeUndefined();
  });

  it('takes out what they told wherever it stands, and sees it until then', async () => {
    await leave();
    const ask = shown(await openDialog(running, peter, 'chat', 'privacy/take-out'));
    await sendDialog(running, peter, 'chat', button(ask, 'Weghalen'));
    const seen = () => openDialog(running, peter, 'chat', 'privacy/kept').then(shown);
    expect(wordsOf(await seen())).toContain('Te bereiken: 06-87654321');
    await running.settle();
    expect((await member())?.profile).toBeUndefined();
    expect(wordsOf(await seen())).toContain('U heeft bij ‘Wie bent u?’ niets ingevuld.');
  });

  it('has their name again when they come back after all', async () => {
    await leave();
    await running.later(91 * day);
    running.teams.rosters.set(channelId, onRoster(karin, peter));
    running.teams.strangers.clear();
    await tell(running, {
      ...personNews('Added', [peter], 0),
      timestamp: new Date(running.now()).toISOString(),
    });
    await running.later(60_000);
    expect(await member()).toMatchObject({ name: 'Persoon 2', role: 'participant' });
    expect((await member())?.former).toBeUndefined();
  });

  it('is not forgotten when they came back in time', async () => {
    await leave();
    await running.later(30 * day);
    running.teams.rosters.set(channelId, onRoster(karin, peter));
    running.teams.strangers.clear();
    await running.later(day);
    await running.later(91 * day);
    expect(await member()).toMatchObject({ name: 'Persoon 2', profile: told });
    const events = await running.documents('event');
    expect(events.filter(({ name }) => name === 'member-forgotten')).toEqual([]);
  });
});
