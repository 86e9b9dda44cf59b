import { fileLimits, readCsv } from '../../../domain/directory/csv';
import { needKeys, needText } from '../../../domain/directory/needs';

const header = 'naam;organisatie;discipline;onderwerpen;telefoon;bereikbaar';
const read = (...lines: string[]) => {
  const found = readCsv([header, ...lines].join('\n'), fileLimits);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};
const contentOf = (line: string) => read(line).lines[0]?.content;
const refusalOf = (line: string) => read(line).problems[0]?.refusal;

describe('a cell with needs', () => {
  it.each(needKeys.flatMap((key) => Object.values(needText[key]).map((label) => [label, key])))(
    'may hold the words of a tile: %s',
    (label, key) => {
      expect(contentOf(`Anna;;;${label};112;`)).toMatchObject({ needs: [key] });
    },
  );

  it.each(['|', ',', ' / '])(
    'may hold tiles whose words have a comma between others: %j',
    (mark) => {
      const tiles = [
        'Geldzorgen',
        'Welke behandeling nog wel, welke niet',
        'eenzaam',
        'Thuis kunnen blijven wonen (woning, hulp in huis)',
      ].join(mark);
      const needs = ['money', 'treatment-wishes', 'contacts', 'staying-home'];
      expect(contentOf(`Anna;;;${tiles};112;`)).toMatchObject({ needs });
    },
  );

  it('doesn’t guess of the half of a tile, nor of more words than a tile has', () => {
    expect(refusalOf('Anna;;;welke niet;112;')).toBe('unknown-need');
    expect(refusalOf(`Anna;;;schulden ${'en nog wat '.repeat(8)};112;`)).toBe('unknown-need');
    expect(refusalOf(`Anna;;hospice ${'en nog wat '.repeat(8)};;112;`)).toBe('unknown-discipline');
  });
});

describe('a cell', () => {
  it.each(['-', '–', '—', '--', ' - '])('that says “none” is empty: %j', (none) => {
    expect(contentOf(`Anna;${none};hospice;${none};112;${none}`)).toMatchObject({
      ...{ organisation: '', needs: [], reach: '' },
    });
  });

  it.each([
    '=1+1',
    '\uFF1D1+1',
    '@SUM(A1)',
    '\uFF20SUM(A1)',
    '+cmd|calc',
    '\uFF0Bcmd|calc',
    '"\t=1+1"',
    '"\r=1+1"',
    '-2+3',
    '- woord',
  ])('that a spreadsheet would run is refused: %j', (cell) => {
    expect(refusalOf(`Anna;${cell};hospice;;112;`)).toBe('formula');
  });

  it.each(['+31 35 123 45 67', '+31-35-1234567'])('may be a number abroad: %s', (phone) => {
    expect(contentOf(`Anna;;hospice;;${phone};`)).toMatchObject({ phone });
  });

  it.each([
    'Ren\u201A',
    'Ren\u201A de Wit',
    'Jo\u2030lle',
    '\u0090lise',
    'Bj\u0094rn',
    'Bj\u201Drn',
    'M\u0081ller',
  ])('of which the letters were read in another code page is refused: %j', (name) => {
    expect(refusalOf(`${name};;hospice;;112;`)).toBe('strange-characters');
  });

  it.each(['Ren\u00E9', '\u201EDe Linde\u201D', 'De Linde \u2013 \u2018Bussum\u2019'])(
    'may have accents and quotation marks: %s',
    (organisation) => {
      expect(contentOf(`Anna;${organisation};hospice;;112;`)).toMatchObject({ organisation });
    },
  );
});

describe('the first lines', () => {
  it.each([
    ['sep=;', ';'],
    ['sep=,', ','],
    ['SEP=\t', '\t'],
    ['"sep=|"', '|'],
  ])('may say the mark between columns, as Excel does: %j', (first, mark) => {
    const lines = [first, ['naam', 'telefoon', 'discipline'], ['Anna', '112', 'tovenaar']];
    const table = lines.map((line) => [line].flat().join(mark)).join('\r\n');
    expect(readCsv(table, fileLimits)).toMatchObject({
      ok: true,
      value: { problems: [{ line: 3, refusal: 'unknown-discipline' }] },
    });
  });

  it.each(['Tel', 'Tel.', 'telefoonnummer', 'Mobiel', 'Telefoon'])(
    'may call the number %s',
    (name) => {
      const table = `naam;discipline;${name}\nAnna;hospice;112`;
      expect(readCsv(table, fileLimits)).toMatchObject({
        value: { lines: [{ content: { phone: '112' } }], unknownColumns: [] },
      });
    },
  );

  it.each(['E-mailadres', 'email', 'e-mail', 'mailadres'])('may call the address %s', (name) => {
    const table = `naam;discipline;${name}\nAnna;hospice;a@linde.nl`;
    expect(readCsv(table, fileLimits)).toMatchObject({
      value: { lines: [{ content: { mail: 'a@linde.nl' } }], unknownColumns: [] },
    });
  });

  it('may have two numbers: of each line the first that is given', () => {
    const table =
      'naam;discipline;telefoon;mobiel\nAnna;hospice;-;06 12345678\nBea;hospice;112;113';
    expect(readCsv(table, fileLimits)).toMatchObject({
      value: { lines: [{ content: { phone: '06 12345678' } }, { content: { phone: '112' } }] },
    });
  });

  it('name what isn’t known among the columns', () => {
    const table = 'Naam;Discipline;Faxnummer;;Telefoon;Postcode\nAnna;hospice;1;2;112;3';
    expect(readCsv(table, fileLimits)).toMatchObject({
      value: { lines: { length: 1 }, unknownColumns: ['Faxnummer', 'Postcode'] },
    });
    const many = ['naam', ...Array<string>(50).fill('x'.repeat(500))].join(';');
    expect(readCsv(many, fileLimits)).toMatchObject({
      value: { unknownColumns: Array(10).fill('x'.repeat(30)) },
    });
  });
});
