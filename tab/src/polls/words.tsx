import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { mostWords, saidOf } from '../../../domain/polls/answers';
import type { PollView, VoteRequest } from '../../../domain/polls/api';
import { consideredTexts } from '../../../domain/shared/text';
import { FormProblem } from '../shared/form-problem';
import { useTexts } from '../shared/page';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';
import { pathOf } from './path-of';
import { pollTexts } from './text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', alignSelf: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface WordsProps {
  readonly poll: PollView;
  /** Gets the poll as the server answered it. */
  readonly onSaved: (poll: PollView) => void;
}

/** The words of one's own: the answer to an open question, or a comment with scores. */
export function Words(props: WordsProps) {
  const { kind } = props.poll;
  return kind === 'open' || kind === 'scale' ? <WordsForm {...props} /> : null;
}

function WordsForm({ poll, onSaved }: WordsProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const saving = useTexts(sharedTexts)('saving');
  const keepIt = useTexts(consideredTexts)('keep-as-it-is');
  /** Undefined: as it is kept. */
  const [typed, setTyped] = useState<string>();
  const { submit, sending, problem, keep } = useSubmit<PollView, VoteRequest>({
    path: `${pathOf(poll)}/vote`,
    method: 'PUT',
    onSaved: (view) => {
      setTyped(undefined);
      onSaved(view);
    },
  });
  const words = typed ?? poll.mine?.words ?? '';
  // Made anew each time: what was tapped since the last keystroke goes along.
  const sent = answeringOf(poll, words);
  const onKeep = keep(sent);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) submit(sent);
      }}
    >
      <Field
        label={text(poll.kind === 'open' ? 'words-label' : 'comment-label')}
        hint={`${text('words-seen')} ${text('no-residents')}`}
      >
        <Textarea
          value={words}
          maxLength={mostWords}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <FormProblem problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={sending}>
          {sending ? saving : text('words-send')}
        </Button>
        {onKeep && <Button onClick={onKeep}>{keepIt}</Button>}
      </div>
    </form>
  );
}

/** The words with what was tapped before: a form answers everything at once. */
function answeringOf({ mine }: PollView, words: string): Pick<VoteRequest, 'answering'> {
  return { answering: { all: (mine?.chosen ?? []).map(saidOf), words } };
}
