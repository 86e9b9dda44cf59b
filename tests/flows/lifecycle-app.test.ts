import type { Running } from '../support/application';
import {
  appNews,
  cardIn,
  chatCards,
  chatsWith,
  inTeam,
  secondChannel,
  teamId,
  tell,
  threadsIn,
} from '../support/lifecycle';
import {
  button,
  channelActivity,
  click,
  deliver,
  newestCard,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const minute = 60_000;
const day = 24 * 60 * minute;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const posted = () => running.teams.threads().filter(({ body }) => body.channelData?.channel);
const notice = 'Ik ben uit een team gehaald';
const { installation, members } = appNews;

/** A poll in the channel, and its card. */
async function askPoll() {
  await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  const card = newestCard(running);
  running.teams.calls.length = 0;
  return card;
}

describe('the app removed from a team', () => {
  it.each([
    ['as Teams usually tells it', [installation('remove', 10), members('Removed', 11)]],
    ['the other way round', [members('Removed', 10), installation('remove', 11)]],
    ['twice each', [10, 11, 10, 11].map((at) => installation('remove', at))],
  ])('is told to the project leader, 1:1 and once: %s', async (_how, all) => {
    await Promise.all(all.map((news) => tell(running, news)));
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    const words = wordsOf(chatCards(running)[0]);
    expect(words).toContain(notice);
    expect(words).toContain('verwijderd uit het team Het team');
    expect(words).toContain('Alles is bewaard');
    expect(words).toContain('Voeg de app weer toe');
    await running.later(day);
    expect(running.teams.calls.filter(({ body }) => body.members)).toHaveLength(1);
  });

  it('keeps everything, and makes no call to its channels: messages and edits wait', async () => {
    const card = await askPoll();
    const before = (await running.stored('work')).length;
    await tell(running, installation('remove', 10));
    await running.settle();
    running.teams.calls.length = 0;
    // A tap that was on its way: it was made before the app was removed.
    const late = { timestamp: '2026-12-01T12:00:05Z' };
    const vote = button(card, 'dinsdag');
    const tap = { type: 'invoke', name: 'adaptiveCard/action', value: { action: vote } };
    await deliver(running, channelActivity(running, peter, { ...tap, ...late }));
    const question = { ...typed('peiling Waar? ; hier ; daar'), ...late };
    await deliver(running, channelActivity(running, peter, question));
    await running.settle();
    await running.later(2 * day);
    expect(posted()).toEqual([]);
    expect(running.teams.edits()).toEqual([]);
    expect((await running.documents('delivery')).map(({ state }) => state)).toContain('away');
    expect(running.log).toEqual([]);
    expect((await running.stored('work')).length).toBeGreaterThan(before);
  });

  it('and added again: what waited is posted, cards that are behind are drawn', async () => {
    const card = await askPoll();
    await tell(running, installation('remove', 10));
    await running.settle();
    const late = { timestamp: '2026-12-01T12:00:05Z' };
    const action = button(card, 'dinsdag');
    const tap = { type: 'invoke', name: 'adaptiveCard/action', value: { action } };
    await deliver(running, channelActivity(running, peter, { ...tap, ...late }));
    const question = { ...typed('peiling Waar? ; hier ; daar'), ...late };
    await deliver(running, channelActivity(running, peter, question));
    await running.settle();
    // Longer than a message is tried: it has waited, it hasn't failed.
    await running.later(2 * day);
    running.teams.calls.length = 0;
    await tell(running, installation('add', 20));
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 429,
      times: 2,
    });
    await running.settle();
    for (let minutes = 0; minutes < 5; minutes += 1) await running.later(minute);
    expect(threadsIn(running).at(-1)).toContain('Waar?');
    const edited = running.teams.edits().map(({ body }) => wordsOf(cardIn(body)));
    expect(edited).toHaveLength(1);
    expect(edited[0]).toContain('1 stem');
    expect((await running.documents('delivery')).map(({ state }) => state)).not.toContain('away');
    expect(running.log).toEqual([]);
  });

  it('loses nothing when it is added again after more than a month', async () => {
    await tell(running, installation('remove', 10));
    await running.settle();
    const late = { timestamp: '2026-12-01T12:00:05Z' };
    const question = { ...typed('peiling Waar? ; hier ; daar'), ...late };
    await deliver(running, channelActivity(running, peter, question));
    await running.settle();
    await running.later(45 * day);
    await tell(running, { ...installation('add', 20), timestamp: '2027-01-15T12:00:00Z' });
    await running.settle();
    await running.later(minute);
    expect(threadsIn(running).at(-1)).toContain('Waar?');
    await running.later(45 * day);
    // Then they are kept no longer than others; the polls closed by themselves, and were settled.
    const of = async (type: string) =>
      (await running.documents(type)).filter(
        ({ id }) => !/rosters-due|poll-settled/.test(String(id)),
      );
    expect(await of('delivery')).toEqual([]);
    expect(await of('event')).toEqual([]);
  });

  it('and added again is welcomed back, with what is here', async () => {
    await tell(running, installation('remove', 10));
    await running.settle();
    running.teams.calls.length = 0;
    await Promise.all([
      tell(running, members('Added', 21)),
      tell(running, installation('add', 20)),
    ]);
    expect(running.teams.calls).toHaveLength(1);
    const words = said(running.teams.calls[0]?.body);
    expect(words).toContain('Welkom terug');
    expect(words).toContain('Gooise Meren');
    expect(words).not.toContain('Welkom bij');
    expect(words).not.toContain('Begin een leerwerkplaats');
  });

  it('isn’t what an upgrade is', async () => {
    await tell(running, installation('remove-upgrade', 10));
    await tell(running, installation('add-upgrade', 11));
    await running.settle();
    expect(running.teams.calls).toEqual([]);
    await askPoll();
  });

  it('goes by the newest moment, whatever comes late or again', async () => {
    await tell(running, installation('remove', 10));
    await tell(running, installation('add', 20));
    await running.settle();
    running.teams.calls.length = 0;
    await tell(running, members('Removed', 11));
    await tell(running, installation('remove', 10));
    await tell(running, installation('add', 20));
    await running.settle();
    expect(running.teams.calls).toEqual([]);
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    expect(threadsIn(running)).toHaveLength(1);
  });

  it('is back when the news of both crosses and that of the return is written last', async () => {
    let release = () => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    running.engine.faults.inject({ match: { operation: 'batch', container: 'work' }, delay });
    const both = [
      tell(running, installation('add', 20)),
      tell(running, installation('remove', 10)),
    ];
    await Promise.race(both);
    release();
    await Promise.all(both);
    await running.settle();
    expect(chatsWith(running)).toEqual([]);
    await askPoll();
  });

  it('stays removed when the news of an earlier installation comes late', async () => {
    await tell(running, installation('add', 10));
    await tell(running, installation('remove', 30));
    await running.settle();
    running.teams.calls.length = 0;
    await tell(running, installation('add', 20));
    await running.settle();
    expect(running.teams.calls).toEqual([]);
    const [channel] = (await running.stored('index')).filter((one) => one.type === 'channel');
    expect(channel).toMatchObject({ presence: { team: { here: false } } });
  });

  it('isn’t fooled by a clock of Teams that is ahead', async () => {
    await tell(running, { ...installation('remove', 10), timestamp: '2030-01-01T00:00:00Z' });
    running.wait(minute);
    await tell(running, { ...installation('add', 20), timestamp: undefined });
    await askPoll();
  });

  it('tells nobody when the news of it comes after that of the return', async () => {
    await tell(running, installation('add', 20));
    await tell(running, installation('remove', 10));
    await running.settle();
    expect(chatsWith(running)).toEqual([]);
    await askPoll();
  });

  it('is found out by the first refusal when Teams’ news of it was lost', async () => {
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 403,
      code: 'BotNotInConversationRoster',
      times: 1,
    });
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    expect(posted()).toHaveLength(1);
    expect(wordsOf(chatCards(running).at(-1))).toContain(notice);
    await running.later(day);
    expect(posted()).toHaveLength(1);
    // Somebody who speaks to it in the channel proves that it is back.
    await type(running, karin, 'peiling Hoe? ; zo ; zus');
    await running.settle();
    await running.later(minute);
    expect(threadsIn(running).map((words) => words.split('\n')[0])).toEqual([
      'Waar?',
      'Hoe?',
      'Waar?',
    ]);
  });

  it('tells it in another channel of theirs when 1:1 isn’t possible', async () => {
    const elsewhere = inTeam('19:other@thread.tacv2', secondChannel);
    const wish = { ...typed('koppel Gooise Meren'), ...elsewhere };
    await deliver(running, channelActivity(running, peter, wish, secondChannel));
    await running.settle();
    const request = chatCards(running)[0];
    if (!request) throw new Error('the project leader was not asked');
    await click(running, karin, button(request, 'Toestaan'));
    await running.settle();
    running.teams.calls.length = 0;
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 403,
      code: 'BotNotInConversationRoster',
      times: 1,
    });
    await tell(running, installation('remove', 10, teamId));
    await running.settle();
    expect(threadsIn(running, secondChannel)[0]).toContain(notice);
  });

  it('waits with telling when nobody can be reached, and drops it on the return', async () => {
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 403,
      times: 1,
    });
    await tell(running, installation('remove', 10));
    await running.settle();
    expect(posted()).toEqual([]);
    await tell(running, installation('add', 20));
    await running.settle();
    await running.later(minute);
    expect(threadsIn(running)).toEqual([]);
    expect(running.log).toEqual([]);
  });

  it('reaches the project leader also when the host died before the channels knew', async () => {
    running.engine.faults.inject({
      match: { container: 'index', operation: 'batch' },
      status: 503,
      times: 1000,
    });
    await tell(running, installation('remove', 10));
    running.engine.faults.clear();
    await running.settle();
    expect(wordsOf(chatCards(running)[0])).toContain(notice);
    const [channel] = (await running.stored('index')).filter((one) => one.type === 'channel');
    expect(channel).toMatchObject({ presence: { team: { here: false } } });
  });
});
