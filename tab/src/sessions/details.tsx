import { Caption1, makeStyles } from '@fluentui/react-components';
import { whoAndWhen } from '../../../domain/action-items/line-text';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import type { SessionView } from '../../../domain/sessions/api';
import { usePage, useTexts } from '../shared/page';
import { sessionTexts } from './text';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  list: {
    margin: 0,
    paddingInlineStart: '24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  block: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** How a session is done, its agenda, what was agreed in it, and the polls that belong to it. */
export function Details({ session }: { session: SessionView }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(sessionTexts);
  const { phase, method, agenda, items, itemsDone } = session;
  const lines = [
    ...(phase ? [text('phase', { phase: settingsTerms[phase][language] })] : []),
    ...(method ? [text('method', { method })] : []),
  ];
  const agreed = items.map((item) => ({ point: item.title, more: whoAndWhen(item, language) }));
  const done = itemsDone > 0 ? text('done-items', { count: itemsDone }) : undefined;
  return (
    <>
      {lines.length > 0 && <Caption1 className={styles.line}>{lines.join(' · ')}</Caption1>}
      <Points name={text('agenda')} points={agenda.map((point) => ({ point }))} />
      <Points name={text('items')} points={agreed} rest={done} />
      <Points name={text('linked')} points={usePolls(session)} />
    </>
  );
}

/** As on the card: a poll that gave the session its title says nothing more. */
function usePolls({ title, polls }: SessionView): Point[] {
  const text = useTexts(sessionTexts);
  return polls
    .filter(({ question }) => question !== title)
    .map(({ question, status, chosenDate: date }) => ({
      point: question,
      more: date === undefined ? text(`poll-${status}`) : text('poll-chosen', { date }),
    }));
}

interface Point {
  readonly point: string;
  readonly more?: string;
}

interface PointsProps {
  readonly name: string;
  readonly points: readonly Point[];
  /** What is said under them, also where there are none. */
  readonly rest?: string | undefined;
}

/** A list with its name above it; nothing where there is nothing to tell. */
function Points({ name, points, rest }: PointsProps) {
  const styles = useStyles();
  if (points.length === 0 && rest === undefined) return null;
  return (
    <div className={styles.block}>
      <Caption1>{name}</Caption1>
      {points.length > 0 && (
        <ul className={styles.list} aria-label={name}>
          {points.map(({ point, more }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same.
            <li key={place}>
              {point}
              {more !== undefined && <Caption1 block>{more}</Caption1>}
            </li>
          ))}
        </ul>
      )}
      {rest !== undefined && <Caption1>{rest}</Caption1>}
    </div>
  );
}
