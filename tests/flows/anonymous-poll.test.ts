import { randomUUID } from 'node:crypto';
import type { PollView } from '../../domain/polls/api';
import type { PollDocument } from '../../domain/polls/records';
import { askAnonymously, everythingKeptOf } from '../support/anonymous';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  click,
  clicked,
  deliver,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const [peter, lisa, ...others] = Array.from({ length: 8 }, (_, number) => somebody(number + 2)) as [
  Somebody,
  Somebody,
  ...Somebody[],
];
const people = [peter, lisa, ...others];
const day = 24 * 60 * 60 * 1000;

let running: Running;
const { look, mine, pollId } = tabOf(() => running);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
});
afterEach(() => running.close());

const vote = (who: Somebody, option: string, card = newestCard(running)) =>
  click(running, who, button(card, option));

async function voteAll(...options: string[]): Promise<void> {
  for (const [place, option] of options.entries()) await vote(people[place] ?? karin, option);
  await running.settle();
}

const closeButton = (card = newestCard(running)) => button(card, 'Peiling sluiten');

async function close(): Promise<string> {
  const said = await click(running, karin, closeButton());
  await running.settle();
  return String(said);
}

const words = () => wordsOf(newestCard(running));
const poll = async () => (await running.documents('poll'))[0];
const ballots = () => running.documents('ballot');

/** Answers with the dialog under the card. */
async function answer(who: Somebody, filledIn: object, pressed?: CardButton): Promise<string> {
  const { data } = pressed ?? button(newestCard(running), 'Antwoord geven');
  const form = shown(await openDialog(running, who, channelId, String(data.verb), data));
  const [send] = form.actions ?? [];
  return String((await sendDialog(running, who, channelId, send as CardButton, filledIn)).sentence);
}

/** Adds somebody without Teams; answers their id. */
async function addMien(): Promise<string> {
  const told = { name: 'Mien', organisation: '', discipline: 'hospice', contact: peter.objectId };
  const body = { ...told, commandId: randomUUID() };
  await askTab(running, karin, `${channelPath()}/represented`, { method: 'POST', body });
  return String((await running.documents('represented'))[0]?.representedId);
}

describe('an anonymous poll that is open', () => {
  it('tells how many answered, to everybody, and no counts, to nobody', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed');
    expect(words()).toContain('5 stemmen · ');
    expect(words()).toContain(' · De uitslag komt na het sluiten · ');
    expect(words()).toContain(
      'De groep en de vrager zien niet wie wat koos. Tot het sluiten kan de technisch beheerder dat nog wel zien. In reservekopieën blijft het maximaal 7 dagen.',
    );
    expect(words()).not.toContain('%');
    for (const who of [karin, peter]) {
      const { options, voters } = (await look(who)).view.polls[0] as PollView;
      expect([voters, ...options.map(({ votes }) => votes)]).toEqual([5, ...Array(3)]);
    }
    expect([(await poll())?.counts, (await poll())?.voters]).toEqual([{}, 5]);
  });

  it('shows somebody their own answer and lets them change it and take it back, on card and tab', async () => {
    await askAnonymously(running, karin);
    expect((await mine(peter)).view.leerwerkplaatsen).toHaveLength(1);
    expect(await vote(peter, 'goed')).toBe('Uw keuze: goed, opgeslagen 14:04');
    expect(await vote(peter, 'slecht')).toBe('Uw keuze: slecht, opgeslagen 14:04');
    const own = (await click(running, peter, button(newestCard(running), 'Mijn keuze'))) as Card;
    expect(wordsOf(own)).toContain('Uw keuze: slecht');
    expect((await look(peter)).view.polls[0]?.mine).toEqual({ chosen: ['o3'] });
    expect((await look(lisa)).view.polls[0]?.mine).toBeUndefined();
    expect((await mine(peter)).view.leerwerkplaatsen).toEqual([]);
    const takeBack = (own.body as { actions?: CardButton[] }[]).flatMap((one) => one.actions ?? []);
    expect(await click(running, peter, takeBack[0] as CardButton)).toBe(
      'U heeft uw keuze teruggenomen, opgeslagen 14:04',
    );
    expect(await click(running, lisa, takeBack[0] as CardButton)).toContain('nog niet gekozen');
    expect(await poll()).toMatchObject({ voters: 0 });
    expect((await look(peter)).view.polls[0]?.mine).toBeUndefined();
  });

  it('counts one delivery once, and one person once however many fingers they have', async () => {
    const card = await askAnonymously(running, karin);
    const early = channelActivity(running, peter, clicked(button(card, 'goed')));
    await deliver(running, early);
    await vote(peter, 'matig');
    const late = await deliver(running, early);
    expect(late.body).toMatchObject({ value: 'Uw keuze: matig, opgeslagen 14:04' });
    await Promise.all(Array.from({ length: 10 }, () => vote(lisa, 'slecht', card)));
    expect(await poll()).toMatchObject({ voters: 2 });
    expect((await ballots()).map(({ chosen }) => String(chosen)).sort()).toEqual(['o2', 'o3']);
  });

  it('takes an answer back once, also when that is delivered again later', async () => {
    await askAnonymously(running, karin);
    const back = {
      type: 'Action.Execute',
      verb: 'polls/take-back',
      data: { pollId: await pollId() },
    };
    const early = channelActivity(running, peter, clicked(back));
    expect((await deliver(running, early)).body).toMatchObject({
      value: expect.stringContaining('nog niet gekozen'),
    });
    await vote(peter, 'goed');
    await deliver(running, early);
    expect(await poll()).toMatchObject({ voters: 1 });
  });

  it('is answered for somebody without Teams, without keeping who did it or telling it to another', async () => {
    const mien = await addMien();
    await askAnonymously(running, karin, { kind: 'multiple' });
    const path = `${channelPath()}/polls/${await pollId()}/vote-on-behalf`;
    const give = (who: Somebody, optionId: string) =>
      askTab<PollView>(running, who, path, {
        method: 'PUT',
        body: { commandId: randomUUID(), representedId: mien, answering: { say: { optionId } } },
      });
    expect((await give(peter, 'o1')).view.represented).toEqual([{ id: mien, name: 'Mien' }]);
    // What was ticked before isn't added to: its answer would tell it.
    const behalf: CardButton = {
      title: '',
      type: 'Action.Submit',
      verb: '',
      data: { verb: 'polls/vote-on-behalf', pollId: await pollId() },
    };
    const said = await answer(karin, { represented: mien, choice: 'o2' }, behalf);
    expect(said).toBe('Keuze namens Mien: matig, opgeslagen 14:04');
    // Peter's press again, after Karin's: it says what he chose, not what is stored since.
    const sent = { verb: 'polls/vote-on-behalf', pollId: await pollId(), formId: 'once' };
    const press = { data: { ...sent, represented: mien, choice: 'o1' } };
    const again = async () =>
      (await sendDialog(running, peter, channelId, press as never)).sentence;
    expect(await again()).toContain('Keuze namens Mien: goed, opgeslagen');
    await give(karin, 'o2');
    expect(await again()).toContain('Keuze namens Mien: goed, opgeslagen');
    expect((await give(karin, 'o3')).view.onBehalf).toBeUndefined();
    expect(await ballots()).toMatchObject([{ chosen: ['o3'] }]);
    expect(Object.keys((await ballots())[0] ?? {}).filter((name) => !name.startsWith('_'))).toEqual(
      // That others gave it, and not who.
      [...['id', 'type', 'schema', 'pollId', 'chosen', 'onBehalf', 'leerwerkplaatsId']],
    );
    expect((await look(karin)).view.polls[0]?.represented).toEqual([{ id: mien, name: 'Mien' }]);
  });

  it('shows somebody what is kept of them, until it closes', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed');
    const text = await everythingKeptOf(running, peter);
    expect(JSON.parse(text).parts[0].votes).toEqual([
      { question: 'Hoe gaat het?', choice: 'goed', onBehalf: false },
    ]);
    expect(text).not.toContain(String((await poll())?.ballots));
    await close();
    expect(JSON.parse(await everythingKeptOf(running, peter)).parts[0].votes).toEqual([]);
  });

  it('forgets the answer of who left 90 days ago, and counts one fewer', async () => {
    await askAnonymously(running, karin, { closes: '1 juni 2027' });
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed', 'matig');
    running.teams.strangers.add(peter.teamsId);
    await rosterIs(running, karin, lisa, ...others);
    await tell(running, personNews('Removed', [peter], 3600));
    await running.settle();
    expect(await ballots()).toHaveLength(6);
    await running.later(91 * day);
    expect(await ballots()).toHaveLength(5);
    expect(words()).toContain('5 stemmen');
    await click(running, karin, closeButton());
    await running.settle();
    expect(words()).toContain('goed\n**2** · 40%');
  });
});

describe('an anonymous poll that closes', () => {
  it('shows the counts, and nothing is left of who chose what', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed', 'goed');
    const data = { pollId: await pollId() };
    const last = people[5] ?? karin;
    await click(running, last, { type: 'Action.Execute', verb: 'polls/take-back', data });
    expect(await close()).toBe(
      'De peiling is gesloten. Niemand kan nu nog stemmen. De uitslag komt zo op de kaart.',
    );
    expect(words()).toContain('Gesloten · 5 stemmen');
    expect(words()).toContain('goed\n**3** · 60%\nmatig\n**1** · 20%\nslecht\n**1** · 20%');
    expect(words()).toContain('Wie wat koos, is niet bewaard.');
    const [view] = (await look(peter)).view.polls;
    expect(view).toMatchObject({ status: 'closed', options: [{ votes: 3 }, { votes: 1 }, {}] });
    expect(view?.mine).toBeUndefined();
    expect(await ballots()).toEqual([]);
    expect((await poll())?.ballots).toBeUndefined();
    expect(await running.documents('poison')).toEqual([]);
  });

  it('shows no result of four, and says why', async () => {
    await askAnonymously(running, karin, { kind: 'scale', options: 'Ik voel me gehoord' });
    for (const [place, who] of people.slice(0, 4).entries()) {
      await answer(who, { o1: String(place + 1), words: `fluister ${place}` });
    }
    await close();
    expect(words()).toContain(
      'Minder dan 5 mensen hebben zelf geantwoord. Daarom tonen we geen uitslag.',
    );
    const all = JSON.stringify([await running.stored('work'), (await look(karin)).view, words()]);
    expect(all).not.toContain('fluister');
    expect(words()).not.toContain('Gemiddeld');
    expect([(await poll())?.counts, (await poll())?.voters]).toEqual([{}, 4]);
  });

  it('shows no result of five answers of which somebody gave four for others', async () => {
    await askAnonymously(running, karin);
    for (const name of ['A', 'B', 'C', 'D']) {
      const told = { name: `Mien ${name}`, organisation: '', discipline: 'hospice' };
      const body = { ...told, contact: karin.objectId, commandId: randomUUID() };
      await askTab(running, karin, `${channelPath()}/represented`, { method: 'POST', body });
    }
    await vote(peter, 'slecht');
    for (const { representedId } of await running.documents('represented')) {
      const answering = { all: [{ optionId: 'o1' }] };
      const body = { commandId: randomUUID(), representedId, answering };
      const path = `${channelPath()}/polls/${await pollId()}/vote-on-behalf`;
      expect((await askTab(running, karin, path, { method: 'PUT', body })).status).toBe(200);
    }
    await running.settle();
    await close();
    expect(await poll()).toMatchObject({ voters: 5, counts: {}, withheld: 'too-few' });
    expect(words()).toContain('Minder dan 5 mensen hebben zelf geantwoord.');
    expect(words()).not.toContain('%');
  });

  it('counts no answer of an option that was taken out, nor who gave only that', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'goed', 'goed', 'slecht');
    const form = { data: { verb: 'polls/withdraw-option', formId: 'f', pollId: await pollId() } };
    await sendDialog(running, karin, channelId, form, { optionId: 'o3' });
    await running.settle();
    await close();
    expect(await poll()).toMatchObject({ voters: 4, counts: {}, withheld: 'too-few' });
  });

  it('shows no result of five who answered the same, and says why', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'goed', 'goed', 'goed');
    await close();
    expect(words()).toContain('De antwoorden zijn te veel hetzelfde om anoniem te blijven.');
    expect(words()).not.toContain('%');
    expect((await look(karin)).view.polls[0]).toMatchObject({ withheld: 'too-alike', voters: 5 });
    expect((await poll())?.counts).toEqual({});
  });

  it('shows no scores of a statement that all scored the same, or that few scored', async () => {
    const options = 'Ik word gehoord\nIk ben veilig\nIk blijf';
    await askAnonymously(running, karin, { kind: 'scale', options });
    for (const [place, who] of people.slice(0, 6).entries()) {
      const few = place < 4 ? { o3: String(place + 1) } : {};
      await answer(who, { o1: String(1 + (place % 2)), o2: '2', ...few });
    }
    await close();
    expect(await poll()).toMatchObject({ voters: 6, counts: { 'o1.1': 3, 'o1.2': 3 } });
    expect(Object.keys((await poll())?.counts ?? {})).toEqual(['o1.1', 'o1.2']);
    const withheld = 'Hier zijn te weinig antwoorden, of te veel dezelfde, om anoniem te blijven.';
    expect(words().split(withheld)).toHaveLength(3);
    expect(words()).toContain('Gemiddeld 1,5');
    const view = (await look(peter)).view.polls[0];
    expect(view?.options.map(({ votes }) => votes)).toEqual([6, undefined, undefined]);
  });

  it('shows comments only where five people wrote one, and then also beside equal scores', async () => {
    const options = 'Ik word gehoord';
    await askAnonymously(running, karin, { kind: 'scale', options });
    for (const [place, who] of people.slice(0, 5).entries()) {
      await answer(who, { o1: '4', words: `Woord ${place}.` });
    }
    await close();
    expect(await poll()).toMatchObject({ counts: {}, withheld: 'too-alike' });
    expect(words()).toContain('Woord 3.');
    await askAnonymously(running, karin, { kind: 'scale', options });
    for (const [place, who] of people.slice(0, 5).entries()) {
      await answer(who, { o1: String(place + 1), ...(place === 1 ? { words: 'Alleen ik.' } : {}) });
    }
    await close();
    expect(words()).toContain('Gemiddeld 3');
    expect(words()).not.toContain('Alleen ik.');
  });

  it('shows no counts where everybody chose one of several', async () => {
    await askAnonymously(running, karin, { kind: 'multiple', options: 'soep\nbrood\nkaas' });
    for (const [place, who] of people.slice(0, 6).entries()) {
      await answer(who, { choice: place === 2 ? 'o1,o2' : 'o1' });
    }
    await close();
    expect(await poll()).toMatchObject({ counts: {}, withheld: 'too-alike' });
  });

  it('shows what people wrote from five answers up', async () => {
    await askAnonymously(running, karin, { kind: 'open', options: '' });
    const texts = people.slice(0, 5).map((_, place) => `tekst ${place}`);
    for (const [place, who] of people.slice(0, 5).entries()) {
      await answer(who, { words: texts[place] });
    }
    await running.settle();
    expect(words()).not.toContain('tekst');
    await close();
    for (const text of texts) expect(words()).toContain(`“${text}”`);
    const [view] = (await look(lisa)).view.polls;
    expect([...(view?.words ?? [])].sort()).toEqual(texts);
  });

  it('refuses a vote from the moment that it closes, and one that is changed later', async () => {
    const card = await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed');
    await click(running, karin, closeButton());
    const refused = 'Deze peiling is gesloten. Uw stem is niet veranderd.';
    expect(await poll()).toMatchObject({ status: 'closing' });
    expect(await vote(others[5] ?? karin, 'goed', card)).toBe(refused);
    expect(await vote(peter, 'slecht', card)).toBe(refused);
    expect(await click(running, peter, button(card, 'Mijn keuze'))).toContain('is niet bewaard');
    await running.settle();
    expect(await vote(peter, 'slecht', card)).toBe(refused);
    expect(await poll()).toMatchObject({ status: 'closed', counts: { o1: 3, o2: 1, o3: 1 } });
    expect(await ballots()).toEqual([]);
  });

  it('can’t be reopened, by the asker either, and can be closed twice', async () => {
    const card = await askAnonymously(running, karin);
    await voteAll('goed', 'matig');
    const again = closeButton(card);
    await close();
    await click(running, karin, again);
    const reopen = {
      type: 'Action.Execute',
      verb: 'polls/reopen',
      data: { pollId: await pollId() },
    };
    expect(await click(running, karin, reopen)).toBe(
      'Een anonieme peiling kan niet meer open: de stemmen zijn er niet meer. Stel de vraag in een nieuwe peiling.',
    );
    expect(await poll()).toMatchObject({ status: 'closed' });
    expect(newestCard(running).actions).toMatchObject([{ title: 'Meer mogelijkheden' }]);
  });

  it('closes by itself when its time has come, and is counted too', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed');
    await running.later(15 * day);
    expect(await poll()).toMatchObject({ status: 'closed', counts: { o1: 3, o2: 1, o3: 1 } });
    expect(await ballots()).toEqual([]);
  });

  it('loses its ballots uncounted when it ends in another way, such as being withdrawn', async () => {
    await askAnonymously(running, karin);
    await voteAll('goed', 'goed', 'matig', 'slecht', 'goed');
    const ended = { ...(await poll()), status: 'withdrawn' };
    await running.database.container('work').items.upsert(ended);
    await running.settle();
    expect(await ballots()).toEqual([]);
    expect([(await poll())?.status, (await poll())?.counts]).toEqual(['withdrawn', {}]);
    expect((await poll())?.ballots).toBeUndefined();
  });

  it('counts every vote that was confirmed when many vote as it closes', async () => {
    const card = await askAnonymously(running, karin);
    const many = Array.from({ length: 60 }, (_, number) => somebody(100 + number));
    const votes = many.map((who, place) => vote(who, place % 3 === 0 ? 'goed' : 'matig', card));
    const closing = votes[30]?.then(() => click(running, karin, closeButton(card)));
    const said = await Promise.all(votes);
    await closing;
    await running.settle();
    const confirmed = said.filter((one) => String(one).startsWith('Uw keuze')).length;
    const { counts, voters } = (await poll()) as unknown as PollDocument;
    expect(voters).toBe(confirmed);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(confirmed);
    expect(await ballots()).toEqual([]);
  });
});

it('a poll about dates can’t be anonymous', async () => {
  const filledIn = { kind: 'date', options: 'maandag\ndinsdag' };
  await expect(askAnonymously(running, karin, filledIn)).rejects.toThrow(
    'Een peiling over datums kan niet anoniem: de groep moet zien wie wanneer kan.',
  );
  expect(await running.documents('poll')).toEqual([]);
});
