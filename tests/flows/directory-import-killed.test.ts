import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { confirmMine } from '../../bot/directory/actions';
import type { DirectoryView } from '../../domain/directory/api';
import { temporaryFolder } from '../infra/local/start/launched';
import { type Running, startApplication } from '../support/application';
import { dieAt } from '../support/die-at';
import { click, somebody, startLeerwerkplaats, type } from '../support/people';
import { askTab, channelPath } from '../support/tab';

const karin = somebody(1);
const path = `${channelPath()}/directory`;
const size = 200;
const day = 24 * 60 * 60 * 1000;
const table = [
  'naam;discipline;telefoon',
  ...Array.from({ length: size }, (_, number) => `Naam ${number};hospice;112`),
].join('\n');

let running: Running;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  running = await startLeerwerkplaats(karin, { file: join(folder.path, 'database') });
});
afterEach(async () => {
  await running.close();
  folder.remove();
});

async function restart(): Promise<void> {
  await running.close();
  running = await startApplication({ file: join(folder.path, 'database') });
  // Teams is at another address since.
  await type(running, karin, 'hulp');
}

// A part, its beginning, and three batches of entries.
const batches = [1, 2, 3, 4, 5];
const moments = batches.flatMap((batch) => [[batch, 'before'] as const, [batch, 'after'] as const]);

it.each(moments)(
  'a long file has every line once, and shows none before, when killed at batch %i, %s it',
  async (batch, moment) => {
    const commandId = randomUUID();
    const bringIn = () =>
      askTab(running, karin, `${path}/table`, { method: 'POST', body: { commandId, table } });
    const total = async () => (await askTab<DirectoryView>(running, karin, path)).view.total;
    const died = dieAt(running, batch, moment);
    const done = bringIn().then(() => running.settle());
    expect(await Promise.race([died, done])).toBe('died');
    await restart();
    const visible = await total();
    expect(visible).toBe(batch === 5 && moment === 'after' ? size : 0);
    expect((await bringIn()).status).toBe(200);
    await running.settle();
    expect(await total()).toBe(size);
    const names = (await running.documents('entry')).map(({ name }) => name);
    expect(new Set(names).size).toBe(size);
    expect(names).toHaveLength(size);
    const events = await running.documents('event');
    expect(events.filter(({ name }) => name === 'import-completed')).toHaveLength(1);
  },
);

// That it is lost, two batches of entries that are removed again, and that they are gone.
const clearing = [1, 2, 3].flatMap((batch) => [
  [batch, 'before'] as const,
  [batch, 'after'] as const,
]);

it.each(clearing)(
  'of a file that was lost nothing stays when killed at batch %i of its removal, %s it',
  async (batch, moment) => {
    const body = { commandId: randomUUID(), table };
    await askTab(running, karin, `${path}/table`, { method: 'POST', body });
    for (const _ of [1, 2]) {
      await running.application.project((await running.documents('import')) as never);
    }
    expect(await running.documents('entry')).toHaveLength(180);
    running.wait(2 * day);
    const died = dieAt(running, batch, moment);
    expect(await Promise.race([died, running.settle()])).toBe('died');
    await restart();
    running.wait(2 * day);
    await running.settle();
    expect((await askTab<DirectoryView>(running, karin, path)).view).toMatchObject({
      total: 0,
      lost: {},
    });
    expect(await running.documents('entry')).toEqual([]);
    expect(await running.documents('directory')).toMatchObject([{ lostImports: [] }]);
    expect(await running.documents('poison')).toEqual([]);
  },
);

// That they confirm, and three batches of entries.
it.each(moments.filter(([batch]) => batch < 5))(
  'a long list is confirmed once when killed at batch %i, %s it',
  async (batch, moment) => {
    const body = { commandId: randomUUID(), table };
    await askTab(running, karin, `${path}/table`, { method: 'POST', body });
    await running.settle();
    const [{ leerwerkplaatsId } = { leerwerkplaatsId: '' }] = await running.documents('directory');
    const yes = confirmMine.button('Ja', { leerwerkplaatsId: String(leerwerkplaatsId) });
    const press = () => click(running, karin, yes as never);
    running.wait(200 * day);
    const died = dieAt(running, batch, moment);
    const done = press().then(() => running.settle());
    expect(await Promise.race([died, done])).toBe('died');
    await restart();
    running.wait(200 * day);
    await press();
    await running.settle();
    const versions = (await running.documents('entry')).map(({ version }) => version);
    expect(versions).toHaveLength(size);
    expect(new Set(versions)).toEqual(new Set([2]));
  },
);
