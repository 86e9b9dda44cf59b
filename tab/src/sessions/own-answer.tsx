import { Body1, makeStyles, ToggleButton } from '@fluentui/react-components';
import { useId } from 'react';
import type { SessionView } from '../../../domain/sessions/api';
import { useTexts } from '../shared/page';
import { sessionTexts } from './text';
import { type Answering, useAnswer } from './use-answer';

const answers = ['yes', 'maybe', 'no'] as const;

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // A finger hits it.
  answer: { minHeight: '44px' },
  line: { margin: 0, minHeight: '1.5em' },
});

interface OwnAnswerProps {
  readonly session: SessionView;
  /** Id of what the session is called on this page. */
  readonly title: string;
  readonly onSaved: (session: SessionView) => void;
}

/** Three buttons, one tap each, and a line that says how it is; a screen reader says that too. */
export function OwnAnswer({ session, title, onSaved }: OwnAnswerProps) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(sessionTexts);
  const { answering, give } = useAnswer(session, onSaved);
  const saving = answering?.state === 'saving';
  const chosen = session.mine?.before ? undefined : session.mine?.answer;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in every browser. */}
      <div
        role="group"
        aria-labelledby={`${id}question ${title}`}
        aria-describedby={`${id}state`}
        aria-busy={saving}
        className={styles.group}
      >
        <span id={`${id}question`} hidden>
          {text('question')}
        </span>
        {answers.map((answer) => (
          <ToggleButton
            key={answer}
            className={styles.answer}
            checked={chosen === answer}
            appearance={chosen === answer ? 'primary' : 'secondary'}
            disabledFocusable={saving}
            onClick={() => give(answer)}
          >
            {text(answer)}
          </ToggleButton>
        ))}
      </div>
      <Body1 as="p" block id={`${id}state`} role="status" className={styles.line}>
        {useSentence(session, answering)}
      </Body1>
    </>
  );
}

function useSentence({ mine }: SessionView, answering: Answering | undefined): string {
  const text = useTexts(sessionTexts);
  if (answering?.state === 'saving') return text('saving', { answer: text(answering.answer) });
  if (answering?.state === 'failed') {
    const { problem } = answering;
    if (problem.kind === 'refused') return problem.sentence;
    return text(problem.kind === 'unreachable' ? 'not-saved' : 'not-signed-in');
  }
  if (!mine) return text('hint');
  return text(mine.before ? 'hint-moved' : 'chosen', { answer: text(mine.answer) });
}
