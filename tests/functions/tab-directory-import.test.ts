import { randomUUID } from 'node:crypto';
import {
  type DirectoryView,
  type ImportView,
  importView,
  type PreviewView,
  previewView,
} from '../../domain/directory/api';
import type { Running } from '../support/application';
import { type Somebody, somebody, startLeerwerkplaats, wordsOf } from '../support/people';
import { askTab, channelPath } from '../support/tab';

const [karin, peter] = [somebody(1), somebody(2)];

const header = 'Naam;Discipline;Onderwerpen;Telefoon;Plek';
const hanna = 'Hanna de Wit;buurtteam;schulden|eenzaam;035-1234567;ja';
const lines = (count: number) =>
  Array.from({ length: count }, (_, number) => `Naam ${number};hospice;;+31 35 123 45 67;`);
const tableOf = (...all: string[]) => [header, ...all].join('\r\n');

describe('a file that the project leader brings into who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const path = `${channelPath()}/directory`;
  const post = <View>(who: Somebody, to: string, body: object) =>
    askTab<View>(running, who, `${path}/${to}`, { method: 'POST', body });
  const preview = (table: string, who = karin) =>
    post<PreviewView>(who, 'table/preview', { table });
  const bringIn = (table: string, { who = karin, commandId = randomUUID() } = {}) =>
    post<ImportView>(who, 'table', { commandId, table });
  const total = async (who = peter) => (await askTab<DirectoryView>(running, who, path)).view.total;

  it('is looked at first: how many are new, and the first of them as they would be', async () => {
    const { status, view } = await preview(tableOf(hanna, hanna, ...lines(9)));
    expect(status).toBe(200);
    expect(previewView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ fresh: 10, known: 0, twice: 1, problems: [], moreProblems: 0 });
    expect(view.first).toHaveLength(5);
    expect(view.first[0]).toMatchObject({ name: 'Hanna de Wit', needs: ['money', 'contacts'] });
    expect(await total()).toBe(0);
  });

  it('of a few lines is added at once, and the same request again adds nothing', async () => {
    const commandId = randomUUID();
    const first = await bringIn(tableOf(hanna), { commandId });
    expect(importView.strict().parse(first.view)).toEqual({ added: 1 });
    expect((await bringIn(tableOf(hanna), { commandId })).view).toEqual({ added: 1 });
    expect(await total()).toBe(1);
    expect((await preview(tableOf(hanna))).view).toMatchObject({ fresh: 0, known: 1 });
  });

  it('of 5,000 lines is on its way until all of it is there, and then everybody sees all', async () => {
    const table = tableOf(...lines(5_000));
    const { view } = await bringIn(table);
    expect(view).toMatchObject({ added: 0, importing: expect.any(String) });
    await running.application.project((await running.documents('import')) as never);
    expect(await total()).toBe(0);
    const seen = (await askTab<DirectoryView>(running, karin, path)).view;
    expect(seen.importing).toEqual({ id: view.importing, done: 90, total: 5_000 });
    expect((await askTab<DirectoryView>(running, peter, path)).view.importing).toBeUndefined();
    await running.settle();
    expect(await total()).toBe(5_000);
    expect(await running.documents('entry')).toHaveLength(5_000);
    const told = running.teams.calls.map(({ body }) => wordsOf(body.attachments?.[0]?.content));
    expect(told.filter((words) => words.includes('5000 toegevoegd'))).toHaveLength(1);
  });
});
