import { randomUUID } from 'node:crypto';
import type { PollView } from '../../domain/polls/api';
import { anonymousPollOf, askAnonymously, everythingKeptOf } from '../support/anonymous';
import type { Running } from '../support/application';
import { sendDialog } from '../support/dialogs';
import { answerPoll } from '../support/forms';
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
const { ballots, close, closeButton, poll, vote, voteAll, words } = anonymousPollOf(() => running);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
});
afterEach(() => running.close());

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
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed');
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
    const given = await answerPoll(running, karin, { represented: mien, choice: 'o2' }, behalf);
    expect(given.sentence).toBe('Keuze namens Mien: matig, opgeslagen 14:04');
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
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed');
    const text = await everythingKeptOf(running, peter);
    expect(JSON.parse(text).parts[0].votes).toEqual([
      { question: 'Hoe gaat het?', choice: 'goed', onBehalf: false },
    ]);
    expect(text).not.toContain(String((await poll())?.ballots));
    await close(karin);
    expect(JSON.parse(await everythingKeptOf(running, peter)).parts[0].votes).toEqual([]);
  });

  it('forgets the answer of who left 90 days ago, and counts one fewer', async () => {
    await askAnonymously(running, karin, { closes: '1 juni 2027' });
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed', 'matig');
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

it('a poll about dates can’t be anonymous', async () => {
  const filledIn = { kind: 'date', options: 'maandag\ndinsdag' };
  await expect(askAnonymously(running, karin, filledIn)).rejects.toThrow(
    'Een peiling over datums kan niet anoniem: de groep moet zien wie wanneer kan.',
  );
  expect(await running.documents('poll')).toEqual([]);
});
