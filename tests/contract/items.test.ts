import { randomUUID } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import { failedWith, type Opened, targets } from './targets';

// Sources: learn.microsoft.com, Azure Cosmos DB REST API (Create, Get, Replace and Delete a
// Document; HTTP status codes), 'Transactions and optimistic concurrency control', 'Service
// quotas', and the behaviour of @azure/cosmos 4.9.3 where a case says SDK.
describe.each(targets)('items, %s', (_, open) => {
  let opened: Opened;
  let container: Container;
  let group: string;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    group = randomUUID();
  });

  test('create answers 201 and adds the system properties (REST: Create a Document)', async () => {
    const before = Math.floor(Date.now() / 1000) - 1;
    const { statusCode, resource, etag } = await container.items.create({ id: 'a', group, n: 1 });
    expect(statusCode).toBe(201);
    expect(resource).toMatchObject({ id: 'a', group, n: 1, _etag: etag });
    expect(Number.isInteger(resource?._ts)).toBe(true);
    expect(resource?._ts).toBeGreaterThanOrEqual(before);
    expect(resource?._rid).toEqual(expect.any(String));
    expect(resource?._self).toContain('docs/');
  });

  test('creating an id again in the same partition is 409 (REST: Create a Document)', async () => {
    await container.items.create({ id: 'a', group });
    expect(await failedWith(container.items.create({ id: 'a', group }))).toBe(409);
  });

  test('reading an absent document is 404 without an exception (SDK: Item.read)', async () => {
    const { statusCode, resource } = await container.item('absent', group).read();
    expect(statusCode).toBe(404);
    expect(resource).toBeUndefined();
  });

  test('replace guarded by the current etag is 200 and gives a new one (optimistic concurrency)', async () => {
    const { etag } = await container.items.create({ id: 'a', group, n: 1 });
    const accessCondition = { type: 'IfMatch', condition: etag };
    const replaced = await container
      .item('a', group)
      .replace({ id: 'a', group, n: 2 }, { accessCondition });
    expect(replaced.statusCode).toBe(200);
    expect(replaced.etag).not.toBe(etag);
    expect((await container.item('a', group).read()).resource).toMatchObject({ n: 2 });
  });

  test('replace and delete guarded by an old etag are 412 and change nothing', async () => {
    const { etag } = await container.items.create({ id: 'a', group, n: 1 });
    await container.item('a', group).replace({ id: 'a', group, n: 2 });
    const accessCondition = { type: 'IfMatch', condition: etag };
    const item = container.item('a', group);
    expect(await failedWith(item.replace({ id: 'a', group, n: 3 }, { accessCondition }))).toBe(412);
    expect(await failedWith(item.delete({ accessCondition }))).toBe(412);
    expect((await item.read()).resource).toMatchObject({ n: 2 });
  });

  test('a read guarded by IfNoneMatch of the current etag is 304 (REST: Get a Document)', async () => {
    const { etag } = await container.items.create({ id: 'a', group });
    const accessCondition = { type: 'IfNoneMatch', condition: etag };
    expect((await container.item('a', group).read({ accessCondition })).statusCode).toBe(304);
  });

  test('replace, patch and delete of an absent document are 404', async () => {
    const item = container.item('absent', group);
    expect(await failedWith(item.replace({ id: 'absent', group }))).toBe(404);
    expect(await failedWith(item.patch([{ op: 'set', path: '/n', value: 1 }]))).toBe(404);
    expect(await failedWith(item.delete())).toBe(404);
  });

  test('delete is 204 and frees the id (REST: Delete a Document)', async () => {
    await container.items.create({ id: 'a', group });
    expect((await container.item('a', group).delete()).statusCode).toBe(204);
    expect((await container.item('a', group).read()).statusCode).toBe(404);
    expect((await container.items.create({ id: 'a', group })).statusCode).toBe(201);
  });

  test('upsert creates with 201 and replaces with 200 (REST: Create a Document, is-upsert)', async () => {
    expect((await container.items.upsert({ id: 'a', group, n: 1 })).statusCode).toBe(201);
    expect((await container.items.upsert({ id: 'a', group, n: 2 })).statusCode).toBe(200);
    expect((await container.item('a', group).read()).resource).toMatchObject({ n: 2 });
  });

  test('an id of 255 characters is one (REST: Create a Document)', async () => {
    const id = 'x'.repeat(255);
    expect((await container.items.create({ id, group })).statusCode).toBe(201);
    expect((await container.item(id, group).read()).resource).toMatchObject({ id });
  });

  test('a document just under 2 MB is stored and read whole (Service quotas)', async () => {
    const filler = 'x'.repeat(2 * 1024 * 1024 - 1000);
    await container.items.create({ id: 'a', group, filler });
    expect((await container.item('a', group).read()).resource?.filler).toBe(filler);
  });

  test('a document over 2 MB is 413 (Service quotas: maximum size of an item)', async () => {
    const filler = 'x'.repeat(2 * 1024 * 1024);
    expect(await failedWith(container.items.create({ id: 'a', group, filler }))).toBe(413);
    await container.items.create({ id: 'a', group });
    const item = container.item('a', group);
    expect(await failedWith(item.replace({ id: 'a', group, filler }))).toBe(413);
    expect((await item.read()).resource).not.toHaveProperty('filler');
  });

  test('the size counts bytes of UTF-8, not characters (Service quotas)', async () => {
    const filler = '€'.repeat(700 * 1024);
    expect(await failedWith(container.items.create({ id: 'a', group, filler }))).toBe(413);
  });

  test('every answer has an activity id, a charge and a session token (REST: common headers)', async () => {
    const { activityId, requestCharge, headers } = await container.items.create({ id: 'a', group });
    expect(activityId).toMatch(/^[0-9a-f-]{36}$/);
    expect(requestCharge).toBeGreaterThan(0);
    expect(headers['x-ms-session-token']).toMatch(/^\d+:-?\d+#\d+/);
  });
});
