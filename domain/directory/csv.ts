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
import type { Need } from './needs';
import { needsIn, soughtBy } from './words';

/** As many as one batch takes, with its marker, the directory and the keeper. */
export const mostLines = 90;
/** With more, the dialog that shows it again would be over 28 KB. */
const mostBytes = 18_000;

export type LineRefusal =
  | ContentRefusal
  | 'formula'
  | 'strange-characters'
  | 'unknown-kind'
  | 'unknown-discipline'
  | 'unknown-need'
  | 'unknown-room';
export type CsvRefusal = 'nothing-pasted' | 'no-header' | 'not-a-table' | 'too-many-lines';

/** What is wrong with one line; lines count from 1, the header is the first. */
export interface LineProblem {
  readonly line: number;
  readonly refusal: LineRefusal;
  readonly details: Details;
}

export interface ReadCsv {
  readonly contents: readonly EntryContent[];
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
 * Reads a table that was pasted: a header, then a line per entry, with ; , or tabs between. All
 * that is wrong is said by line, so that it can be mended at once.
 */
export function readCsv(pasted: string): Result<ReadCsv, CsvRefusal> {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text === '') return refuse('nothing-pasted');
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  if (bytes > mostBytes) return refuse('too-many-lines', { most: mostLines });
  const lines = linesOf(text);
  if (!lines) return refuse('not-a-table');
  const [header = [], ...rows] = lines;
  const places = placesOf(header);
  if (places.name === -1) return refuse('no-header');
  if (rows.length > mostLines) return refuse('too-many-lines', { most: mostLines });
  const read = rows.map((cells) => entryIn(rowOf(cells, places)));
  return succeed({
    contents: read.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: read.flatMap((one, place) =>
      one.ok ? [] : [{ line: place + 2, refusal: one.refusal, details: one.details }],
    ),
  });
}

/** Undefined: the quotes don't match. One line more than we take is enough to know that it is too much. */
function linesOf(text: string): string[][] | undefined {
  const [first = ''] = text.split('\n');
  const delimiter = [';', '\t', ','].find((mark) => first.includes(mark)) ?? ';';
  try {
    return parse(text, {
      delimiter,
      to: mostLines + 2,
      trim: true,
      relax_column_count: true,
      // A name may hold quotation marks.
      relax_quotes: true,
    });
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

function entryIn(row: Row): Result<EntryContent, LineRefusal> {
  const cells = Object.values(row);
  if (cells.some((cell) => isFormula(cell))) return refuse('formula');
  // A file that was read in the wrong encoding.
  if (cells.some((cell) => /\uFFFD|Ã[\u0080-\u00BF]/.test(cell)))
    return refuse('strange-characters');
  const kind = own(kinds, row.kind);
  if (kind === undefined) return refuse('unknown-kind', { text: row.kind });
  const room = own(roomWords, row.room);
  if (room === undefined) return refuse('unknown-room', { text: row.room });
  const discipline = disciplineIn(row.discipline);
  if (discipline === undefined) return refuse('unknown-discipline', { text: row.discipline });
  const needs = row.needs
    .split(/[|,/]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const unknown = needs.find((one) => needIn(one) === undefined);
  if (unknown !== undefined) return refuse('unknown-need', { text: unknown });
  const named = needs.flatMap((one) => needIn(one) ?? []);
  const all = named.length > 0 ? named : needsIn(row.callMeFor);
  return contentOf({ ...row, kind, room, discipline, needs: all });
}

/** A spreadsheet would run it; a telephone number may begin with a plus. */
function isFormula(cell: string): boolean {
  return /^[=@+-]/.test(cell) && !/^\+[\d\s()./-]+$/.test(cell);
}

/** Null: none was given. */
function disciplineIn(text: string): Discipline | null | undefined {
  if (text === '') return null;
  const same = disciplineKeys.find((key) =>
    Object.values(disciplineText[key]).some((label) => label.toLowerCase() === text.toLowerCase()),
  );
  return same ?? soughtBy(text).disciplines[0];
}

function needIn(text: string): Need | undefined {
  return soughtBy(text).needs[0];
}

function own<Value>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
