import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from '../../domain/polls/export';
import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';
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
      expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f');
    },
  );

  it('holds no counts that the person who asks may not see yet', async () => {
    await askAnonymously(running, karin, { question: 'Goed?', options: 'ja\nnee' });
    await click(running, bas, button(newestCard(running), 'ja'));
    const lines = linesOf((await result()).bytes);
    expect(lines).toContain('De aantallen zijn (nog) niet te zien.');
    expect(lines.slice(-3)).toEqual(['ja', 'nee', '']);
  });

  it('takes a formula after a space or a tab for a text as well', () => {
    expect(csvOf([[' =1+1', '\t@x', '1 = 1']], 'nl')).toBe("\uFEFF' =1+1;'\t@x;1 = 1\r\n");
  });

  it('is in the language of who asks', async () => {
    await ask('peiling Wanneer? ; maandag ; dinsdag');
    expect(linesOf((await result(english)).bytes)).toContain('Option;Number;Percent');
  });
});
