import type { PollDocument } from '../../domain/polls/records';
import { anonymousPollOf, askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
} from '../support/people';
import { tabOf } from '../support/tab';

const karin = somebody(1);
const [peter, lisa, ...others] = Array.from({ length: 8 }, (_, number) => somebody(number + 2)) as [
  Somebody,
  Somebody,
  ...Somebody[],
];
const people = [peter, lisa, ...others];
const day = 24 * 60 * 60 * 1000;

let running: Running;
const { pollId } = tabOf(() => running);
const { ballots, close, closeButton, poll, vote, voteAll } = anonymousPollOf(() => running);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, ...people);
});
afterEach(() => running.close());

describe('an anonymous poll that closes', () => {
  it('refuses a vote from the moment that it closes, and one that is changed later', async () => {
    const card = await askAnonymously(running, karin);
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed');
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
    await voteAll(people, 'goed', 'matig');
    const again = closeButton(card);
    await close(karin);
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
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed');
    await running.later(15 * day);
    expect(await poll()).toMatchObject({ status: 'closed', counts: { o1: 3, o2: 1, o3: 1 } });
    expect(await ballots()).toEqual([]);
  });

  it('loses its ballots uncounted when it ends in another way, such as being withdrawn', async () => {
    await askAnonymously(running, karin);
    await voteAll(people, 'goed', 'goed', 'matig', 'slecht', 'goed');
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
