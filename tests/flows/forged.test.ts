import type { StoredDocument } from '../../domain/shared/documents';
import { createApplication } from '../../functions/platform/wiring';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { type Running, startApplication } from '../support/application';
import {
  button,
  channelActivity,
  chatActivity,
  click,
  clicked,
  deliver,
  dialog,
  newestCard,
  said,
  somebody,
  type,
  typed,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const second = '19:second@thread.tacv2';
let running: Running;

beforeEach(async () => {
  running = await startApplication();
  await type(running, karin, 'start Gooise Meren');
  await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
});
afterEach(() => running.close());

describe('what is no text', () => {
  it.each(['dinsdag', 'Mijn keuze', 'Peiling sluiten'])(
    'is refused as the id of a poll: half a character, on the button %s',
    async (title) => {
      const forged = { pollId: '\ud800' };
      const answer = await click(running, karin, button(newestCard(running), title), forged);
      expect(answer).toBe('Deze peiling kan ik in dit kanaal niet vinden. Er is niets veranderd.');
    },
  );

  it.each(['a/b', '\ud800', ' ', '../leerwerkplaats', 'x'.repeat(1000)])(
    'is refused as the id of a request, also from the project leader: %j',
    async (requestId) => {
      await type(running, peter, 'koppel Gooise Meren', second);
      await running.settle();
      const asked = running.teams.calls.flatMap(({ body }) => body.attachments ?? []).at(-1);
      const pressed = clicked(button(asked?.content as Card, 'Toestaan'), { requestId });
      const { body } = await deliver(running, chatActivity(running, karin, pressed));
      expect(body).toMatchObject({
        value: 'Dit verzoek kan ik niet vinden. Er is niets veranderd.',
      });
    },
  );

  it('is not repeated to who typed it', async () => {
    const reply = await type(running, peter, '\u202eed\u0007na\ud800 x');
    expect(said(reply)).toContain('“ed na” ken ik niet');
  });

  it('is no part of the name of a leerwerkplaats or of who started it', async () => {
    const named = { ...peter, name: '\u202ePeter\u0000\udc00' };
    await type(running, named, 'start \u202eKrim\u0000pen\ud800', second);
    const channels = await running.stored('index');
    expect(channels.find(({ channelId }) => channelId === second)).toMatchObject({
      name: 'Krim pen',
      startedBy: { name: 'Peter' },
    });
  });

  it('is no name or option when nothing of it can be seen', async () => {
    const name = await type(running, peter, 'start \u200b\u2060', second);
    expect(said(name)).toContain('Geef uw leerwerkplaats een naam');
    const options = await type(running, peter, 'peiling Waar? ; hier ; \u200d\u3164');
    expect(said(options)).toContain('Geef minstens 2 opties');
  });
});

it('an unknown word is repeated to thirty signs, however long it is', async () => {
  const reply = await type(running, peter, '💬'.repeat(10_000));
  expect(said(reply)).toContain(`“${'💬'.repeat(30)}” ken ik niet`);
});

it.each([
  ['the activity', { id: '\ud800' }],
  ['its sender', { from: { id: 'a b' } }],
  ['its conversation', { conversation: { id: '\u0000', tenantId: localTenantId } }],
  ['a channel', { channelData: { tenant: { id: localTenantId }, channel: { id: '€' } } }],
])('no activity is one in which the id of %s is none', async (_whose, odd) => {
  const activity = channelActivity(running, peter, { ...typed('hulp'), ...odd });
  expect(await deliver(running, activity)).toEqual({ status: 400 });
});

it.each([
  ['conversation', { conversation: { id: '19:a@thread.tacv2', isGroup: 'yes' } }],
  ['recipient', { recipient: { id: '28:bot', role: 7 } }],
  ['deliveryMode', { deliveryMode: 'expectReplies' }],
])('an activity is answered whatever stands where only the SDK reads it: %s', async (_, odd) => {
  running.teams.calls.length = 0;
  const activity = channelActivity(running, peter, { ...typed('hulp'), ...odd });
  const channelData = { tenant: { id: localTenantId } };
  expect(await deliver(running, { ...activity, channelData })).toEqual({ status: 200 });
  expect(running.teams.calls).toHaveLength(1);
});

it('keys that can’t be fetched are a fault of ours, not a bad token', async () => {
  const { issuer, issuerUrl, serviceUrl } = running.teams;
  const log: string[] = [];
  const elsewhere = `${issuerUrl}/nowhere`;
  const application = createApplication({
    environment: {
      COSMOS_ENDPOINT: 'http://127.0.0.1:1',
      COSMOS_KEY: localCosmosKey,
      MICROSOFT_APP_ID: localAppId,
      MICROSOFT_APP_TENANT_ID: localTenantId,
      HOST_TENANT_IDS: localTenantId,
      LOCAL_ISSUER: elsewhere,
    },
    httpClient: createCosmosHttpClient(running.engine),
    write: (line) => log.push(line),
  });
  const token = await issuer.signChannelToken({ serviceUrl, issuer: elsewhere });
  const activity = channelActivity(running, peter, typed('hulp'));
  expect(await application.receive(`Bearer ${token}`, activity)).toEqual({ status: 500 });
  expect(log).toHaveLength(1);
  application.close();
});

it('a dialog that is sent under a name with odd signs is one dialog all the same', async () => {
  const sent = { verb: 'polls/ask', formId: '\ud800/?#', question: 'Waar?', options: 'hier\ndaar' };
  for (let times = 0; times < 2; times += 1) {
    await deliver(running, channelActivity(running, peter, dialog('task/submit', sent)));
  }
  expect(await running.documents('poll')).toHaveLength(2);
});

describe('a document of a shape that nobody of us wrote holds up nobody', () => {
  const stored = async (name: string) => {
    const [found] = (await running.documents(name)).slice(-1);
    return { ...found } as unknown as StoredDocument;
  };
  const alerts = () => running.log.map((line) => JSON.parse(line).code);
  const behind = { drawnVersion: 0 };

  it.each([
    ['a card of nothing', 'posted-card', { ...behind, subject: null }, 'redraw-broken'],
    ['a poll without a version', 'poll', { version: null }, 'redraw-broken'],
    ['a poll of no leerwerkplaats', 'poll', { leerwerkplaatsId: {} }, 'document-unreadable'],
    ['a poll without an id', 'poll', { id: 7 }, 'document-unreadable'],
  ])('behind %s the card is redrawn', async (_what, name, odd, code) => {
    const poll = await stored('poll');
    const broken = { ...(await stored(name)), ...odd } as StoredDocument;
    running.teams.calls.length = 0;
    await running.application.redraw([broken, { ...poll, version: 9 } as StoredDocument]);
    expect(running.teams.edits()).toHaveLength(1);
    expect(alerts()).toEqual([code]);
  });

  it('a card of a poll without a version is not drawn without end', async () => {
    const items = running.database.container('work').items;
    const { version: _none, ...poll } = (await stored('poll')) as StoredDocument & { version: 1 };
    await items.upsert(poll);
    running.teams.calls.length = 0;
    await items.upsert({ ...(await stored('posted-card')), ...behind });
    await running.settle();
    expect(running.teams.edits()).toEqual([]);
    expect(new Set(alerts())).toEqual(new Set(['redraw-broken']));
  });

  it.each([
    ['a delivery of no event', 'delivery', { state: 'due', eventId: null }, ['send-broken']],
    ['a delivery of no name', 'delivery', { state: 'due', id: 'a/b' }, ['document-unreadable']],
    ['an event of no leerwerkplaats', 'event', { leerwerkplaatsId: [] }, ['document-unreadable']],
    ['an event with the name of a property', 'event', { name: 'toString', id: 'event:a' }, []],
  ])('behind %s the message is sent', async (_what, name, odd, codes) => {
    const event = { ...(await stored('event')), id: 'event:poll-asked:2' };
    const broken = { ...(await stored(name)), ...odd } as StoredDocument;
    const deliveries = (await running.documents('delivery')).length;
    running.teams.calls.length = 0;
    await running.application.send([broken, event]);
    expect(running.teams.threads()).toHaveLength(1);
    expect((await running.documents('delivery')).length).toBe(deliveries + 1);
    expect(alerts()).toEqual(codes);
  });

  it.each([
    ['of an unknown type', { type: 'toString' }],
    ['of no type', { type: { toString: 1 } }],
    ['that the database will not have', { leerwerkplaatsId: 7 }],
  ])('behind one %s what is due is woken', async (_what, odd) => {
    const items = running.database.container('work').items;
    const dueAt = new Date(0).toISOString();
    await items.upsert({ ...(await stored('delivery')), id: 'a', dueAt, ...odd });
    await items.upsert({ ...(await stored('posted-card')), ...behind, dueAt });
    running.teams.calls.length = 0;
    await running.later(0);
    expect(running.teams.edits()).toHaveLength(1);
    expect(alerts()).toContain('due-unknown');
  });
});
