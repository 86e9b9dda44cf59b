import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { tellShown } from '../teams/shown';
import { useTexts } from './page';
import { PageFrame } from './page-frame';
import type { Problem } from './problem';
import { sharedTexts } from './text';
import type { Live } from './use-live';

const useStyles = makeStyles({
  // Over the foot of the page, so that nothing moves when it comes and goes.
  line: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    margin: 0,
    textAlign: 'center',
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    ':not(:empty)': { padding: '8px 16px' },
  },
});

interface LivePageProps<View> {
  readonly live: Live<View>;
  /** A page of the feature's own for a refusal that it knows. */
  readonly refused?: (code: string) => ReactNode;
  readonly children: (view: View) => ReactNode;
}

/** A page that follows the server: loading, what it shows, or why it can't. */
export function LivePage<View>({ live, refused, children }: LivePageProps<View>) {
  const { view, problem } = live;
  const styles = useStyles();
  const text = useTexts(sharedTexts);
  const settled = view !== undefined || problem !== undefined;
  useEffect(() => {
    if (settled) tellShown();
  }, [settled]);

  if (problem && problem.kind !== 'unreachable') {
    const own = problem.kind === 'refused' && refused?.(problem.code);
    return own || <Refusal problem={problem} onAgain={live.again} />;
  }
  return (
    <>
      {view === undefined ? <Spinner label={text('loading')} /> : children(view)}
      <p role="status" className={styles.line}>
        {problem && text('no-connection')}
      </p>
    </>
  );
}

function Refusal({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const text = useTexts(sharedTexts);
  if (problem.kind === 'refused') {
    return <PageFrame title={text('refused-title')} hint={problem.sentence} />;
  }
  return (
    <PageFrame title={text('not-signed-in-title')} hint={text('not-signed-in')}>
      <div>
        <Button onClick={onAgain}>{text('try-again')}</Button>
      </div>
    </PageFrame>
  );
}
