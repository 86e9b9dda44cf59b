import type { Running } from '../support/application';
import { cardIn, chatCards, chatsWith, personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const notice = 'De kaart van een peiling is verwijderd';
const notFound = 'ActivityNotFoundInConversation';

let running: Running;
let poll: Card;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
  await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  poll = newestCard(running);
  running.teams.calls.length = 0;
});
afterEach(() => running.close());

/** Teams refuses to edit, with that code; somebody votes, which asks for an edit. */
async function voteInVain(code: string, status = 404) {
  running.teams.weather.push({ method: 'PUT', status, code, times: 1 });
  await click(running, lisa, button(poll, 'dinsdag'));
  await running.settle();
}

async function pressAgain(who = peter) {
  const card = chatCards(running).find((one) => wordsOf(one).startsWith(notice));
  if (!card) throw new Error('nobody was told');
  const press = clicked(button(card, 'Opnieuw plaatsen'));
  const { body } = await deliver(running, chatActivity(running, who, press));
  const { value } = body as { value: unknown };
  return typeof value === 'string' ? value : wordsOf(value);
}

describe('a card that somebody deleted', () => {
  it('is told once to whoever asked the poll, 1:1; the poll stays and nothing is edited in vain', async () => {
    await voteInVain(notFound);
    await click(running, karin, button(poll, 'woensdag'));
    await running.settle();
    await running.later(24 * 60 * 60 * 1000);
    expect(running.teams.edits()).toHaveLength(1);
    expect(chatsWith(running)).toEqual([peter.teamsId]);
    const words = wordsOf(chatCards(running)[0]);
    expect(words).toContain('Wanneer?');
    expect(words).toContain('De peiling en alle stemmen zijn bewaard');
    expect(await running.documents('poll')).toMatchObject([{ counts: { o1: 1, o2: 1 } }]);
    expect(running.log).toEqual([]);
  });

  it('is posted anew once, however often that is asked, and follows from then on', async () => {
    await voteInVain(notFound);
    const answers = await Promise.all([pressAgain(), pressAgain(), pressAgain()]);
    expect(answers[0]).toContain('De kaart komt zo weer in het kanaal');
    await running.settle();
    await pressAgain();
    await running.settle();
    const posts = running.teams.threads().filter(({ body }) => body.channelData?.channel);
    expect(posts.map(({ body }) => body.channelData?.channel?.id)).toEqual([channelId]);
    expect(wordsOf(cardIn(posts[0]?.body))).toContain('1 stem');
    await click(running, karin, button(newestCard(running), 'woensdag'));
    await running.settle();
    expect(running.teams.edits()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('2 stemmen');
  });

  it('is posted once when two ask at the same moment', async () => {
    await voteInVain(notFound);
    let release = () => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    // One of them has read the card, and writes only when the other has finished.
    running.engine.faults.inject({ match: { operation: 'batch' }, delay });
    const both = [pressAgain(), pressAgain(karin)];
    await Promise.race(both);
    release();
    for (const answer of both) expect(await answer).toContain('De kaart komt zo weer');
    await running.settle();
    expect(running.teams.threads().filter(({ body }) => body.activity)).toHaveLength(1);
  });

  it('isn’t told once more when it is back before the lost notice is repeated', async () => {
    running.teams.weather.push({ method: 'POST', path: '/activities', status: 500, times: 1 });
    await voteInVain(notFound);
    await pressAgain();
    await running.settle();
    await running.later(10 * 60 * 1000);
    expect(chatsWith(running)).toEqual([peter.teamsId]);
  });

  it('is told to nobody who has left', async () => {
    await type(running, karin, 'peiling Waar? ; dinsdag ; woensdag');
    await running.settle();
    poll = newestCard(running);
    await tell(running, personNews('Removed', [karin], 10));
    await voteInVain(notFound);
    expect(chatsWith(running)).toEqual([]);
  });

  it.each([
    ['before it was found out', true],
    ['after they were told', false],
  ])(
    'is told to the next project leader when the asker, who led, left %s',
    async (_when, before) => {
      await type(running, karin, 'peiling Waar? ; dinsdag ; woensdag');
      await running.settle();
      poll = newestCard(running);
      const leave = () => tell(running, personNews('Removed', [karin], 10));
      if (before) await leave();
      await voteInVain(notFound);
      if (!before) await leave();
      await running.settle();
      const question = running.teams.threads().map(({ body }) => cardIn(body));
      const asked = question.find((card) => wordsOf(card).includes('Wie wordt projectleider?'));
      if (!asked) throw new Error('nobody was asked to take over');
      await click(running, lisa, button(asked, 'Ik neem dit over'));
      await running.settle();
      expect(chatsWith(running).at(-1)).toBe(lisa.teamsId);
      expect(await pressAgain(lisa)).toContain('De kaart komt zo weer');
    },
  );

  it('isn’t told to the next project leader when the asker is still here', async () => {
    await voteInVain(notFound);
    await tell(running, personNews('Removed', [karin], 10));
    await running.settle();
    const asked = running.teams.threads().map(({ body }) => cardIn(body));
    await click(running, lisa, button(asked.at(-1) as Card, 'Ik neem dit over'));
    await running.settle();
    expect(chatsWith(running)).toEqual([peter.teamsId]);
  });

  it('is told to the project leader when whoever asked isn’t in the channel any more', async () => {
    running.teams.strangers.add(peter.teamsId);
    await voteInVain(notFound);
    expect(chatsWith(running)).toEqual([karin.teamsId]);
  });

  it('isn’t told again to a project leader who left and came back', async () => {
    running.teams.strangers.add(peter.teamsId);
    await voteInVain(notFound);
    running.wait(60_000);
    await tell(running, personNews('Removed', [karin], 3910));
    await tell(running, personNews('Added', [karin], 3920));
    await running.settle();
    expect(chatCards(running).filter((card) => wordsOf(card).startsWith(notice))).toHaveLength(1);
  });

  it('can be deleted and told again', async () => {
    await voteInVain(notFound);
    await pressAgain();
    await running.settle();
    running.teams.weather.push({ method: 'PUT', status: 404, code: notFound, times: 1 });
    await click(running, karin, button(poll, 'woensdag'));
    await running.settle();
    expect(chatsWith(running)).toEqual([peter.teamsId, peter.teamsId]);
  });

  it('is told to the project leader when whoever asked can’t be reached', async () => {
    running.teams.weather.push({ method: 'POST', status: 403, times: 1 });
    await voteInVain(notFound);
    expect(chatsWith(running)).toEqual([peter.teamsId, karin.teamsId]);
    expect(await pressAgain(karin)).toContain('De kaart komt zo weer');
  });

  it('comes back for nobody else, nor for an asker who isn’t in the channel any more', async () => {
    await voteInVain(notFound);
    const refused = 'Deze kaart kan ik niet vinden';
    expect(await pressAgain(lisa)).toContain(refused);
    running.teams.strangers.add(peter.teamsId);
    expect(await pressAgain()).toContain(refused);
    await tell(running, personNews('Removed', [karin], 10));
    expect(await pressAgain(karin)).toContain(refused);
    await running.settle();
    expect(running.teams.threads().filter(({ body }) => body.activity?.attachments)).toHaveLength(
      1,
    );
  });

  it.each([
    ['the channel was deleted', 'ConversationNotFound', 404],
    ['the app was removed', 'BotNotInConversationRoster', 403],
    ['Teams says something else', 'Unknown', 403],
  ])('is told to nobody when really %s', async (_what, code, status) => {
    await voteInVain(code, status);
    expect(chatCards(running).map(wordsOf).join()).not.toContain(notice);
    expect(await running.documents('posted-card')).not.toMatchObject([{ state: 'deleted' }]);
  });
});
