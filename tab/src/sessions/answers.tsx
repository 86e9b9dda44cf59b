import { Caption1, makeStyles, ToggleButton, typographyStyles } from '@fluentui/react-components';
import type { SessionsView, SessionView } from '../../../domain/sessions/api';
import { usePage, useTexts } from '../shared/page';
import { sessionTexts } from './text';
import { type Answering, useAnswer } from './use-answer';

const answers = ['yes', 'maybe', 'no'] as const;

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { display: 'block', margin: 0 },
  field: { margin: 0, padding: 0, border: 'none', minInlineSize: 0 },
  legend: { padding: 0, marginBottom: '4px', ...typographyStyles.caption1 },
});

interface AnswersProps {
  readonly session: SessionView;
  readonly path: string;
  readonly onSaved: (view: SessionsView) => void;
}

/** One tap: whether one comes. */
export function Answers({ session, path, onSaved }: AnswersProps) {
  const { id, mine } = session;
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const { answering, say } = useAnswer(path, id, onSaved);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{text('question')}</legend>
      <div className={styles.group}>
        {answers.map((answer) => (
          <ToggleButton
            key={answer}
            checked={mine?.answer === answer && !mine.before}
            disabledFocusable={answering?.state === 'saving'}
            onClick={() => say(answer)}
          >
            {text(answer)}
          </ToggleButton>
        ))}
      </div>
      {mine?.before && (
        <Caption1 as="p" className={styles.line}>
          {text('before')}
        </Caption1>
      )}
      <State answering={answering} />
    </fieldset>
  );
}

/** Told to who can't see which button is pressed. */
function State({ answering }: { answering: Answering | undefined }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  const words = () => {
    if (!answering) return '';
    if (answering.state === 'saving') return text('saving');
    if (answering.state === 'saved') {
      return text('saved', { answer: sessionTexts[answering.answer][language] });
    }
    const { problem } = answering;
    return problem.kind === 'refused' ? problem.sentence : text('not-saved');
  };
  return (
    <Caption1 as="p" role="status" className={styles.line}>
      {words()}
    </Caption1>
  );
}
