import { setTimeout as pause } from 'node:timers/promises';
import { createCouplingService } from '../../domain/leerwerkplaats/coupling';
import { createPresenceService } from '../../domain/leerwerkplaats/presences';
import { createLeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import type { Running } from '../support/application';
import {
  cardIn,
  channelNews,
  chatCards,
  chatsWith,
  moment,
  secondChannel,
  teamId,
  tell,
  threadsIn,
} from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  clicked,
  deliver,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const third = '19:third@thread.tacv2';
const minute = 60_000;
const notice = 'Een kanaal is verwijderd';
const requestTitle = 'Mag dit kanaal bij uw leerwerkplaats?';

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

/** Asks for a channel, and the project leader allows it in the chat. */
async function couple(channel: string) {
  await type(running, peter, 'koppel Gooise Meren', channel);
  await running.settle();
  const request = chatCards(running).findLast((card) => wordsOf(card).startsWith(requestTitle));
  if (!request) throw new Error('the project leader was not asked');
  const allow = clicked(button(request, 'Toestaan'));
  await deliver(running, chatActivity(running, karin, allow));
  await running.settle();
}

const deleted = (at = 10, channel = channelId) => channelNews('channelDeleted', channel, at);
const restored = (at = 20, channel = channelId) => channelNews('channelRestored', channel, at);
const posts = () => running.teams.threads().filter(({ body }) => body.channelData?.channel);

describe('a channel that was deleted', () => {
  it('is told to the project leader, 1:1 and once, with what can be done', async () => {
    await Promise.all([tell(running, deleted()), tell(running, deleted())]);
    await running.settle();
    await tell(running, deleted());
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    const words = wordsOf(chatCards(running)[0]);
    expect(words).toContain(notice);
    expect(words).toContain('Het kanaal Overleg van leerwerkplaats Gooise Meren');
    expect(words).toContain('Alles is bewaard');
    expect(words).toContain('binnen 30 dagen terugzetten');
    expect(words).toContain('koppel Gooise Meren');
  });

  it('gets no calls, and goes on when it is restored', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await tell(running, deleted());
    await running.settle();
    expect(posts()).toEqual([]);
    await running.later(24 * 60 * minute);
    expect(posts()).toEqual([]);
    await tell(running, restored());
    await tell(running, deleted());
    await running.settle();
    await running.later(minute);
    expect(wordsOf(newestCard(running))).toContain('Wanneer?');
    expect(running.log).toEqual([]);
  });

  it('is found out by the first refusal when Teams’ news of it was lost', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 404,
      code: 'ConversationNotFound',
      times: 1,
    });
    await running.settle();
    const words = wordsOf(chatCards(running)[0]);
    expect(words).toContain('Een kanaal van leerwerkplaats Gooise Meren is verwijderd');
    expect(posts()).toHaveLength(1);
  });

  it('leaves its announcements to another channel of the leerwerkplaats', async () => {
    await couple(secondChannel);
    await tell(running, deleted());
    await running.settle();
    running.teams.calls.length = 0;
    await type(running, peter, 'koppel Gooise Meren', third);
    const refused = { method: 'POST', path: '/v3/conversations', status: 403, times: 1 };
    running.teams.weather.push(refused);
    await running.settle();
    expect(threadsIn(running, secondChannel)[0]).toContain(requestTitle);
    expect(threadsIn(running)).toEqual([]);
  });

  it('doesn’t keep another channel from joining, where then goes what waited', async () => {
    running.teams.weather.push({
      method: 'POST',
      path: '/v3/conversations',
      status: 403,
      times: 1,
    });
    await tell(running, deleted());
    await running.settle();
    expect(posts()).toEqual([]);
    // The leader lets the bot write to them again after a day.
    running.wait(25 * 60 * minute);
    await couple(secondChannel);
    expect(threadsIn(running, secondChannel)[0]).toContain('hoort nu bij leerwerkplaats');
    await running.later(minute);
    expect(wordsOf(chatCards(running).at(-1))).toContain(notice);
    await type(running, peter, 'peiling Waar? ; hier ; daar', secondChannel);
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Waar?');
  });

  it('of another organisation says nothing about ours, nor does its name', async () => {
    const documents = createCosmosDocuments(running.database, pause);
    const told = { commandId: 'foreign', tenantId: 'another', at: new Date() };
    const news = { here: false, since: moment(10) };
    const subject = { part: 'channel', id: channelId, name: '' } as const;
    await createPresenceService({ documents }).hear(told, subject, news);
    await createPresenceService({ documents }).hear(
      told,
      { ...subject, part: 'team', id: teamId },
      news,
    );
    expect(await running.documents('presence')).toEqual([]);
    await type(running, peter, 'koppel Gooise Meren', secondChannel);
    const foreign = { tenantId: 'another', channelId: secondChannel };
    await createCouplingService({
      documents,
      leerwerkplaatsen: createLeerwerkplaatsService({
        documents,
        newId: () => 'new',
        takesPart: async () => true,
      }),
    }).renamed(foreign, 'Anders');
    expect(await running.documents('coupling-request')).toMatchObject([
      { channelName: 'Het team › Buurt' },
    ]);
  });
});

describe('a channel that was renamed', () => {
  it('changes nothing in the leerwerkplaats, whose name is its own', async () => {
    const before = await running.stored('work');
    await tell(running, channelNews('channelRenamed', channelId, 10, 'Anders'));
    await running.settle();
    expect(running.teams.calls).toEqual([]);
    expect(await running.stored('work')).toEqual(before);
  });

  it('asks to join under its new name, while nobody has answered', async () => {
    await type(running, peter, 'koppel Gooise Meren', secondChannel);
    await tell(running, channelNews('channelRenamed', secondChannel, 10, 'Wijkteam'));
    await running.settle();
    expect(wordsOf(chatCards(running)[0])).toContain('Het kanaal: Het team › Wijkteam');
  });
});

describe('somebody who blocked the bot', () => {
  const blocked = () =>
    running.teams.weather.push({
      method: 'POST',
      path: '/activities',
      status: 403,
      code: 'MessageWritesBlocked',
      times: 1,
    });

  it('is asked in the channel, isn’t tried for a day, and then when there is something new', async () => {
    await type(running, peter, 'koppel Gooise Meren', secondChannel);
    blocked();
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    expect(threadsIn(running)[0]).toContain(requestTitle);

    await running.later(23 * 60 * minute);
    await type(running, peter, 'koppel Gooise Meren', third);
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    expect(threadsIn(running)).toHaveLength(2);

    await running.later(2 * 60 * minute);
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    await type(running, peter, 'koppel Gooise Meren', '19:fourth@thread.tacv2');
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId, karin.teamsId]);
    expect(threadsIn(running)).toHaveLength(2);
  });

  it('is still the only one whose answer counts there', async () => {
    await type(running, peter, 'koppel Gooise Meren', secondChannel);
    blocked();
    await running.settle();
    const [thread] = running.teams.threads().filter(({ body }) => body.channelData?.channel);
    const card = cardIn(thread?.body);
    if (!card) throw new Error('nothing was posted');
    await deliver(running, chatActivity(running, peter, clicked(button(card, 'Toestaan'))));
    expect(await running.documents('coupling-request')).toMatchObject([{ state: 'pending' }]);
  });
});
