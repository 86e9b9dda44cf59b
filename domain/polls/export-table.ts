import { type Language, say } from '../shared/language';
import { dateOf } from '../shared/time';
import { valueText } from './answer-text';
import { valuesOf } from './answers';
import type { PollView } from './api';
import { exportTexts, kindTexts } from './export-text';
import { pollTerms } from './text';

/** A cell of a table: a text, or a number that one can count with. */
export type Cell = string | number;

type Option = PollView['options'][number];
type Say = (key: keyof typeof exportTexts) => string;

/**
 * The result of a poll as a table, with only what this person sees of it now. It leaves the app, so
 * it names nobody who voted or wrote.
 */
export function resultTable(poll: PollView, language: Language): Cell[][] {
  const text: Say = (key) => say(exportTexts[key], language);
  const { askedBy, anonymous, words } = poll;
  return [
    [text('question'), poll.question],
    [text('kind'), say(kindTexts[poll.kind], language)],
    [text('status'), text(poll.status)],
    ...(anonymous ? [[text('anonymous'), text('yes')]] : []),
    ...(askedBy ? [[text('asked-by'), askedBy]] : []),
    [text('asked-on'), dateOf(poll.askedAt, language)],
    [text('answered'), poll.voters],
    ...countLines(poll, language),
    ...(words ? [[], [text('words')], ...words.map((written) => [written])] : []),
  ];
}

function countLines(poll: PollView, language: Language): Cell[][] {
  const { options } = poll;
  const reason = whyNoCounts(poll, language);
  if (reason !== undefined) return [[], [reason], ...options.map((one) => [one.text])];
  if (options.length === 0) return [];
  return [[], headOf(poll, language), ...options.map((one) => lineOf(poll, one, language))];
}

/** Why this person sees no counts now; undefined: they do. */
function whyNoCounts(poll: PollView, language: Language): string | undefined {
  const { withheld, options, results, anonymous, status } = poll;
  if (withheld) return say(pollTerms[withheld], language);
  const isHidden = options.length > 0 && options.every(({ votes }) => votes === undefined);
  if (anonymous && status === 'closed') {
    return isHidden ? say(pollTerms['statement-withheld'], language) : undefined;
  }
  if (!isHidden && !anonymous) return undefined;
  const when = results === 'after-answering' ? results : 'after-closing';
  return say(exportTexts[when], language);
}

function headOf({ kind, options }: PollView, language: Language): Cell[] {
  const text: Say = (key) => say(exportTexts[key], language);
  const values = valuesOf[kind].map((value) => valueText(value, language));
  if (kind === 'date') return [text('date'), ...values, text('share-yes')];
  if (kind !== 'scale') return [text('option'), text('votes'), text('share')];
  const before = hasLastTime(options) ? [text('last-time')] : [];
  return [text('statement'), text('scores'), ...values, text('average'), ...before];
}

function lineOf({ kind, options, voters }: PollView, option: Option, language: Language): Cell[] {
  const { text, votes } = option;
  if (votes === undefined) return [text, say(pollTerms['statement-withheld'], language)];
  const said = (option.values ?? []).map((one) => one.votes);
  const share = voters === 0 ? 0 : Math.round((100 * votes) / voters);
  if (kind === 'date') return [text, ...said, share];
  if (kind !== 'scale') return [text, votes, share];
  const before = hasLastTime(options) ? [toTenths(option.lastTime)] : [];
  return [text, votes, ...said, toTenths(option.average), ...before];
}

function hasLastTime(options: readonly Option[]): boolean {
  return options.some(({ lastTime }) => lastTime !== undefined);
}

/** Nothing where nobody scored: a 0 would be counted with. */
function toTenths(average: number | undefined): Cell {
  return average === undefined ? '' : Math.round(average * 10) / 10;
}
