import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { tellShown } from '../teams/shown';
import { usePage, useTexts } from './page';
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
  /** What a refusal is called on this page, by its code. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
  readonly children: (view: View) => ReactNode;
}

/** A page that follows the server: loading, what it shows, or why it can't. */
export function LivePage<View>({ live, titles, children }: LivePageProps<View>) {
  const { view, problem } = live;
  const styles = useStyles();
  const text = useTexts(sharedTexts);
  const settled = view !== undefined || problem !== undefined;
  useEffect(() => {
    if (settled) tellShown();
  }, [settled]);

  if (problem && problem.kind !== 'unreachable') {
    return <Refusal problem={problem} titles={titles} onAgain={live.again} />;
  }
  return (
    <>
      {view === undefined ? <LoadingPage /> : children(view)}
      <p role="status" className={styles.line}>
        {problem && (problem.sentence ?? text('no-connection'))}
      </p>
    </>
  );
}

/** What stands there until something is known. */
export function LoadingPage() {
  const text = useTexts(sharedTexts);
  return (
    <PageFrame title={text('app')}>
      <Spinner label={text('loading')} />
    </PageFrame>
  );
}

interface RefusalProps extends Pick<LivePageProps<unknown>, 'titles'> {
  readonly problem: Problem;
  readonly onAgain: () => void;
}

function Refusal({ problem, titles, onAgain }: RefusalProps) {
  const { api } = usePage();
  const text = useTexts(sharedTexts);
  if (problem.kind === 'refused') {
    const title = titles?.[problem.code] ?? text('refused-title');
    return <PageFrame title={title} hint={problem.sentence} />;
  }
  return (
    <PageFrame title={text('not-signed-in-title')} hint={text('not-signed-in')}>
      <div>
        <Button
          onClick={() => {
            api.askTeamsAnew();
            onAgain();
          }}
        >
          {text('try-again')}
        </Button>
      </div>
    </PageFrame>
  );
}
