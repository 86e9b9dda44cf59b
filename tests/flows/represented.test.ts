import { representedPersonId } from '../../domain/members/represented';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { cardIn, chatCards, chatsWith, personNews, rosterIs, tell } from '../support/lifecycle';
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
import { rowsOf, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const mien = {
  name: 'Mien Vrijwilliger',
  organisation: 'VPTZ',
  discipline: 'palliative-volunteer',
};

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

async function addCard(who: Somebody): Promise<Card> {
  const list = shown(await openDialog(running, who, channelId, 'members/who-is-who'));
  const press = button(list, 'Iemand zonder Teams toevoegen');
  return shown(await sendDialog(running, who, channelId, press));
}

const send = async (who: Somebody, card: Card, filledIn: object) =>
  wordsOf((await sendDialog(running, who, channelId, button(card, 'Toevoegen'), filledIn)).card);

const add = async (who: Somebody, filledIn: object) => send(who, await addCard(who), filledIn);

describe('somebody without Teams', () => {
  it('is added by the project leader, once, with who keeps contact', async () => {
    const card = await addCard(karin);
    const filledIn = { ...mien, contact: peter.objectId };
    const words = await send(karin, card, filledIn);
    await send(karin, card, filledIn);
    expect(words).toContain('Mien Vrijwilliger staat nu in de lijst.');
    expect(words).toContain('Mien Vrijwilliger\n · zonder Teams · contact via Persoon 2');
    expect(words).toContain('VPTZ-vrijwilliger · VPTZ');
    expect(await running.documents('represented')).toHaveLength(1);
  });

  it('isn’t added by a participant, whatever button is pressed', async () => {
    const card = await addCard(karin);
    expect(await send(peter, card, mien)).toContain('Er is niets veranderd.');
    const opened = await openDialog(running, peter, channelId, 'members/add-represented');
    expect(wordsOf(opened.card)).toContain('Er is niets veranderd.');
    expect(await running.documents('represented')).toEqual([]);
  });

  it.each([
    ['without a name', { ...mien, name: '' }, 'Vul een naam in.'],
    ['with a contact who isn’t here', { ...mien, contact: somebody(9).objectId }, 'niet vinden'],
  ])('isn’t added %s', async (_how, filledIn, sentence) => {
    expect(await add(karin, filledIn)).toContain(sentence);
    expect(await running.documents('represented')).toEqual([]);
  });

  it('is asked about where it may tell of a resident, and asked again when that was changed', async () => {
    const typed = { ...mien, organisation: 'Kerk, 06-12345678', contact: peter.objectId };
    const opened = button(await addCard(karin), 'Toevoegen');
    const again = shown(await sendDialog(running, karin, channelId, opened, typed));
    expect(wordsOf(again)).toContain('Hier lijkt een telefoonnummer in te staan.');
    expect(valuesIn(again)).toMatchObject({ contact: peter.objectId });
    const keep = button(again, 'Toch zo bewaren');
    const other = { ...typed, organisation: 'Kerk, 06-87654321' };
    const asked = shown(await sendDialog(running, karin, channelId, keep, other));
    expect(wordsOf(asked)).toContain('Hier lijkt een telefoonnummer in te staan.');
    expect(await running.documents('represented')).toEqual([]);
    await sendDialog(running, karin, channelId, keep, { ...typed, name: 'Mien de Vrijwilliger' });
    expect(await running.documents('represented')).toMatchObject([
      { name: 'Mien de Vrijwilliger', organisation: 'Kerk, 06-12345678' },
    ]);
  });

  it('isn’t given a contact who left while the dialog was open', async () => {
    const card = await addCard(karin);
    await tell(running, personNews('Removed', [peter], 100));
    const filledIn = { ...mien, contact: peter.objectId };
    const sent = await sendDialog(running, karin, channelId, button(card, 'Toevoegen'), filledIn);
    expect(wordsOf(sent.card)).toContain('Persoon 2 doet niet meer mee');
    expect(valuesIn(shown(sent))).toMatchObject({ name: mien.name, contact: 'self' });
  });

  it('once refused isn’t added by the same message later, but by who sends it anew', async () => {
    const card = await addCard(karin);
    const filledIn = { ...mien, contact: peter.objectId };
    await tell(running, personNews('Removed', [peter], 100));
    const press = button(card, 'Toevoegen');
    const refused = await sendDialog(running, karin, channelId, press, filledIn);
    await tell(running, personNews('Added', [peter], 200));
    await running.later(60_000);
    expect(await send(karin, card, filledIn)).toContain('Deze persoon is niet toegevoegd.');
    expect(await running.documents('represented')).toEqual([]);
    expect(await send(karin, shown(refused), filledIn)).toContain('staat nu in de lijst.');
  });
});

/** Taps somebody without Teams in the list. */
async function changeCard(who: Somebody): Promise<Card> {
  const list = shown(await openDialog(running, who, channelId, 'members/who-is-who'));
  const press = rowsOf(list).get('Mien Vrijwilliger');
  if (!press) throw new Error('nobody can be tapped');
  return shown(await sendDialog(running, who, channelId, press));
}
const whoIsWho = async (who: Somebody) =>
  wordsOf((await openDialog(running, who, channelId, 'members/who-is-who')).card);

describe('somebody without Teams who is in the list', () => {
  it('is asked about again when a text that was asked about is changed', async () => {
    const change = button(await changeCard(karin), 'Bewaren');
    const typed = { ...mien, organisation: 'Kerk, 06-12345678', contact: lisa.objectId };
    const again = shown(await sendDialog(running, karin, channelId, change, typed));
    expect(valuesIn(again)).toMatchObject({
      organisation: typed.organisation,
      contact: lisa.objectId,
    });
    const keep = button(again, 'Toch zo bewaren');
    const other = { ...typed, organisation: 'Kerk, 06-87654321' };
    const asked = shown(await sendDialog(running, karin, channelId, keep, other));
    expect(wordsOf(asked)).toContain('Hier lijkt een telefoonnummer in te staan.');
    expect(await running.documents('represented')).toMatchObject([{ organisation: 'VPTZ' }]);
    await sendDialog(running, karin, channelId, button(asked, 'Toch zo bewaren'), other);
    expect(await running.documents('represented')).toMatchObject([
      { organisation: 'Kerk, 06-87654321' },
    ]);
  });

  beforeEach(async () => {
    await add(karin, { ...mien, contact: peter.objectId });
  });

  it('is changed by tapping the row', async () => {
    const form = await changeCard(karin);
    expect(valuesIn(form)).toEqual({ ...mien, contact: peter.objectId });
    const filledIn = { ...mien, organisation: 'Hospice', contact: lisa.objectId };
    const again = { ...filledIn, name: '' };
    const refused = await sendDialog(running, karin, channelId, button(form, 'Bewaren'), again);
    expect(wordsOf(refused.card)).toContain('Vul een naam in.');
    const press = button(shown(refused), 'Bewaren');
    expect(wordsOf((await sendDialog(running, karin, channelId, press, filledIn)).card)).toContain(
      'Aangepast.',
    );
    expect(await whoIsWho(peter)).toContain(
      'Mien Vrijwilliger\n · zonder Teams · contact via Persoon 3',
    );
    expect(await whoIsWho(peter)).toContain('VPTZ-vrijwilliger · Hospice');
  });

  it('is removed after asking once; the name is gone and their vote still counts', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    const [poll] = await running.documents('poll');
    const [{ representedId } = {}] = await running.documents('represented');
    const vote = { data: { verb: 'polls/vote-on-behalf', formId: 'form-1' } };
    const choice = { pollId: poll?.pollId, represented: representedId, choice: 'o1' };
    await sendDialog(running, peter, channelId, vote, choice);
    const form = await changeCard(karin);
    const sure = shown(await sendDialog(running, karin, channelId, button(form, 'Verwijderen')));
    expect(wordsOf(sure)).toContain('Wilt u Mien Vrijwilliger verwijderen?');
    expect(await whoIsWho(karin)).toContain('Mien');
    for (const _twice of [1, 2]) {
      const done = await sendDialog(running, karin, channelId, button(sure, 'Ja, verwijderen'));
      expect(wordsOf(done.card)).toContain('Verwijderd. De naam is weg.');
    }
    expect(JSON.stringify(await running.stored('work'))).not.toContain('Mien');
    expect((await running.documents('poll'))[0]?.counts).toEqual({ o1: 1 });
    const later = { data: { verb: 'polls/vote-on-behalf', formId: 'form-2' } };
    await sendDialog(running, karin, channelId, later, { ...choice, choice: 'o2' });
    expect((await running.documents('poll'))[0]?.counts).toEqual({ o1: 1 });
  });

  it('is named on no session or action item any more once removed, and still counts', async () => {
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const planned = { title: 'Casus', date: '2026-12-08', time: '14:00', place: 'De Eik' };
    await sendDialog(running, karin, channelId, button(form, 'Plaatsen in dit kanaal'), planned);
    const task = { data: { verb: 'action-items/write', formId: 'form-1' } };
    const [{ representedId } = {}] = await running.documents('represented');
    const owner = representedPersonId(String(representedId));
    await sendDialog(running, karin, channelId, task, { title: 'De zaal reserveren', owner });
    await running.settle();
    const [session] = await running.documents('session');
    const comes = { data: { verb: 'sessions/answer-on-behalf', formId: 'form-2' } };
    const { sessionId, round } = session ?? {};
    const answer = { sessionId, round, represented: representedId, answer: 'yes' };
    await sendDialog(running, peter, channelId, comes, answer);
    await running.settle();
    const posted = () => running.teams.calls.map(({ body }) => wordsOf(cardIn(body)));
    const cards = () =>
      ['Casus', 'De zaal reserveren'].map((title) =>
        posted().findLast((one) => one.includes(title)),
      );
    const named = expect.stringContaining('Mien');
    expect(cards()).toEqual([named, named]);
    const remove = button(await changeCard(karin), 'Verwijderen');
    const sure = shown(await sendDialog(running, karin, channelId, remove));
    await sendDialog(running, karin, channelId, button(sure, 'Ja, verwijderen'));
    await running.settle();
    expect(cards()).not.toContainEqual(named);
    expect(JSON.stringify(await running.stored('work'))).not.toContain('Mien');
    expect(await running.documents('session')).toMatchObject([{ counts: { yes: 1 } }]);
  });

  it('isn’t brought back by a dialog that was open while another removed them', async () => {
    const form = await changeCard(karin);
    const sure = shown(await sendDialog(running, karin, channelId, button(form, 'Verwijderen')));
    await sendDialog(running, karin, channelId, button(sure, 'Ja, verwijderen'));
    const late = await sendDialog(running, karin, channelId, button(form, 'Bewaren'), mien);
    expect(wordsOf(late.card)).toContain('staat niet meer in de lijst');
    expect(JSON.stringify(await running.stored('work'))).not.toContain('Mien');
  });

  it('worries nobody when who kept contact is back before that could be told', async () => {
    running.teams.calls.length = 0;
    await tell(running, personNews('Removed', [peter], 3600));
    await tell(running, personNews('Added', [peter], 3700));
    await running.settle();
    expect(chatsWith(running)).toEqual([]);
  });

  it.each(['change', 'remove'])(
    'isn’t for a participant to %s, whatever is forged',
    async (what) => {
      const [{ representedId } = {}] = await running.documents('represented');
      const data = { verb: `members/${what}-represented`, formId: 'form-1', representedId };
      const before = await running.documents('represented');
      const opened = await openDialog(running, lisa, channelId, data.verb, data);
      const sent = await sendDialog(running, lisa, channelId, { data }, { ...mien, name: 'X' });
      for (const { card } of [opened, sent])
        expect(wordsOf(card)).toContain('Er is niets veranderd');
      expect(await running.documents('represented')).toEqual(before);
      expect(
        rowsOf(shown(await openDialog(running, lisa, channelId, 'members/who-is-who'))).size,
      ).toBe(0);
    },
  );

  it('isn’t found by the id of somebody or something else', async () => {
    for (const representedId of [peter.objectId, 'poll', '../x']) {
      const data = { verb: 'members/change-represented', formId: 'form-1', representedId };
      const { card } = await sendDialog(running, karin, channelId, { data }, mien);
      expect(wordsOf(card)).toContain('staat niet meer in de lijst');
    }
  });

  it('falls to the project leader, who is told, when who kept contact leaves, until they are back', async () => {
    running.teams.calls.length = 0;
    await tell(running, personNews('Removed', [peter], 3600));
    await running.settle();
    const told = chatCards(running)
      .map(wordsOf)
      .filter((words) => words.includes('Mien'));
    expect(told).toEqual([expect.stringContaining('Persoon 2 doet niet meer mee')]);
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    expect(await whoIsWho(lisa)).toContain('zonder Teams · contact via Persoon 1');
    await tell(running, personNews('Added', [peter], 7200));
    await running.settle();
    expect(await whoIsWho(lisa)).toContain('zonder Teams · contact via Persoon 2');
  });
});

describe('voting on behalf of somebody', () => {
  let representedId: string;
  beforeEach(async () => {
    await add(karin, { ...mien, contact: peter.objectId });
    representedId = String((await running.documents('represented'))[0]?.representedId);
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
  });

  const title = 'Stemmen namens …';

  async function offered(who: Somebody) {
    const own = await click(running, who, button(newestCard(running), 'Mijn keuze'));
    const sets = typeof own === 'string' ? [] : (own.body as { actions?: Card['actions'] }[]);
    return sets.flatMap(({ actions }) => actions ?? []).find((one) => one.title === title);
  }

  async function vote(who: Somebody, choice: string, represented = representedId) {
    const [poll] = await running.documents('poll');
    const { card, sentence } = await sendDialog(
      running,
      who,
      channelId,
      { data: { verb: 'polls/vote-on-behalf', formId: `form-${Math.random()}` } },
      { pollId: poll?.pollId, represented, choice },
    );
    return sentence ?? wordsOf(card);
  }

  const counts = async () => (await running.documents('poll'))[0]?.counts;

  it('is offered to who keeps contact and to the core group, and shows whose choice it is', async () => {
    expect(await offered(lisa)).toBeUndefined();
    for (const who of [peter, karin]) {
      const press = await offered(who);
      const card = shown(
        await openDialog(running, who, channelId, 'polls/vote-on-behalf', press?.data),
      );
      const filledIn = { represented: representedId, choice: 'o1' };
      const done = await sendDialog(running, who, channelId, button(card, 'Stemmen'), filledIn);
      expect(done.sentence).toMatch(/^Keuze namens Mien Vrijwilliger: dinsdag, opgeslagen /);
    }
    expect(await running.documents('vote')).toMatchObject([{ chosen: ['o1'] }]);
  });

  it('counts once for each person, whoever gives it, beside one’s own vote', async () => {
    await click(running, peter, button(newestCard(running), 'dinsdag'));
    await vote(peter, 'o1');
    await vote(karin, 'o2');
    expect(await counts()).toEqual({ o1: 1, o2: 1 });
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain(' · 1 namens iemand zonder Teams');
    expect(await running.documents('vote')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ givenBy: expect.stringContaining(karin.objectId) }),
      ]),
    );
  });

  it.each([
    ['who doesn’t keep contact', lisa, () => representedId],
    ['nobody at all', karin, () => ''],
    ['a member, who votes for themselves', karin, () => peter.objectId],
    ['a document of another kind', karin, () => '../poll'],
  ])('isn’t possible for %s', async (_who, who, whom) => {
    expect(await vote(who, 'o1', whom())).toMatch(/Er is niets veranderd|Er is niemand namens wie/);
    expect(await counts()).toEqual({});
  });

  it('asks to write nothing of a resident, where there is something to write', async () => {
    const explained = async () => {
      const pollId = (await running.documents('poll')).at(-1)?.pollId;
      const verb = 'polls/vote-on-behalf';
      return wordsOf(shown(await openDialog(running, peter, channelId, verb, { pollId })));
    };
    expect(await explained()).not.toContain('Schrijf niets waaraan een inwoner');
    const form = { data: { verb: 'polls/ask', formId: 'ask' } };
    await sendDialog(running, karin, channelId, form, { question: 'Wat nog?', kind: 'open' });
    expect(await explained()).toContain('Schrijf niets waaraan een inwoner te herkennen is.');
  });

  it('isn’t possible in a poll that is closed', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await vote(peter, 'o1')).toContain('Deze peiling is gesloten.');
  });
});
