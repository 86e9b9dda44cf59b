import { Card, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { PollView } from '../../../domain/polls/api';
import { OwnVote } from './own-vote';

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground2 },
  question: { margin: 0 },
});

/** What stays of a poll after the choice: one sentence. The keyboard stays at it. */
export function ChosenPoll({ poll, at }: { poll: PollView; at: string }) {
  const styles = useStyles();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // The option that was tapped is gone, and the focus with it, unless somebody went on meanwhile.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  const voting = { state: 'saved', answer: poll.mine, at } as const;
  return (
    <article
      ref={place}
      tabIndex={-1}
      aria-labelledby={`${id}question`}
      aria-describedby={`${id}state`}
    >
      <Card appearance="outline" className={styles.card}>
        <Subtitle2 as="h3" id={`${id}question`} className={styles.question}>
          {poll.question}
        </Subtitle2>
        <OwnVote id={`${id}state`} poll={poll} voting={voting} />
      </Card>
    </article>
  );
}
