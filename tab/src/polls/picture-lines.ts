import { averageText, valueText } from '../../../domain/polls/answer-text';
import { valuesOf } from '../../../domain/polls/answers';
import type { PollView } from '../../../domain/polls/api';
import { type Language, say } from '../../../domain/shared/language';
import { dateOf } from '../../../domain/shared/time';
import { leerwerkplaatsTexts } from '../leerwerkplaats/text';
import { pollTexts } from './text';

/** How a part of a bar is filled; told apart without colour. */
export type Filling = 'full' | 'hatched' | 'dotted';

/** One option as it stands in a picture: its words, its numbers, and the parts of its bar. */
export interface PictureLine {
  readonly text: string;
  readonly numbers: string;
  /** Each as wide as its part (0 to 1) of the whole bar; none: there is no bar. */
  readonly parts: readonly { readonly filling: Filling; readonly share: number }[];
  /** How often each score was given. */
  readonly below?: string;
}

type Option = PollView['options'][number];

const fillings: Readonly<Record<string, Filling>> = {
  yes: 'full',
  'rather-not': 'hatched',
  no: 'dotted',
};

/** The options of a poll as they stand in a picture. */
export function pictureLines(poll: PollView, language: Language): PictureLine[] {
  return poll.options.map((option) => {
    const { text, votes, values = [] } = option;
    if (votes === undefined) {
      return {
        text,
        numbers: '',
        parts: [],
        below: say(pollTexts['statement-withheld'], language),
      };
    }
    if (poll.kind === 'scale') return scoredLine(option, language);
    const shareOf = (count: number) => (poll.voters === 0 ? 0 : count / poll.voters);
    if (poll.kind === 'date') {
      const said = values.map((one) => `${valueText(one.value, language)} ${one.votes}`);
      const parts = values.map((one) => ({
        filling: fillings[one.value] ?? 'dotted',
        share: shareOf(one.votes),
      }));
      return { text, numbers: said.join(' · '), parts };
    }
    const share = shareOf(votes);
    const numbers = `${votes} · ${Math.round(100 * share)}%`;
    return { text, numbers, parts: [{ filling: 'full', share }] };
  });
}

function scoredLine(option: Option, language: Language): PictureLine {
  const { text, average, lastTime, values = [] } = option;
  const [highest = ''] = valuesOf.scale.slice(-1);
  return {
    text,
    numbers: average === undefined ? '' : averageText(average, lastTime, language),
    parts: [{ filling: 'full', share: (average ?? 0) / Number(highest) }],
    below: values.map(({ value, votes }) => `${value}: ${votes}×`).join('   '),
  };
}

/** '12 antwoorden · 1 december 2026 · Leerwerkplaats Gooise Meren', and whether more may come. */
export function pictureFoot(
  { voters, askedAt, status }: PollView,
  leerwerkplaats: string,
  language: Language,
): string {
  const text = (key: keyof typeof pollTexts, details = {}) =>
    say(pollTexts[key], language, details);
  return [
    voters === 1 ? text('one-answer') : text('answers', { count: voters }),
    dateOf(askedAt, language),
    say(leerwerkplaatsTexts.name, language, { name: leerwerkplaats }),
    ...(status === 'open' ? [text('so-far')] : []),
  ].join(' · ');
}
