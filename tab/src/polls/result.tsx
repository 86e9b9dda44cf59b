import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { saidOf } from '../../../domain/polls/answers';
import type { PollView } from '../../../domain/polls/api';
import { useTexts } from '../shared/page';
import { pollTexts } from './text';

const useStyles = makeStyles({
  result: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '12px',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
    rowGap: '4px',
    textAlign: 'start',
  },
  // As wide as the longest that is likely, so that a new count moves nothing.
  votes: {
    minWidth: '10.5em',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 480px)': { textAlign: 'start' },
  },
  track: {
    gridColumn: '1 / -1',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (prefers-reduced-motion: no-preference)': { transition: 'width 300ms ease-out' },
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  mine: {
    backgroundColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

interface ResultProps {
  readonly poll: PollView;
  readonly option: PollView['options'][number];
}

/** One option with its votes, in words and as a bar. */
export function Result({ poll, option }: ResultProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const { voters } = poll;
  const count = option.votes ?? 0;
  const share = voters === 0 ? 0 : Math.round((100 * count) / voters);
  const votes = useVotes(count);
  const isMine = poll.mine?.chosen.some((key) => saidOf(key).optionId === option.id);
  if (option.votes === undefined) return <span className={styles.result}>{option.text}</span>;
  return (
    <span className={styles.result}>
      {/* The space is for who hears it: two words in two boxes could be read as one. */}
      <span>{option.text}</span>{' '}
      <span className={styles.votes}>{text('share', { votes, share })}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={mergeClasses(styles.bar, isMine && styles.mine)}
          style={{ display: 'block', width: `${share}%` }}
        />
      </span>
    </span>
  );
}

/** A number of votes in words. */
export function useVotes(count: number): string {
  const text = useTexts(pollTexts);
  return count === 1 ? text('one-vote') : text('votes', { count });
}
