import { randomUUID } from 'node:crypto';
import {
  type DirectoryView,
  directoryView,
  type ImportView,
  importView,
  type PreviewView,
  previewView,
} from '../../domain/directory/api';
import type { Running } from '../support/application';
import { type Somebody, somebody, startLeerwerkplaats, wordsOf } from '../support/people';
import { askTab, channelPath } from '../support/tab';

const [karin, peter] = [somebody(1), somebody(2)];

const header = 'Naam;Discipline;Onderwerpen;Telefoon;Plek;Gebied';
const hanna = 'Hanna de Wit;buurtteam;schulden|eenzaam;035-1234567;ja';
const joris = {
  ...{ name: 'Joris', kind: 'person', organisation: '', discipline: 'hospice', needs: [] },
  ...{ callMeFor: '', area: '', room: null, phone: '112', mail: '', reach: '' },
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, number) => `Naam ${number};hospice;;+31 35 123 45 67;`);
const day = 24 * 60 * 60 * 1000;
const none = { count: 0, first: [] };
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
    expect(view).toMatchObject({ fresh: 10, known: none, problems: [], moreProblems: 0 });
    expect(view.unknownColumns).toEqual([]);
    const fax = await preview(tableOf(hanna).replace('Telefoon', 'Fax'));
    expect(fax.view).toMatchObject({ unknownColumns: ['Fax'], problems: [{ line: 2 }] });
    expect(view.twice).toEqual({ count: 1, first: [{ line: 3, name: 'Hanna de Wit' }] });
    expect(view.first).toHaveLength(5);
    expect(view.first[0]).toMatchObject({ name: 'Hanna de Wit', needs: ['money', 'contacts'] });
    expect(await total()).toBe(0);
  });

  it('of a few lines is added at once, and the same request again adds nothing', async () => {
    const commandId = randomUUID();
    const first = await bringIn(tableOf(hanna), { commandId });
    expect(importView.strict().parse(first.view)).toEqual({ added: 1, known: none, twice: none });
    expect((await bringIn(tableOf(hanna), { commandId })).view).toEqual(first.view);
    expect(await total()).toBe(1);
    expect((await preview(tableOf(hanna))).view).toMatchObject({ fresh: 0, known: { count: 1 } });
  });

  it.each([
    ['a few lines', 30],
    ['so many that it is on its way', 100],
  ])('of %s says which of them are left out, before and afterwards', async (_what, count) => {
    await bringIn(tableOf(hanna));
    const table = tableOf(hanna, ...lines(count), '', ...lines(25));
    const leftOut = {
      known: { count: 1, first: [{ line: 2, name: 'Hanna de Wit' }] },
      twice: { count: 25, first: expect.arrayContaining([{ line: count + 4, name: 'Naam 0' }]) },
    };
    const commandId = randomUUID();
    const { view } = await preview(table);
    expect(view).toMatchObject({ fresh: count, ...leftOut });
    expect(view.twice.first).toHaveLength(20);
    expect((await bringIn(table, { commandId })).view).toMatchObject(leftOut);
    expect((await bringIn(table, { commandId })).view).toMatchObject(leftOut);
    await running.settle();
    expect((await bringIn(table, { commandId })).view).toMatchObject({ added: count, ...leftOut });
    expect(await total()).toBe(count + 1);
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

  it('is refused while another one is on its way, and taken afterwards', async () => {
    await bringIn(tableOf(...lines(100)));
    const parts = await running.documents('import-part');
    const second = await bringIn(tableOf(...lines(200)));
    expect(second).toMatchObject({ status: 409, refusal: { code: 'import-running' } });
    expect(await running.documents('import-part')).toEqual(parts);
    await running.settle();
    expect((await bringIn(tableOf(...lines(200)))).status).toBe(200);
    await running.settle();
    expect(await total()).toBe(200);
  });

  it('keeps an entry that somebody changes meanwhile, and shows nothing of itself', async () => {
    await bringIn(tableOf(hanna));
    await bringIn(tableOf(...lines(100)));
    await running.application.project((await running.documents('import')) as never);
    await post(peter, 'entries', { commandId: randomUUID(), ...joris });
    expect(await total()).toBe(2);
    await running.settle();
    expect(await total()).toBe(102);
  });

  it('whose command id is used again for another text is another file', async () => {
    const commandId = randomUUID();
    await bringIn(tableOf(...lines(100)), { commandId });
    await running.settle();
    const longer = await bringIn(tableOf(...lines(600)), { commandId });
    expect(longer.view.importing).toBeDefined();
    await running.settle();
    expect(await total()).toBe(600);
  });

  it('goes on where its reading was behind, and where an old piece of news comes again', async () => {
    await bringIn(tableOf(...lines(200)));
    const [begun] = await running.documents('import');
    const { project } = running.application;
    await project([begun] as never);
    const [later] = await running.documents('import');
    running.engine.faults.inject({ match: { operation: 'read' }, stale: true, times: 1 });
    await expect(project([later] as never)).rejects.toThrow();
    expect(await running.documents('import')).toMatchObject([{ done: 90 }]);
    await project([later] as never);
    await running.settle();
    await project([begun] as never);
    expect(await running.documents('import')).toMatchObject([{ done: 200 }]);
    expect(await running.documents('entry')).toHaveLength(200);
    expect(await running.documents('poison')).toEqual([]);
  });

  it('of which a part is lost stops, and whoever brought it in is told', async () => {
    await bringIn(tableOf(...lines(200)));
    const [part] = await running.documents('import-part');
    const place = [String(part?.id), String(part?.leerwerkplaatsId)] as const;
    await running.database
      .container('work')
      .item(...place)
      .delete();
    const job = await running.documents('import');
    await expect(running.application.project(job as never)).rejects.toThrow();
    running.wait(60 * 60 * 1000);
    const id = String(job[0]?.importId);
    expect((await askTab<DirectoryView>(running, karin, path)).view.lost).toEqual({ id });
    await running.settle();
    const { view } = await askTab<DirectoryView>(running, karin, path);
    expect(directoryView.strict().parse(view)).toMatchObject({ total: 0, lost: { id } });
    expect(view).not.toHaveProperty('importing');
    expect((await askTab<DirectoryView>(running, peter, path)).view).not.toHaveProperty('lost');
    expect(await running.documents('poison')).toEqual([]);
    const told = running.teams.calls.map(({ body }) => wordsOf(body.attachments?.[0]?.content));
    expect(told.filter((words) => words.includes('niet ingelezen'))).toHaveLength(1);
    running.wait(8 * day);
    const later = (await askTab<DirectoryView>(running, karin, path)).view;
    expect(later).not.toHaveProperty('lost');
  });

  it('is nowhere stored but in the list once all of it is there', async () => {
    await bringIn(tableOf(...lines(500)));
    expect(await running.documents('import-part')).toHaveLength(2);
    await running.settle();
    expect(await running.documents('import-part')).toMatchObject([
      { contents: [] },
      { contents: [] },
    ]);
    expect(await total()).toBe(500);
  });

  it('of which a part is empty before its time stops too, and isn’t carried on without end', async () => {
    await bringIn(tableOf(...lines(200)));
    const [part] = await running.documents('import-part');
    const item = running.database
      .container('work')
      .item(String(part?.id), String(part?.leerwerkplaatsId));
    await item.replace({ ...part, contents: [] } as never);
    running.wait(60 * 60 * 1000);
    await running.settle();
    expect(await running.documents('import')).toMatchObject([{ done: 0, lost: 'cleared' }]);
    expect((await askTab<DirectoryView>(running, karin, path)).view.lost).toBeDefined();
  });

  it('that never got further isn’t stored any more after a day', async () => {
    await bringIn(tableOf(...lines(100)));
    running.wait(day + 1);
    expect(await running.documents('import-part')).toEqual([]);
  });

  it('that was lost half-way doesn’t hold up the next one, and nothing of it comes back', async () => {
    await bringIn(tableOf(...lines(200)));
    await running.application.project((await running.documents('import')) as never);
    expect(await running.documents('entry')).toHaveLength(90);
    running.wait(day + 1);
    expect((await askTab<DirectoryView>(running, karin, path)).view.lost).toBeDefined();
    expect((await bringIn(tableOf(hanna, ...lines(50)))).status).toBe(200);
    expect((await askTab<DirectoryView>(running, karin, path)).view).not.toHaveProperty('lost');
    await running.settle();
    expect(await total()).toBe(51);
    expect(await running.documents('entry')).toHaveLength(51);
    expect(await running.documents('directory')).toMatchObject([{ lostImports: [] }]);
    running.wait(30 * day);
    expect((await bringIn(tableOf(...lines(100)))).status).toBe(200);
    await running.settle();
    expect(await total()).toBe(101);
  });

  it.each([
    ['a formula', '=HYPERLINK("x");hospice;;112;', 'een cel begint met = + - of @'],
    ['a command', '@SUM(A1);hospice;;112;', 'een cel begint met = + - of @'],
    ['a plus that is no number', 'Anna;hospice;;+cmd|calc;', 'een cel begint met = + - of @'],
    ['a minus', '-2+3;hospice;;112;', 'een cel begint met = + - of @'],
    ['letters that were read twice', 'RenÃ©;hospice;;112;', 'vreemde tekens'],
    ['capitals that were read twice', 'Ã‰lise;hospice;;112;', 'vreemde tekens'],
    ['a lost letter', 'Ren\uFFFD;hospice;;112;', 'vreemde tekens'],
    ['an unknown discipline', 'Anna;tovenaar;;112;', '“tovenaar” ken ik niet'],
    ['an unknown need', 'Anna;hospice;vliegen;112;', '“vliegen” ken ik niet'],
    ['no way in', 'Anna;hospice;;;', 'Hoe is deze persoon'],
    ['a number that is none', 'Anna;hospice;;12x;', 'Dit telefoonnummer kan ik niet lezen'],
    ['what may be about a resident', 'Anna;hospice;;112;;12-3-1941', 'met het formulier'],
    ['too long a name', `${'a'.repeat(81)};hospice;;112;`, 'Dit is te lang: Naam.'],
  ])('adds nothing while one of its lines has %s', async (_what, line, sentence) => {
    const table = tableOf(hanna, '', ';;;;', line, ...lines(50));
    const { view } = await preview(table);
    expect(view.problems).toEqual([{ line: 5, sentence: expect.stringContaining(sentence) }]);
    const sent = await bringIn(table);
    expect(sent).toMatchObject({ status: 400, refusal: { code: 'lines-wrong' } });
    expect(await running.documents('import')).toEqual([]);
    expect(await total()).toBe(0);
  });

  it('says of many wrong lines the first, and how many more there are', async () => {
    const { view } = await preview(tableOf(...Array<string>(120).fill('Anna;tovenaar;;112;')));
    expect(view).toMatchObject({ moreProblems: 70, problems: { length: 50 } });
  });

  it.each([
    ['nothing', '', 'nothing-pasted'],
    ['blank lines', ' \n\n', 'nothing-pasted'],
    ['no header', 'Hanna;112', 'no-header'],
    ['a quotation mark that isn’t closed', `${header}\n"Hanna;112`, 'not-a-table'],
    ['what isn’t text', 'PK\u0003\u0004\0\0', 'not-a-table'],
    ['a line too many', tableOf(...lines(5_001)), 'too-many-lines'],
  ])('of %s says what is the matter with the whole', async (_what, table, code) => {
    expect(await preview(table)).toMatchObject({ status: 400, refusal: { code } });
    expect(await bringIn(table)).toMatchObject({ status: 400, refusal: { code } });
  });

  it('that is larger than anything we read isn’t read', async () => {
    const { status } = await preview('x'.repeat(3_200_000));
    expect(status).toBe(413);
  });

  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])(
    'may have %s, quotes and lines within a cell, and a mark before its first letter',
    async (_, mark) => {
      const rows = [
        'naam;telefoon;discipline',
        'Anna;112;hospice',
        '"Bea; (oud)\nZorg";112;hospice',
      ];
      const table = `\uFEFF${rows.join('\r\n')}`.replaceAll(/;(?! )/g, mark);
      expect((await bringIn(table)).view).toMatchObject({ added: 2 });
      const names = (await running.documents('entry')).map(({ name }) => name);
      expect(names.sort()).toEqual(['Anna', 'Bea; (oud) Zorg']);
    },
  );
});
