import { averageText, valueText } from '../../domain/polls/answer-text';
import { averageOf, isWithheld, type Poll, type Tally, tally } from '../../domain/polls/model';
import { type Language, say } from '../../domain/shared/language';
import { type CardElement, paragraph, small, tappable } from '../shared/card';
import { voteFor } from './actions';
import { pollTexts as texts } from './text';

/** In bytes: more rows to tap than that make the card too long for Teams (28 KB). */
const mostForCells = 9_000;

/** What can be said of an option, and how often it was, as one line of a result. */
interface Drawn {
  readonly poll: Poll;
  readonly language: Language;
  /** Whether the counts are shown to who sees this card. */
  readonly shown: boolean;
}

/** The options with their results; while the poll is open they can be tapped. */
export function optionRows(poll: Poll, language: Language, shown: boolean): CardElement[] {
  const drawn: Drawn = { poll, language, shown };
  const lines = tally(poll);
  const isOpen = poll.status === 'open';
  if (poll.kind === 'single' || poll.kind === 'multiple') {
    return lines.map((line) => choiceRow(drawn, line, isOpen));
  }
  const rows = lines.map((line) => saidRow(drawn, line, isOpen));
  const isShort = new TextEncoder().encode(JSON.stringify(rows)).length <= mostForCells;
  return isShort ? rows : lines.map((line) => shortRow(drawn, line));
}

/** An option with its bar; the whole row can be tapped. */
function choiceRow(drawn: Drawn, { option, votes, share }: Tally, isOpen: boolean): CardElement {
  const { poll, shown } = drawn;
  const percentage = Math.round(share * 100);
  const row = {
    type: 'Container',
    spacing: 'Small',
    items: [
      besides(option.text, shown ? `**${votes}** · ${percentage}%` : undefined),
      ...(shown ? [bar(percentage)] : []),
    ],
  };
  const vote = { pollId: poll.id, optionId: option.id };
  return isOpen ? tappable(row, (name) => voteFor.tap(vote, name)) : row;
}

/** A date or a statement, with a place to tap for each thing that can be said of it. */
function saidRow(drawn: Drawn, line: Tally, canBeTapped: boolean): CardElement {
  const { poll, language } = drawn;
  const { option, values } = line;
  const withheld = drawn.shown && isWithheld(poll, line);
  const shown = drawn.shown && !withheld;
  const cells = values.map(({ value, votes }) => {
    const word = valueText(value, language);
    const seen = shown ? [word, `${votes}×`] : [word];
    const cell = { type: 'Container', style: 'emphasis', items: seen.map(centred) };
    const vote = { pollId: poll.id, optionId: option.id, value };
    const spoken = `${option.text}: ${seen.join(' ')}`;
    const item = canBeTapped ? { ...cell, selectAction: voteFor.tap(vote, spoken) } : cell;
    return { type: 'Column', width: 'stretch', spacing: 'Small', items: [item] };
  });
  const row = { type: 'ColumnSet', spacing: 'Small', columns: cells };
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [paragraph(option.text), ...averageLine(drawn, line), ...(withheld ? [] : [row])],
  };
}

/** The same in words, where there are too many to tap. */
function shortRow(drawn: Drawn, line: Tally): CardElement {
  const counts = line.values.map(
    ({ value, votes }) => `${valueText(value, drawn.language)} ${votes}×`,
  );
  const hasCounts = drawn.shown && !isWithheld(drawn.poll, line);
  const result = hasCounts ? [small(counts.join(' · '))] : [];
  const items = [paragraph(line.option.text), ...averageLine(drawn, line), ...result];
  return { type: 'Container', spacing: 'Small', items };
}

function averageLine({ poll, language, shown }: Drawn, line: Tally): CardElement[] {
  if (!shown || poll.kind !== 'scale') return [];
  if (isWithheld(poll, line)) return [small(say(texts['statement-withheld'], language))];
  const average = averageOf(line);
  return average === undefined
    ? []
    : [small(averageText(average, poll.lastTime?.[line.option.id], language))];
}

function besides(text: string, count: string | undefined): CardElement {
  const number = { type: 'TextBlock', text: count, spacing: 'None' };
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [paragraph(text)] },
      ...(count === undefined ? [] : [{ type: 'Column', width: 'auto', items: [number] }]),
    ],
  };
}

/** What is said, and below it how often. */
function centred(text: string, place: number): CardElement {
  const look = place === 0 ? { weight: 'Bolder' } : { isSubtle: true, spacing: 'None' };
  return { type: 'TextBlock', text, horizontalAlignment: 'Center', wrap: true, ...look };
}

/** A bar of two columns whose widths are the share; drawn without a picture, so in every theme. */
function bar(percentage: number): CardElement {
  const part = (width: number, style: 'accent' | 'emphasis') =>
    width === 0
      ? []
      : [
          {
            type: 'Column',
            width,
            style,
            spacing: 'None',
            minHeight: '6px',
            items: [] as CardElement[],
          },
        ];
  return {
    type: 'ColumnSet',
    spacing: 'None',
    columns: [...part(percentage, 'accent'), ...part(100 - percentage, 'emphasis')],
  };
}
