import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DirectoryView } from '../../../domain/directory/api';
import { useTexts } from '../shared/page';
import { importTexts } from './import-text';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '4px' },
  lost: { margin: 0 },
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandBackground },
});

interface ImportProgressProps extends Pick<DirectoryView, 'importing' | 'lost'> {
  /** Gets a sentence once it is done. */
  readonly onDone: (sentence: string) => void;
  /** It stopped while somebody looked: what was said of it before isn't true any more. */
  readonly onLost: () => void;
}

/** How far a file is. Not spoken at each step: a screen reader reads it where it stands. */
export function ImportProgress({ importing, lost, onDone, onLost }: ImportProgressProps) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  const last = useRef<number>(undefined);
  const total = importing?.total;
  const isLost = lost !== undefined;
  const ended = useEffectEvent((all: number) =>
    isLost ? onLost() : onDone(text('done', { total: all })),
  );
  useEffect(() => {
    if (total === undefined && last.current !== undefined) ended(last.current);
    last.current = total;
  }, [total]);
  if (!importing) {
    return (
      <Body1 as="p" block role="status" className={styles.lost}>
        {isLost && text('lost')}
      </Body1>
    );
  }
  return (
    <label className={styles.progress}>
      <Body1>{text('progress', { done: importing.done, total: importing.total })}</Body1>
      <progress className={styles.bar} value={importing.done} max={importing.total} />
    </label>
  );
}
