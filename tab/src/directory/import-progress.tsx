import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { DirectoryView } from '../../../domain/directory/api';
import { useTexts } from '../shared/page';
import { importTexts } from './import-text';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '4px' },
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandBackground },
  line: { margin: 0 },
});

/** How far a file is; and once it is done, that. */
export function ImportProgress({ importing }: Pick<DirectoryView, 'importing'>) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  const last = useRef<number>(undefined);
  if (importing) last.current = importing.total;
  const done = !importing && last.current !== undefined;
  return (
    <>
      {importing && (
        // Not spoken at each step: a screen reader reads it where it stands.
        <label className={styles.progress}>
          <Body1>{text('progress', { done: importing.done, total: importing.total })}</Body1>
          <progress className={styles.bar} value={importing.done} max={importing.total} />
        </label>
      )}
      <Body1 as="p" block role="status" className={styles.line}>
        {done && text('done', { total: last.current ?? 0 })}
      </Body1>
    </>
  );
}
