import { CsvError, parse } from 'csv-parse/sync';
import { type Details, type Result, refuse, succeed } from '../shared/result';
import { columnsOf } from './csv-columns';
import { createWords, entryIn, type LineRefusal } from './csv-line';
import type { EntryContent } from './model';

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
  /** Columns by names that we don't know: what stands in them isn't read. */
  readonly unknownColumns: readonly string[];
}

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
  const columns = columnsOf(header?.cells ?? []);
  if (!columns) return refuse('no-header');
  if (rows.length > limits.lines) return refuse('too-many-lines', { most: limits.lines });
  const words = createWords();
  const read = rows.map(({ line, cells }) => ({ line, is: entryIn(columns.rowOf(cells), words) }));
  return succeed({
    lines: read.flatMap(({ line, is }) => (is.ok ? [{ line, content: is.value }] : [])),
    problems: read.flatMap(({ line, is }) =>
      is.ok ? [] : [{ line, refusal: is.refusal, details: is.details }],
    ),
    unknownColumns: columns.unknown,
  });
}

/** By a first line of its own, Excel is told which mark stands between columns. */
const excelMark = /^\s*"?sep=([;,|\t])"?\r?\n/i;

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
  const told = excelMark.exec(text)?.[1];
  const [first = ''] = text.trimStart().split('\n', 1);
  const delimiter = told ?? [';', '\t', ','].find((mark) => first.includes(mark)) ?? ';';
  try {
    const records = parse(text, {
      delimiter,
      from_line: told === undefined ? 1 : 2,
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
