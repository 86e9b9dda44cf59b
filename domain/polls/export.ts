import { stringify } from 'csv-stringify/sync';
import { type Language, say } from '../shared/language';
import { dateOf } from '../shared/time';
import { valuesOf } from './answers';
import type { PollView } from './api';
import { isUnscored, scoreOf } from './export-score';
import { exportTexts, kindTexts, valueTexts } from './export-text';

/** A cell of a table: a text, or a number that one can count with. */
export type Cell = string | number;

/**
 * The result of a poll as a table, with only what this person sees of it now. It leaves the app, so
 * it holds no names of who voted.
 */
export function resultTable(poll: PollView, language: Language): Cell[][] {
  const text = (key: keyof typeof exportTexts) => say(exportTexts[key], language);
  const { askedBy } = poll;
  return [
    [text('question'), poll.question],
    [text('kind'), say(kindTexts[poll.kind], language)],
    [text('status'), text(poll.status)],
    ...(askedBy ? [[text('asked-by'), askedBy]] : []),
    [text('asked-on'), dateOf(poll.askedAt, language)],
    [text('answered'), poll.voters],
    ...countLines(poll, language),
    ...(poll.words ? [[], [text('words')], ...poll.words.map((words) => [words])] : []),
  ];
}

function countLines({ kind, options, voters }: PollView, language: Language): Cell[][] {
  if (options.length === 0) return [];
  const text = (key: keyof typeof exportTexts) => say(exportTexts[key], language);
  if (isUnscored(options)) return [[], [text('no-counts')], ...options.map((one) => [one.text])];
  const values = valuesOf[kind];
  const named = values.map((value) => say(valueTexts[value] ?? { nl: value, en: value }, language));
  const last = kind === 'scale' ? text('average') : text('share');
  const lines = options.map((option): Cell[] => {
    if (option.votes === undefined) return [option.text, text('no-counts')];
    const said = values.map((value) => option.values?.find((one) => one.value === value)?.votes);
    const counts = said.map((votes) => votes ?? 0);
    return [option.text, option.votes, ...counts, scoreOf(kind, option, voters)];
  });
  return [[], [text('option'), text('votes'), ...named, last], ...lines];
}

/** What Excel, or another program of its kind, might take for the beginning of a formula. */
const formula = /^\s*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** The table as a Dutch Excel reads it. A text that might be a formula begins with an apostrophe. */
export function csvOf(table: readonly Cell[][], language: Language): string {
  const numbers = new Intl.NumberFormat(language, { useGrouping: false });
  const cells = table.map((line) =>
    line.map((cell) => {
      if (typeof cell === 'number') return numbers.format(cell);
      return formula.test(cell) ? `'${cell}` : cell;
    }),
  );
  return stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows' });
}

/** What the file is called: 'peiling-wanneer-komen-we-2026-12-01'. */
export function exportName({ question, askedAt }: PollView, language: Language): string {
  const plain = question.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  const parts = [
    say(exportTexts.poll, language),
    words.replace(/^-|-$/g, ''),
    askedAt.slice(0, 10),
  ];
  return parts.filter((part) => part !== '').join('-');
}
