import { Body1, makeStyles } from '@fluentui/react-components';
import type { LeftOutView } from '../../../domain/directory/api';
import { useTexts } from '../shared/page';
import { importTexts } from './import-text';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

interface LeftOutProps extends LeftOutView {
  /** It was done already, and isn't just looked at. */
  readonly isDone?: boolean;
}

/** Which lines of a file aren't brought in, because the same is there. */
export function LeftOut({ known, twice, isDone = false }: LeftOutProps) {
  return (
    <>
      {known.count > 0 && <Lines lines={known} title={isDone ? 'known-done' : 'known'} />}
      {twice.count > 0 && <Lines lines={twice} title={isDone ? 'twice-done' : 'twice'} />}
    </>
  );
}

interface LinesProps {
  readonly lines: LeftOutView['known'];
  readonly title: keyof typeof importTexts;
}

function Lines({ lines, title }: LinesProps) {
  const styles = useStyles();
  const text = useTexts(importTexts);
  const more = lines.count - lines.first.length;
  return (
    <div>
      <Body1>{text(title, { count: lines.count })}</Body1>
      <ul className={styles.list}>
        {lines.first.map((one) => (
          <li key={one.line}>
            <Body1>{text('left-out', one)}</Body1>
          </li>
        ))}
      </ul>
      {more > 0 && <Body1>{text('and-more', { count: more })}</Body1>}
    </div>
  );
}
