import { makeStyles, Subtitle2, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    boxSizing: 'border-box',
    maxWidth: '720px',
    marginInline: 'auto',
    // At the foot there is room for the line of LivePage.
    padding: '24px 16px 64px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface PageFrameProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}

/** A whole page: its heading, a sentence under it, and what it shows. */
export function PageFrame({ title, hint, children }: PageFrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Title2 as="h1" className={styles.heading}>
          {title}
        </Title2>
        {hint && (
          <Subtitle2 as="p" className={styles.hint}>
            {hint}
          </Subtitle2>
        )}
      </header>
      {children}
    </div>
  );
}
