import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from '../../domain/polls/export-csv';
import { exportName } from '../../domain/polls/export-name';
import { somePoll } from '../browser/tab/tab-server';
import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';

const [karin, bas, english] = [somebody(1), somebody(2), somebody(3, 'en-GB')];
let running: Running;
const { pollId } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

async function ask(text: string) {
  await type(running, karin, text);
  await running.settle();
}

async function result(who = karin, format = 'csv') {
  const path = `${channelPath()}/polls/${await pollId()}/result/${format}`;
  return askTab<string>(running, who, path);
}

/** Changes the poll as it is stored, to what takes long to reach with cards. */
async function change(to: object) {
  const [poll] = await running.documents('poll');
  await running.database.container('work').items.upsert({ ...poll, ...to });
}

async function vote(words: string) {
  const body = { commandId: randomUUID(), answering: { all: [], words } };
  const path = `${channelPath()}/polls/${await pollId()}/vote`;
  return askTab(running, bas, path, { method: 'PUT', body });
}

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

const linesOf = (bytes: Uint8Array) => Buffer.from(bytes).toString().split('\r\n');

describe('the result of a poll as a file', () => {
  it('is a table that a Dutch Excel opens as it is', async () => {
    await ask('peiling Wanneer komen we? ; maandag; dinsdag');
    await click(running, bas, button(newestCard(running), 'maandag'));
    const { status, headers, bytes } = await result();
    expect(status).toBe(200);
    const lines = linesOf(bytes);
    expect(lines[0]).toBe('\uFEFFVraag;Wanneer komen we?');
    expect(lines).toContain('Keuze;Aantal;Procent');
    expect(lines).toContain('maandag;1;100');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="peiling-wanneer-komen-we-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('names nobody who voted', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    await click(running, bas, button(newestCard(running), 'maandag'));
    const text = Buffer.from((await result()).bytes).toString();
    expect(text).toContain(karin.name);
    expect(text).not.toContain(bas.name);
  });

  it.each(['=1+1', '+31', '-1', '@SUM(A1)'])(
    'holds %s as a text, not as a formula',
    async (one) => {
      await ask(`peiling Wat? ; ${one} ; iets anders`);
      expect(linesOf((await result()).bytes).join('\n')).toContain(`'${one};0;0`);
      const files = unzipSync((await result(karin, 'xlsx')).bytes);
      expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(one);
      expect(sheetOf((await result(karin, 'xlsx')).bytes)).not.toContain('<f');
    },
  );

  it('says why it holds no counts while the poll is open', async () => {
    await askAnonymously(running, karin, { question: 'Goed?', options: 'ja\nnee' });
    await click(running, bas, button(newestCard(running), 'ja'));
    const lines = linesOf((await result()).bytes);
    expect(lines).toContain('Anoniem;ja');
    expect(lines.slice(-4)).toEqual([
      'De aantallen staan er nog niet bij: die komen als de peiling gesloten is.',
      'ja',
      'nee',
      '',
    ]);
  });

  it('says why it holds no counts once too few answered', async () => {
    await askAnonymously(running, karin, { question: 'Goed?', options: 'ja\nnee' });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    const lines = linesOf((await result()).bytes);
    expect(lines.slice(-4, -3)).toEqual([
      'Minder dan 5 mensen hebben zelf geantwoord. Daarom tonen we geen uitslag.',
    ]);
  });

  it('holds no counts for who has to answer first', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    await change({ results: 'after-answering' });
    await click(running, bas, button(newestCard(running), 'maandag'));
    expect(linesOf((await result(karin)).bytes).slice(-4)).toEqual([
      'De aantallen staan er niet bij: u ziet ze zodra u zelf heeft geantwoord.',
      'maandag',
      'dinsdag',
      '',
    ]);
    expect(linesOf((await result(bas)).bytes)).toContain('maandag;1;100');
  });

  it('keeps back one statement that would tell who gave its scores', async () => {
    await ask('peiling Wat? ; Ik ken u ; Ik blijf');
    await change({
      ...{ kind: 'scale', anonymous: true, status: 'closed', voters: 5 },
      counts: { 'o1.3': 4, 'o1.4': 1 },
      words: ['=Mooi', 'Doorgaan'],
    });
    expect(linesOf((await result()).bytes).slice(-8)).toEqual([
      'Zin;Aantal cijfers;1;2;3;4;5;Gemiddeld',
      'Ik ken u;5;0;0;4;1;0;3,2',
      'Ik blijf;Hier zijn te weinig antwoorden, of te veel dezelfde, om anoniem te blijven.',
      '',
      'Wat mensen schreven',
      "'=Mooi",
      'Doorgaan',
      '',
    ]);
  });

  it('sets averages beside those of the last time, as each language writes them', async () => {
    await ask('peiling Wat? ; Ik ken u ; Ik blijf');
    const counts = { 'o1.3': 1, 'o1.4': 1 };
    await change({ kind: 'scale', voters: 2, counts, lastTime: { o1: 3.14, o2: 2 } });
    expect(linesOf((await result()).bytes)).toContain('Ik ken u;2;0;0;1;1;0;3,5;3,1');
    const lines = linesOf((await result(english)).bytes);
    expect(lines).toContain('Sentence,Number of scores,1,2,3,4,5,Average,Last time');
    expect(lines).toContain('Ik ken u,2,0,0,1,1,0,3.5,3.1');
    expect(lines).toContain('Ik blijf,0,0,0,0,0,0,,');
    const sheet = sheetOf((await result(karin, 'xlsx')).bytes);
    expect(sheet).toContain('<v>3.5</v>');
  });

  it('tells of each date who can, would rather not, and can’t', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    const counts = { 'o1.yes': 1, 'o1.no': 1, 'o2.rather-not': 2 };
    await change({ kind: 'date', voters: 2, counts });
    const lines = linesOf((await result()).bytes);
    expect(lines).toContain('Datum;ja;liever niet;nee;Procent ja');
    expect(lines).toContain('maandag;1;0;1;50');
    expect(lines).toContain('dinsdag;0;2;0;0');
  });

  it('holds what people wrote once the poll is closed, without their name', async () => {
    await ask('peiling Wat? ; a ; b');
    await change({ kind: 'open', options: [], voters: 1 });
    expect((await vote('Woorden van Bas')).status).toBe(200);
    const lines = linesOf((await result(bas)).bytes);
    expect(lines.join()).not.toContain('Woorden van Bas');
    await change({ status: 'closed', version: 9 });
    await running.settle();
    const closed = linesOf((await result(bas)).bytes);
    expect(closed.slice(-3)).toEqual(['Wat mensen schreven', 'Woorden van Bas', '']);
    expect(closed.join()).not.toContain(bas.name);
  });

  it('names neither who asked nor an option that was taken out', async () => {
    await ask('peiling Wat? ; een ; twee ; drie');
    const [poll] = await running.documents('poll');
    const options = ((poll?.options ?? []) as object[]).map((one, place) =>
      place === 2 ? { ...one, text: '', withdrawn: true } : one,
    );
    await change({ options, settled: 'names', status: 'closed' });
    const lines = linesOf((await result()).bytes);
    expect(lines.join()).not.toContain('Gevraagd door');
    expect(lines.slice(-4)).toEqual(['Keuze;Aantal;Procent', 'een;0;0', 'twee;0;0', '']);
  });

  it('isn’t there of a poll that was withdrawn, is of another channel, or was never asked', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    expect((await result()).status).toBe(200);
    await change({ channelId: '19:elders@thread.tacv2' });
    expect((await result()).refusal).toMatchObject({ code: 'no-such-poll' });
    await change({ channelId, status: 'withdrawn' });
    expect((await result()).refusal).toMatchObject({ code: 'no-such-poll' });
    const missing = await askTab(running, karin, `${channelPath()}/polls/x/result/csv`);
    expect(missing.status).toBe(404);
  });

  it('can be had of a poll that a hundred others came after', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    const [poll] = await running.documents('poll');
    const wanted = await pollId();
    const later = { ...poll, askedAt: '2026-12-01T13:30:00.000Z', dueAt: null };
    for (let number = 0; number < 100; number += 1) {
      const document = { ...later, id: `poll:n${number}`, pollId: `n${number}` };
      await running.database.container('work').items.create(document);
    }
    const path = `${channelPath()}/polls/${wanted}/result/csv`;
    expect((await askTab(running, karin, path)).status).toBe(200);
  });

  it.each(['pdf', 'XLSX', 'constructor'])(
    'can’t be had as %s, and that is said in a sentence',
    async (format) => {
      await ask('peiling Wanneer? ; maandag ; dinsdag');
      const { status, refusal } = await result(english, format);
      expect(status).toBe(400);
      expect(refusal.sentence).toBe('I can’t make a file like that. Choose Excel or CSV.');
    },
  );

  it('takes a formula after a space, a tab or a mark that can’t be seen for a text as well', () => {
    const cells = [' =1+1', '\t@x', '\u200B=1', '1 = 1'];
    expect(csvOf([cells], 'nl')).toBe("\uFEFF' =1+1;'\t@x;'\u200B=1;1 = 1\r\n");
  });

  it('is called after the day in the Netherlands, and a question of signs alone says nothing', () => {
    const poll = somePoll({ question: 'Één café? …', askedAt: '2026-12-01T23:30:00.000Z' });
    expect(exportName(poll, 'nl')).toBe('peiling-een-cafe-2026-12-02');
    expect(exportName({ ...poll, question: '😀 ?' }, 'en')).toBe('poll-2026-12-02');
  });
});
