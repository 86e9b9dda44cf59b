import type { PollKind } from './answers';
import type { PollView } from './api';

type OptionView = PollView['options'][number];

/** Whether the counts aren't shown to this person now. */
export function isUnscored(options: readonly OptionView[]): boolean {
  return options.every(({ votes }) => votes === undefined);
}

/** Of a statement its average, 1 to 5; of another option its share of who answered, in percent. */
export function scoreOf(
  kind: PollKind,
  { votes = 0, values = [] }: OptionView,
  voters: number,
): number | string {
  if (kind !== 'scale') return voters === 0 ? 0 : Math.round((100 * votes) / voters);
  const sum = values.reduce((total, one) => total + Number(one.value) * one.votes, 0);
  return votes === 0 ? '' : Math.round((10 * sum) / votes) / 10;
}
