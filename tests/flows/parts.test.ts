import type { StoredDocument } from '../../domain/shared/documents';
import { relist } from '../../functions/relist';
import { serveCosmos } from '../../infra/local/cosmos/server';
import type { Running } from '../support/application';
import { personNews, tell } from '../support/lifecycle';
import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';

const [karin, bas] = [somebody(1), somebody(2)];
let running: Running;

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
  await click(running, bas, button(newestCard(running), 'maandag'));
});
afterEach(() => running.close());

/** Who is listed where, and whether as somebody who is still there. */
async function parts(): Promise<Record<string, unknown>> {
  const all = (await running.stored('index')).filter((one) => one.type === 'part');
  return Object.fromEntries(all.map(({ key, here }) => [String(key).slice(-1), here]));
}
const source = async (kind: string) =>
  (await running.documents(kind)) as unknown as StoredDocument[];

it('lists who leads, asks or votes under each of them, and who left as having left', async () => {
  await running.settle();
  expect(await parts()).toEqual({ 1: true, 2: true });
  await tell(running, personNews('Removed', [karin], 3_700));
  await running.settle();
  expect(await parts()).toEqual({ 1: false, 2: true });
});

it('isn’t changed by documents that come again, late or in another order', async () => {
  const before = await source('member');
  running.wait(60_000);
  await tell(running, personNews('Removed', [karin], 3_820));
  const late = [...(await source('poll')), ...before];
  await running.application.project([...(await source('member')), ...late]);
  await running.application.project(late);
  expect(await parts()).toEqual({ 1: false });
  running.wait(60_000);
  await click(running, karin, button(newestCard(running), 'dinsdag'));
  await running.application.project([...(await source('vote')), ...(await source('member'))]);
  expect(await parts()).toEqual({ 1: true, 2: true });
});

it('holds ids and a moment only', async () => {
  await running.settle();
  const [part] = (await running.stored('index')).filter((one) => one.type === 'part');
  const own = Object.keys(part ?? {}).filter((name) => !name.startsWith('_'));
  expect(own.sort()).toEqual(['here', 'id', 'key', 'leerwerkplaatsId', 'schema', 'since', 'type']);
});

it('goes on behind a document that nobody of us wrote, and keeps that one for a person', async () => {
  const [vote] = await source('vote');
  await running.application.project([
    { ...vote, id: 'vote:odd', personId: 7 } as unknown as StoredDocument,
    { ...vote, id: 'vote:older', personId: undefined } as unknown as StoredDocument,
    { ...vote, id: 'vote:nowhere', leerwerkplaatsId: undefined } as unknown as StoredDocument,
    vote as StoredDocument,
  ]);
  expect(running.log.filter((line) => line.includes('document-unreadable'))).toHaveLength(1);
  expect(await parts()).toEqual({ 1: true, 2: true });
  expect(await running.documents('poison')).toMatchObject([
    { by: 'project', documentId: 'vote:odd' },
    { by: 'project', documentId: 'vote:older' },
  ]);
});

it('waits for a database that fails, so that nobody is missed', async () => {
  running.engine.faults.inject({ match: { operation: 'read' }, status: 503, times: 10_000 });
  await expect(running.application.project(await source('vote'))).rejects.toThrow('failed');
});

it('is made anew by an operator’s command', async () => {
  const server = await serveCosmos(running.engine, { port: 0 });
  let printed = '';
  await relist(['--endpoint', server.endpoint], (text) => {
    printed += text;
  });
  await server.close();
  expect(printed).toBe('3 documents read.\n');
  expect(await parts()).toEqual({ 1: true, 2: true });
});
