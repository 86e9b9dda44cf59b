import { stringify } from 'csv-stringify/sync';
import type { Language } from '../shared/language';
import type { Cell } from './export-table';

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
