import { CsvError, parse } from 'csv-parse/sync';
import { type Discipline, disciplineKeys, disciplineText } from '../leerwerkplaats/disciplines';
import { type Details, type Result, refuse, succeed } from '../shared/result';
import {
  type ContentRefusal,
  contentOf,
  type EntryContent,
  type EntryKind,
  type Room,
} from './model';
import { needsIn, soughtBy } from './words';

/** How much is read of a table. */
export interface TableLimits {
  /** Beside the header. */
  readonly lines: number;
  readonly bytes: number;
}

/**
 * Of what is pasted: as many lines as one batch takes, with its marker, the directory and the keeper;
 * with more bytes, the dialog that shows it again would be over 28 KB.
 */
export const pasteLimits: TableLimits = { lines: 90, bytes: 18_000 };

/** Of a file: own judgement, more than a region has names; and what fits in a request of the tab. */
export const fileLimits: TableLimits = { lines: 5_000, bytes: 3_000_000 };

export type LineRefusal =
  | ContentRefusal
  | 'formula'
  | 'strange-characters'
  | 'unknown-kind'
  | 'unknown-discipline'
  | 'unknown-need'
  | 'unknown-room';
export type CsvRefusal = 'nothing-pasted' | 'no-header' | 'not-a-table' | 'too-many-lines';

/** What is wrong with one line; lines count from 1 as an editor shows them, the header is the first. */
export interface LineProblem {
  readonly line: number;
  readonly refusal: LineRefusal;
  readonly details: Details;
}

/** An entry that a line gives. */
export interface LineRead {
  readonly line: number;
  readonly content: EntryContent;
}

export interface ReadCsv {
  readonly lines: readonly LineRead[];
  readonly problems: readonly LineProblem[];
}

/** What a column may be called. */
const columns = {
  name: ['naam', 'name'],
  organisation: ['organisatie', 'organisation', 'organization'],
  kind: ['soort', 'kind', 'type'],
  discipline: ['discipline', 'functie', 'beroep'],
  needs: ['onderwerpen', 'onderwerp', 'needs'],
  callMeFor: ['bel mij voor', 'call me for'],
  area: ['gebied', 'werkgebied', 'area'],
  room: ['plek', 'nu plek', 'room'],
  phone: ['telefoon', 'telefoonnummer', 'phone'],
  mail: ['e-mail', 'email', 'mail'],
  reach: ['bereikbaar', 'bereikbaarheid', 'reach'],
} as const;
type Column = keyof typeof columns;
type Row = Readonly<Record<Column, string>>;

const kinds: Readonly<Record<string, EntryKind>> = {
  '': 'person',
  persoon: 'person',
  person: 'person',
  organisatie: 'organisation',
  organisation: 'organisation',
  initiatief: 'initiative',
  initiative: 'initiative',
};
const roomWords: Readonly<Record<string, Room | null>> = {
  '': null,
  ja: 'yes',
  yes: 'yes',
  weinig: 'little',
  little: 'little',
  nee: 'no',
  no: 'no',
};

/**
 * Reads a table: a header, then a line per entry, with ; , or tabs between. Empty lines are passed
 * over. All that is wrong is said by line, so that it can be mended at once.
 */
export function readCsv(typed: string, limits: TableLimits): Result<ReadCsv, CsvRefusal> {
  const text = typed.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refuse('nothing-pasted');
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  if (bytes > limits.bytes) return refuse('too-many-lines', { most: limits.lines });
  const lines = linesOf(text, limits.lines);
  if (!lines) return refuse('not-a-table');
  const [header, ...rows] = lines;
  const places = placesOf(header?.cells ?? []);
  if (places.name === -1) return refuse('no-header');
  if (rows.length > limits.lines) return refuse('too-many-lines', { most: limits.lines });
  const words = createWords();
  const read = rows.map(({ line, cells }) => ({ line, is: entryIn(rowOf(cells, places), words) }));
  return succeed({
    lines: read.flatMap(({ line, is }) => (is.ok ? [{ line, content: is.value }] : [])),
    problems: read.flatMap(({ line, is }) =>
      is.ok ? [] : [{ line, refusal: is.refusal, details: is.details }],
    ),
  });
}

interface Line {
  /** Where it ends: a cell may hold several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Undefined: the quotes don't match, or it isn't text. One line more than we take is enough to know
 * that it is too much.
 */
function linesOf(text: string, most: number): Line[] | undefined {
  if (text.includes('\0')) return undefined;
  const [first = ''] = text.trimStart().split('\n', 1);
  const delimiter = [';', '\t', ','].find((mark) => first.includes(mark)) ?? ';';
  try {
    const records = parse(text, {
      delimiter,
      to: most + 2,
      trim: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      // A name may hold quotation marks.
      relax_quotes: true,
      // The types of csv-parse don't follow `info` (7.0.3).
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (fault) {
    if (fault instanceof CsvError) return undefined;
    throw fault;
  }
}

function placesOf(header: readonly string[]): Readonly<Record<Column, number>> {
  const names = header.map((name) => name.toLowerCase());
  const entries = Object.entries(columns).map(([column, known]) => [
    column,
    names.findIndex((name) => (known as readonly string[]).includes(name)),
  ]);
  return Object.fromEntries(entries) as Record<Column, number>;
}

function rowOf(cells: readonly string[], places: Readonly<Record<Column, number>>): Row {
  const entries = Object.entries(places).map(([column, place]) => [column, cells[place] ?? '']);
  return Object.fromEntries(entries) as Row;
}

function entryIn(row: Row, words: Words): Result<EntryContent, LineRefusal> {
  const cells = Object.values(row);
  if (cells.some((cell) => isFormula(cell))) return refuse('formula');
  // A file that was read in the wrong encoding.
  if (cells.some((cell) => misread.test(cell))) return refuse('strange-characters');
  const kind = own(kinds, row.kind);
  if (kind === undefined) return refuse('unknown-kind', { text: row.kind });
  const room = own(roomWords, row.room);
  if (room === undefined) return refuse('unknown-room', { text: row.room });
  const discipline = words.disciplineIn(row.discipline);
  if (discipline === undefined) return refuse('unknown-discipline', { text: row.discipline });
  const needs = row.needs
    .split(/[|,/]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const unknown = needs.find((one) => words.needIn(one) === undefined);
  if (unknown !== undefined) return refuse('unknown-need', { text: unknown });
  const named = needs.flatMap((one) => words.needIn(one) ?? []);
  const all = named.length > 0 ? named : needsIn(row.callMeFor);
  return contentOf({ ...row, kind, room, discipline, needs: all });
}

/** Letters beyond ASCII that were read in the wrong encoding: 'RenÃ©', 'dâ€™Arc', or a lost one. */
const misread = /\uFFFD|Ã[\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2122]|â€/;

/** A spreadsheet would run it; a telephone number may begin with a plus. */
function isFormula(cell: string): boolean {
  return /^[=@+-]/.test(cell) && !/^\+[\d\s()./-]+$/.test(cell);
}

type Words = ReturnType<typeof createWords>;

/** What cells mean, each looked up once: a long table says the same few words again and again. */
function createWords() {
  return { disciplineIn: once(disciplineIn), needIn: once((text) => soughtBy(text).needs[0]) };
}

function once<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    known.set(text, found);
    return found.value;
  };
}

/** Null: none was given. */
function disciplineIn(text: string): Discipline | null | undefined {
  if (text === '') return null;
  const same = disciplineKeys.find((key) =>
    Object.values(disciplineText[key]).some((label) => label.toLowerCase() === text.toLowerCase()),
  );
  return same ?? soughtBy(text).disciplines[0];
}

function own<Value>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
