import { chooseReminders } from '../../bot/action-items/actions';
import { listNow, openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import {
  cardIn,
  chatCards,
  onRoster,
  personNews,
  rosterIs,
  secondChannel,
  tell,
} from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = { ...somebody(2), name: 'Peter Merkteken' };
const day = 24 * 60 * 60 * 1000;
/** Everything by which Peter can be known or reached, but for the number under which he is counted. */
const marks = ['Merkteken', 'Peter Pan', peter.teamsId, 'Buurthuis', 'kopje koffie', '87654321'];

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
});
afterEach(() => running.close());

const overview = async (who: Somebody): Promise<Card> =>
  cardIn(await type(running, who, 'hulp')) as Card;

const lastCard = (start: string, words: string): Card =>
  running.teams.calls
    .map(({ body }) => cardIn(body))
    .filter((card) => wordsOf(card).startsWith(start))
    .findLast((card) => wordsOf(card).includes(words)) as Card;
/** A question to the group as it was last posted or edited, of those that say this. */
const cardThatSays = (words: string): Card => lastCard('Wie kan helpen', words);

async function askGroup(who: Somebody, need: string): Promise<Card> {
  const form = await open(running, who, button(await overview(who), 'Vraag aan de groep'));
  await send(running, who, form, { need, discipline: '' });
  await running.settle();
  return cardThatSays('Wie kan helpen');
}

/** What somebody wanted of reminders, as it is kept. */
const wishes = async () =>
  (await running.stored('index')).filter(({ type: kind }) => kind === 'reminder-wishes');

it('who left 90 days ago leaves nothing of how often they wanted to be reminded', async () => {
  const daily = chooseReminders.button('Elke werkdag', { rhythm: 'daily' });
  await deliver(running, chatActivity(running, peter, clicked(daily as never)));
  expect(await wishes()).toMatchObject([{ rhythm: 'daily', language: 'nl' }]);
  await deliver(running, chatActivity(running, peter, typed('privacy')));
  expect(wordsOf(chatCards(running).at(-1))).toContain('hoe vaak ik u aan uw actiepunten herinner');
  await tell(running, personNews('Removed', [peter], 10));
  running.teams.rosters.set(channelId, onRoster(karin));
  await running.settle();
  await running.later(91 * day);
  const left = await wishes();
  expect(left).toMatchObject([{ rhythm: 'usual', notBefore: null, ttl: expect.any(Number) }]);
  expect(left[0]).not.toHaveProperty('language');
});

async function couple(): Promise<void> {
  await type(running, peter, 'koppel Gooise Meren', secondChannel);
  await running.settle();
  const asked = chatCards(running).at(-1) as Card;
  await deliver(running, chatActivity(running, karin, clicked(button(asked, 'Toestaan'))));
  await running.settle();
}

async function addRepresented(): Promise<void> {
  const list = shown(await openDialog(running, karin, channelId, 'members/who-is-who'));
  const press = button(list, 'Iemand zonder Teams toevoegen');
  const form = await open(running, karin, press);
  const mien = { name: 'Mien', discipline: 'palliative-volunteer', contact: peter.objectId };
  await send(running, karin, form, mien);
}

/** All that a member can leave behind. */
async function doEverything(): Promise<void> {
  const profile = shown(await openDialog(running, peter, channelId, 'members/profile'));
  await sendDialog(running, peter, channelId, button(profile, 'Bewaren'), {
    name: 'Peter Pan',
    organisation: 'Buurthuis',
    discipline: 'community-worker',
    callMeFor: 'een kopje koffie',
    reachability: '06-87654321',
  });
  await couple();
  await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  await click(running, peter, button(newestCard(running), 'woensdag'));
  // Far ahead: it hasn't taken place when Peter is forgotten.
  await type(running, peter, 'bijeenkomst Casus ; over 40 weken 10:00');
  await running.settle();
  await click(running, peter, button(newestCard(running), 'Ik kom'));
  await askGroup(peter, 'grief');
  const question = await askGroup(karin, 'money');
  await click(running, peter, button(question, 'Bel mij'));
  const tiles = cardIn(await type(running, peter, 'wie')) as Card;
  const entry = await open(running, peter, button(tiles, 'Iemand toevoegen'));
  await send(running, peter, entry, { name: 'Hanna', phone: '035-1234567', needs: 'money' });
  await type(running, peter, 'actie Taart halen @Persoon 1');
  await type(running, karin, 'actie Stoelen lenen @Peter Pan');
  await press(running, karin, await openItem(running, karin, 'Taart halen'), 'Bespreek dit');
  await addRepresented();
  await running.settle();
}

async function leave(): Promise<void> {
  running.teams.rosters.delete(secondChannel);
  running.teams.strangers.add(peter.teamsId);
  await rosterIs(running, karin);
  await tell(running, personNews('Removed', [peter], 3600));
  await running.settle();
}

const everything = async () =>
  JSON.stringify(await Promise.all(['work', 'index'].map((name) => running.stored(name))));
const marksIn = (text: string) => marks.filter((mark) => text.includes(mark));

describe('who left 90 days ago', () => {
  it('has no name and no contact data anywhere, and what they did still counts', async () => {
    await doEverything();
    await leave();
    await running.later(89 * day);
    expect(marksIn(await everything())).toEqual(marks);
    await running.later(2 * day);
    expect(marksIn(await everything())).toEqual([]);
    const [poll] = await running.documents('poll');
    expect(poll).toMatchObject({ counts: { o2: 1 } });
    expect(await running.documents('entry')).toMatchObject([{ name: 'Hanna' }]);
    expect(await running.documents('represented')).toMatchObject([{ name: 'Mien', contact: null }]);
  });

  it('is called former participant wherever their name stood', async () => {
    await doEverything();
    await leave();
    await running.later(91 * day);
    // Nobody pressed anything: the cards that stand in the channel lose the name too.
    expect(wordsOf(lastCard('Wanneer?', 'woensdag'))).toContain('Gevraagd door oud-deelnemer');
    expect(wordsOf(lastCard('Casus', 'Casus'))).toContain('Gemaakt door oud-deelnemer');
    expect(wordsOf(lastCard('Casus', 'Casus'))).toContain('Komen: 1');
    expect(wordsOf(cardThatSays('verdriet'))).toContain('Gevraagd door oud-deelnemer');
    expect(wordsOf(cardThatSays('Bel mij: '))).toContain('Bel mij: oud-deelnemer');
    const thread = wordsOf(lastCard('Actiepunt\n', 'Taart halen'));
    expect(thread).toContain('Geschreven door oud-deelnemer');
    expect(listNow(running)).toContain('Stoelen lenen\nWie: oud-deelnemer');
    const found = cardIn(await type(running, karin, 'wie geldzorgen')) as Card;
    const row = rowsOf(found).get('Hanna');
    expect(wordsOf(await click(running, karin, row as never))).toContain('oud-deelnemer');
    const started = await type(running, karin, 'start Elders', secondChannel);
    expect(wordsOf(cardIn(started))).toContain('begonnen door oud-deelnemer');
  });

  /** Ninety polls of Peter, more than two batches take. */
  async function manyPolls(): Promise<void> {
    await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
    await leave();
    const [poll] = await running.documents('poll');
    // Without a clock: what closes by itself in these days is another matter.
    const still = { ...poll, dueAt: null };
    const { items } = running.database.container('work');
    await items.upsert(still);
    for (const number of Array(90).keys()) await items.upsert({ ...still, id: `poll:${number}` });
    running.wait(91 * day);
    await running.application.wake();
  }
  const named = async () =>
    (await running.documents('poll')).filter(({ askedBy }) => (askedBy as Somebody).name !== '');

  it('is forgotten in the end when that was cut off half-way', async () => {
    await manyPolls();
    const match = { operation: 'batch', container: 'work' } as const;
    // The answer of the first batch is lost: it seems that somebody else wrote these documents.
    running.engine.faults.inject({ match, status: 503, when: 'after', skip: 3 });
    await running.settle();
    const left = (await named()).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(90);
    await running.later(60_000);
    expect(await named()).toEqual([]);
  });

  it('has their name again soon after the roster has them, also when no news of that came', async () => {
    await leave();
    await running.later(91 * day);
    running.teams.strangers.clear();
    running.teams.rosters.set(channelId, onRoster(karin, peter));
    await running.later(day);
    await running.later(60_000);
    const members = await running.documents('member');
    expect(members.map(({ name }) => name).sort()).toEqual(['Persoon 1', 'Peter Merkteken']);
  });

  it('keeps the name of what they did after they came back, also when it is done again', async () => {
    await leave();
    await running.later(91 * day);
    running.teams.strangers.clear();
    await tell(running, {
      ...personNews('Added', [peter], 0),
      timestamp: new Date(running.now()).toISOString(),
    });
    await rosterIs(running, karin, peter);
    await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
    const { items } = running.database.container('work');
    const again = (await running.documents('event')).find(
      ({ name }) => name === 'member-forgotten',
    );
    await items.upsert({ ...again, id: 'event:member-forgotten:again' });
    await running.settle();
    expect(await named()).toHaveLength(1);
  });
});

describe('after a poll was closed', () => {
  beforeEach(async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    await click(running, peter, button(newestCard(running), 'woensdag'));
    await running.settle();
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
  });
  const poll = async () => (await running.documents('poll'))[0];

  it('who chose what is kept for 30 days, and the counts for good', async () => {
    await running.later(29 * day);
    expect(await running.documents('vote')).toHaveLength(1);
    const before = newestCard(running);
    await running.later(2 * day);
    expect(await running.documents('vote')).toEqual([]);
    expect(await poll()).toMatchObject({ counts: { o2: 1 } });
    expect(newestCard(running).actions).toMatchObject([{ title: 'Meer mogelijkheden' }]);
    expect(wordsOf(newestCard(running))).toContain('1 stem');
    expect(await click(running, peter, button(before, 'Mijn keuze'))).toContain(
      'meer dan 30 dagen',
    );
    await running.later(8 * day);
    expect(await running.documents('forgotten-vote')).toEqual([]);
  });

  it('it can’t be reopened once nobody knows who has voted', async () => {
    const before = newestCard(running);
    await running.later(31 * day);
    expect(await click(running, karin, button(before, 'Peiling heropenen'))).toContain(
      'kan niet meer open',
    );
    expect(await poll()).toMatchObject({ status: 'closed' });
  });

  it('nothing is forgotten of one that was reopened in time', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    // It closes again two weeks later: from then on it is kept for 30 days.
    await running.later(15 * day);
    await running.later(29 * day);
    expect(await running.documents('vote')).toHaveLength(1);
    expect(await poll()).toMatchObject({ askedBy: { name: karin.name } });
    expect(await poll()).not.toHaveProperty('settled');
  });

  it('a year later the name of who asked it is gone too', async () => {
    await running.later(31 * day);
    await running.later(330 * day);
    expect(await poll()).toMatchObject({ askedBy: { name: karin.name } });
    await running.later(5 * day);
    expect(await poll()).toMatchObject({ askedBy: { name: '', teamsId: '' }, counts: { o2: 1 } });
    expect(wordsOf(newestCard(running))).not.toContain('Gevraagd door');
  });
});

test('a year after a question to the group was closed its names are gone, and the numbers stay', async () => {
  const question = await askGroup(peter, 'money');
  await click(running, karin, button(question, 'Bel mij'));
  await running.settle();
  await click(running, peter, button(cardThatSays('Wie kan helpen'), 'Vraag sluiten'));
  await running.settle();
  const reopen = button(cardThatSays('Wie kan helpen'), 'Vraag heropenen');
  await running.later(364 * day);
  expect(await running.documents('group-answer')).toHaveLength(1);
  await running.later(2 * day);
  expect(await running.documents('group-answer')).toEqual([]);
  const [stored] = await running.documents('group-question');
  expect(JSON.stringify(stored?.answers)).not.toContain(karin.objectId);
  expect(wordsOf(cardThatSays('Wie kan helpen'))).toContain('Bel mij: 1');
  expect(wordsOf(cardThatSays('Wie kan helpen'))).not.toContain('Gevraagd door');
  expect(await click(running, peter, reopen)).toContain('kan niet meer open');
  expect(stored).toMatchObject({ askedBy: { name: '', teamsId: '' } });
});
