import { Body1, Button, makeStyles, Spinner, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DirectoryView, FoundView } from '../../../domain/directory/api';
import { needInSentence, needText } from '../../../domain/directory/needs';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { useLive } from '../shared/use-live';
import { seldom } from '../shared/watch';
import { EntryRow } from './entry-row';
import { directoryTexts } from './text';
import { useCheck } from './use-check';
import type { Sought } from './use-sought';
import type { OpenWindow } from './windows';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    flex: '1 1 auto',
    ':focus': { outlineStyle: 'none' },
  },
  line: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
});

/** Rows at first, with each 'more', and at most (the API's limit). */
const rows = { first: 20, more: 80, most: 300 } as const;

interface FoundListProps {
  readonly path: string;
  readonly sought: Sought;
  /** Counts what was changed here, so that it is read again. */
  readonly changes: number;
  readonly may: DirectoryView['may'];
  readonly onChoose: (sought: Sought | undefined) => void;
  readonly onOpen: (window: OpenWindow) => void;
  readonly onDone: (sentence: string) => void;
}

/** Who and what was found, one with room first. */
export function FoundList(props: FoundListProps) {
  const { path, sought, changes, onChoose } = props;
  const text = useTexts(directoryTexts);
  const key = JSON.stringify(sought);
  const [shown, setShown] = useState({ key, most: rows.first as number });
  const most = shown.key === key ? shown.most : rows.first;
  const { view, again } = useLive<FoundView>(`${path}/search`, seldom, { ...sought, most });
  useEffect(() => {
    if (changes > 0) again();
  }, [changes, again]);
  return (
    <>
      <div>
        <Button onClick={() => onChoose(undefined)}>{text('all-needs')}</Button>
      </div>
      {view ? (
        <Found
          {...props}
          view={view}
          onMore={() => setShown({ key, most: Math.min(most + rows.more, rows.most) })}
        />
      ) : (
        <Spinner label={text('searching')} />
      )}
    </>
  );
}

interface FoundProps extends FoundListProps {
  readonly view: FoundView;
  readonly onMore: () => void;
}

function Found({ path, sought, view, may, onChoose, onOpen, onDone, onMore }: FoundProps) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  const check = useCheck(path, onDone);
  const { need, discipline, suggestion, rows: found, initiatives } = view;
  const title = need
    ? say(needText[need], language)
    : discipline
      ? say(disciplineText[discipline], language)
      : text(sought.words === undefined ? 'everybody-title' : 'found-title');
  const row = (entry: FoundView['initiatives'][number], why?: 'need' | 'first' | 'also') => (
    <EntryRow key={entry.id} entry={entry} why={why} onOpen={onOpen} onCheck={check} />
  );
  return (
    <>
      <div className={styles.head}>
        <Heading title={title} isFocused={sought.words === undefined} />
        {need && suggestion && may.suggest && (
          <Button onClick={() => onOpen({ kind: 'suggest', need, suggestion })}>
            {text('suggest')}
          </Button>
        )}
      </div>
      <Summary view={view} onChoose={onChoose} />
      {found.length > 0 && (
        <ul className={styles.list}>{found.map(({ entry, why }) => row(entry, why))}</ul>
      )}
      <More view={view} onMore={onMore} />
      {initiatives.length > 0 && (
        <>
          <h2 className={styles.heading}>{text('initiatives')}</h2>
          <ul className={styles.list}>{initiatives.map((entry) => row(entry))}</ul>
        </>
      )}
      {view.others.map((other) => (
        <div key={other}>
          <Button onClick={() => onChoose({ need: other })}>
            {say(needText[other], language)}
          </Button>
        </div>
      ))}
    </>
  );
}

/** Who tapped a tile goes on from here; who types stays where they are. */
function Heading({ title, isFocused }: { title: string; isFocused: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {title}
    </h2>
  );
}

interface SummaryProps {
  readonly view: FoundView;
  readonly onChoose: (sought: Sought) => void;
}

/** How many there are, or that nobody is known; and what the words beside it did. */
function Summary({ view, onChoose }: SummaryProps) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  const { need, discipline, narrowedBy, missed } = view;
  const count = view.rows.length + view.left;
  const isGap = need !== undefined && count === 0;
  const all = need ? { need } : discipline && { discipline };
  const gap = need && text('gap', { need: say(needInSentence[need], language) });
  const counted = text(count === 0 ? 'found-none' : count === 1 ? 'found-one' : 'found-many', {
    count,
  });
  return (
    <>
      <Body1 as="p" block role="status" className={styles.line}>
        {isGap ? `${gap} ${text('gap-next')}` : counted}
        {narrowedBy !== '' && ` ${text('narrowed', { words: narrowedBy })}`}
        {missed !== '' && ` ${text('missed', { words: missed })}`}
      </Body1>
      {all && narrowedBy !== '' && (
        <div>
          <Button onClick={() => onChoose(all)}>{text('all-names')}</Button>
        </div>
      )}
    </>
  );
}

function More({ view, onMore }: { view: FoundView; onMore: () => void }) {
  const text = useTexts(directoryTexts);
  const styles = useStyles();
  if (view.left === 0) return null;
  if (view.rows.length >= rows.most) {
    return (
      <Body1 as="p" className={styles.line}>
        {text('more-words', { count: view.left })}
      </Body1>
    );
  }
  return (
    <div>
      <Button onClick={onMore}>{text('more', { count: view.left })}</Button>
    </div>
  );
}
