import { stringify } from 'csv-stringify/sync';
import { type Language, say } from '../shared/language';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import type { PollView } from './api';
import type { Cell } from './export-table';
import { exportTexts } from './export-text';

/** What Excel, or another program of its kind, might take for the beginning of a formula. */
const formula = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;

/**
 * The table as Excel reads it: with semicolons and '3,1' where it is Dutch, and commas and '3.1'
 * where it is English. A text that might be a formula begins with an apostrophe.
 */
export function csvOf(table: readonly Cell[][], language: Language): string {
  const numbers = new Intl.NumberFormat(language, { useGrouping: false });
  const cells = table.map((line) =>
    line.map((cell) => {
      if (typeof cell === 'number') return numbers.format(cell);
      return formula.test(cell) ? `'${cell}` : cell;
    }),
  );
  const delimiter = language === 'nl' ? ';' : ',';
  return stringify(cells, { bom: true, delimiter, record_delimiter: 'windows' });
}

/** What the file is called, without its kind: 'peiling-wanneer-komen-we-2026-12-01'. */
export function exportName({ question, askedAt }: PollView, language: Language): string {
  const plain = question.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  const day = wallClock(new Date(askedAt), timeZone).slice(0, 10);
  const parts = [say(exportTexts.poll, language), words.replace(/^-+|-+$/g, ''), day];
  return parts.filter((part) => part !== '').join('-');
}
