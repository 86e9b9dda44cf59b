import { Body1, makeStyles } from '@fluentui/react-components';
import { answerText } from '../../../domain/polls/answer-text';
import { isSameAnswer } from '../../../domain/polls/answers';
import type { PollView } from '../../../domain/polls/api';
import { momentOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { pollTexts } from './text';
import type { Voting } from './use-vote';

const useStyles = makeStyles({
  line: { margin: 0, minHeight: '1.5em' },
});

interface OwnVoteProps {
  readonly id: string;
  readonly poll: PollView;
  readonly voting: Voting | undefined;
}

/** How it is with one's own vote; a screen reader says it when it changes. */
export function OwnVote({ id, poll, voting }: OwnVoteProps) {
  const styles = useStyles();
  const sentence = useOwnVote(poll, voting);
  return (
    <Body1 as="p" block id={id} role="status" className={styles.line}>
      {sentence}
    </Body1>
  );
}

function useOwnVote(poll: PollView, voting: Voting | undefined): string {
  const { language } = usePage();
  const text = useTexts(pollTexts);
  const option = poll.mine ? answerText(poll, poll.mine, language) : '';
  if (voting?.state === 'saving' && voting.said === '') return text('taking-back');
  if (voting?.state === 'saving') return text('saving', { option: voting.said });
  if (voting?.state === 'failed') {
    const { problem } = voting;
    if (problem.kind === 'refused') return problem.sentence;
    return text(problem.kind === 'unreachable' ? 'not-saved' : 'not-signed-in');
  }
  // Whether somebody answered an anonymous poll, nobody can tell any more.
  if (poll.status !== 'open' && poll.anonymous) return text('closed');
  if (poll.status === 'closed') {
    if (poll.mineWithdrawn) return text('closed');
    return poll.mine ? text('closed-chosen', { option }) : text('closed-not-chosen');
  }
  if (poll.mineWithdrawn) return text('own-vote-withdrawn');
  if (!poll.mine) {
    if (voting?.state === 'saved' && !voting.answer) {
      return text('taken-back', { moment: momentOf(voting.at, new Date(), language) });
    }
    return text(voting?.state === 'known-again' ? 'lost' : hintOf(poll), {
      most: poll.mostChosen ?? 0,
    });
  }
  // Chosen somewhere else since, or at a moment that nobody knows.
  if (voting?.state !== 'saved' || !voting.answer || !isSameAnswer(voting.answer, poll.mine)) {
    return text('chosen', { option });
  }
  return text('saved', { option, moment: momentOf(voting.at, new Date(), language) });
}

function hintOf({ kind, mostChosen }: PollView): keyof typeof pollTexts {
  if (kind === 'multiple') return mostChosen === undefined ? 'tap-some' : 'tap-at-most';
  return (
    { single: 'tap-to-vote', date: 'tap-dates', scale: 'tap-scores', open: 'write' } as const
  )[kind];
}
