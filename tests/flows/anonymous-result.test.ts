import { randomUUID } from 'node:crypto';
import { anonymousPollOf, askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { sendDialog } from '../support/dialogs';
import { answerPoll } from '../support/forms';
import { rosterIs } from '../support/lifecycle';
import { channelId, click, type Somebody, somebody, startLeerwerkplaats } from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';

const karin = somebody(1);
const [peter, lisa, ...others] = Array.from({ length: 8 }, (_, number) => somebody(number + 2)) as [
  Somebody,
  Somebody,
  ...Somebody[],
];
const people = [peter, lisa, ...others];

let running: Running;
const { look, pollId } = tabOf(() => running);
const { ballots, close, poll, vote, voteAll, words } = anonymousPollOf(() => running);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
});
afterEach(() => running.close());

describe('the result of an anonymous poll', () => {
  it('shows the counts, and nothing is left of who chose what', async () => {
    await askAnonymously(running, karin);
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed', 'goed');
    const data = { pollId: await pollId() };
    const last = people[5] ?? karin;
    await click(running, last, { type: 'Action.Execute', verb: 'polls/take-back', data });
    expect(await close(karin)).toBe(
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
      await answerPoll(running, who, { o1: String(place + 1), words: `fluister ${place}` });
    }
    await close(karin);
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
    await close(karin);
    expect(await poll()).toMatchObject({ voters: 5, counts: {}, withheld: 'too-few' });
    expect(words()).toContain('Minder dan 5 mensen hebben zelf geantwoord.');
    expect(words()).not.toContain('%');
  });

  it('counts no answer of an option that was taken out, nor who gave only that', async () => {
    await askAnonymously(running, karin);
    await voteAll(people, 'goed', 'goed', 'goed', 'goed', 'slecht');
    const form = { data: { verb: 'polls/withdraw-option', formId: 'f', pollId: await pollId() } };
    await sendDialog(running, karin, channelId, form, { optionId: 'o3' });
    await running.settle();
    await close(karin);
    expect(await poll()).toMatchObject({ voters: 4, counts: {}, withheld: 'too-few' });
  });

  it('shows no result of five who answered the same, and says why', async () => {
    await askAnonymously(running, karin);
    await voteAll(people, 'goed', 'goed', 'goed', 'goed', 'goed');
    await close(karin);
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
      await answerPoll(running, who, { o1: String(1 + (place % 2)), o2: '2', ...few });
    }
    await close(karin);
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
      await answerPoll(running, who, { o1: '4', words: `Woord ${place}.` });
    }
    await close(karin);
    expect(await poll()).toMatchObject({ counts: {}, withheld: 'too-alike' });
    expect(words()).toContain('Woord 3.');
    await askAnonymously(running, karin, { kind: 'scale', options });
    for (const [place, who] of people.slice(0, 5).entries()) {
      await answerPoll(running, who, {
        o1: String(place + 1),
        ...(place === 1 ? { words: 'Alleen ik.' } : {}),
      });
    }
    await close(karin);
    expect(words()).toContain('Gemiddeld 3');
    expect(words()).not.toContain('Alleen ik.');
  });

  it('shows no counts where everybody chose one of several', async () => {
    await askAnonymously(running, karin, { kind: 'multiple', options: 'soep\nbrood\nkaas' });
    for (const [place, who] of people.slice(0, 6).entries()) {
      await answerPoll(running, who, { choice: place === 2 ? 'o1,o2' : 'o1' });
    }
    await close(karin);
    expect(await poll()).toMatchObject({ counts: {}, withheld: 'too-alike' });
  });

  it('shows what people wrote from five answers up', async () => {
    await askAnonymously(running, karin, { kind: 'open', options: '' });
    const texts = people.slice(0, 5).map((_, place) => `tekst ${place}`);
    for (const [place, who] of people.slice(0, 5).entries()) {
      await answerPoll(running, who, { words: texts[place] });
    }
    await running.settle();
    expect(words()).not.toContain('tekst');
    await close(karin);
    for (const text of texts) expect(words()).toContain(`“${text}”`);
    const [view] = (await look(lisa)).view.polls;
    expect([...(view?.words ?? [])].sort()).toEqual(texts);
  });
});
