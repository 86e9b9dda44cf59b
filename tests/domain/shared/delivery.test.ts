import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CosmosClient } from '@azure/cosmos';
import {
  afterSend,
  claim,
  type Delivery,
  recordDelivery,
  woken,
} from '../../../domain/shared/delivery';
import { type Documents, workOf } from '../../../domain/shared/documents';
import { createCosmosDocuments } from '../../../functions/platform/cosmos';
import { type CosmosEngine, createCosmosEngine } from '../../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../../infra/local/cosmos/http-client';
import { createContainers, localCosmosClient } from '../../../infra/local/start/containers';

const now = new Date('2026-12-01T13:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
const day = 24 * 60 * 60;

const claimed = (more: Partial<Delivery> = {}): Delivery => ({
  id: 'delivery:event-1:channel',
  type: 'delivery',
  schema: 1,
  leerwerkplaatsId: 'place',
  eventId: 'event-1',
  recipient: 'channel',
  state: 'claimed',
  attempts: 1,
  lost: 0,
  dueAt: at(60),
  since: at(0),
  activityId: null,
  claimedAs: '',
  ...more,
});

const sent = { kind: 'sent', conversationId: 'c', activityId: 'message-1' } as const;
const retry = (seconds: number) => ({ kind: 'retry', afterMilliseconds: seconds * 1000 }) as const;
const unknown = { kind: 'unknown' } as const;

describe('a message, after a try', () => {
  it.each([
    ['sent is done', {}, sent, { state: 'sent', activityId: 'message-1', dueAt: null, lost: 0 }],
    [
      'without sense is dropped',
      {},
      { kind: 'unneeded' } as const,
      { state: 'unneeded', dueAt: null },
    ],
    ['to who is gone is given up', {}, { kind: 'gone' } as const, { state: 'failed', dueAt: null }],
    [
      'never taken is given up',
      {},
      { kind: 'rejected' } as const,
      { state: 'failed', dueAt: null },
    ],
    [
      'surely not arrived waits, unmarked',
      {},
      retry(0),
      { state: 'waiting', lost: 0, dueAt: at(5) },
    ],
    ['waits longer if Teams asks so', {}, retry(40), { state: 'waiting', dueAt: at(40) }],
    ['waits no shorter than its turn', { attempts: 4 }, retry(1), { dueAt: at(40) }],
    ['keeps the mark of a lost try', { lost: 1 }, retry(0), { state: 'waiting', lost: 1 }],
    ['is tried for a day', { since: at(-day) }, retry(0), { state: 'waiting', dueAt: at(5) }],
    [
      'is given up after a day',
      { since: at(-day - 1) },
      retry(0),
      { state: 'failed', dueAt: null },
    ],
    ['perhaps arrived is marked', {}, unknown, { state: 'unknown', lost: 1, dueAt: at(5) }],
    ['pauses longer each time', { attempts: 3 }, unknown, { state: 'unknown', dueAt: at(20) }],
    ['pauses 15 minutes at most', { attempts: 9 }, unknown, { state: 'unknown', dueAt: at(900) }],
    ['perhaps arrived 7 times is tried', { lost: 6 }, unknown, { state: 'unknown', lost: 7 }],
    ['perhaps arrived 8 times is given up', { lost: 7 }, unknown, { state: 'failed', dueAt: null }],
  ])('%s', (_what, before, outcome, after) => {
    expect(afterSend(claimed(before), outcome, now)).toMatchObject(after);
  });

  it.each([
    ['a sender that died may have sent it', 'claimed', 3],
    ['a lost answer was counted already', 'unknown', 2],
    ['what surely didn’t arrive isn’t marked', 'waiting', 2],
  ] as const)('woken: %s', (_what, state, lost) => {
    expect(woken(claimed({ state, lost: 2 }))).toMatchObject({ state: 'due', lost, dueAt: null });
  });
});

describe('who sends a message', () => {
  const event = { id: 'event-1', leerwerkplaatsId: 'place' };
  const partition = workOf('place');
  let engine: CosmosEngine;
  let client: CosmosClient;
  let documents: Documents;

  beforeEach(async () => {
    engine = createCosmosEngine({ file: ':memory:' });
    client = localCosmosClient({
      endpoint: 'http://127.0.0.1:1',
      httpClient: createCosmosHttpClient(engine),
    });
    const database = await createContainers(client);
    documents = createCosmosDocuments(database, pause);
  });
  afterEach(() => {
    client.dispose();
    engine.close();
  });

  const take = () => claim(documents, event, 'channel', now, randomUUID());
  const takers = async () => (await Promise.all([take(), take(), take()])).filter(Boolean);
  const put = async (state: Delivery['state'], more: Partial<Delivery> = {}) => {
    const stored = await documents.get<Delivery>(partition, claimed().id);
    const delivery = claimed({ claimedAs: stored?.claimedAs ?? '', state, ...more });
    await documents.batch(partition, recordDelivery(delivery));
  };

  it('is one of those who come at once', async () => {
    expect(await takers()).toEqual([expect.objectContaining({ attempts: 1, dueAt: at(60) })]);
  });

  it('is one of those who come at once when it is woken, and counts the try', async () => {
    await take();
    await put('due', { lost: 1, dueAt: null });
    const [taker, ...others] = await takers();
    expect(others).toEqual([]);
    expect(taker).toMatchObject({ state: 'claimed', attempts: 2, lost: 1, dueAt: at(60) });
  });

  it.each(['claimed', 'waiting', 'unknown', 'sent', 'unneeded', 'failed'] as const)(
    'is nobody while it is %s',
    async (state) => {
      await take();
      await put(state);
      expect(await take()).toBeUndefined();
    },
  );
});
