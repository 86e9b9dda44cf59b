import { Body1, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PollView } from '../../../domain/polls/api';
import { useTexts } from '../shared/page';
import { pollTexts } from './text';

const useStyles = makeStyles({
  line: { margin: 0 },
  words: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** What people wrote in a poll that is closed, without names. */
export function Written({ words = [] }: Pick<PollView, 'words'>) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(pollTexts);
  if (words.length === 0) return null;
  // Two people may have written the same.
  const keyed = words.map((written, place) => ({ key: `${place}`, written }));
  return (
    <div>
      <Body1 as="p" id={id} className={styles.line}>
        {text('written')}
      </Body1>
      <ul aria-labelledby={id} className={styles.words}>
        {keyed.map(({ key, written }) => (
          <li key={key}>{written}</li>
        ))}
      </ul>
    </div>
  );
}
