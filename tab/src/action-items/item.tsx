import {
  Badge,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Card,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ItemView } from '../../../domain/action-items/api';
import { untilWhen, whoAndWhen } from '../../../domain/action-items/line-text';
import { calledAs } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { ItemButtons, MoveButton, QuickButton } from './item-buttons';
import { ItemDetailsPart } from './item-details';
import type { ItemPage } from './item-page';
import { itemTexts } from './text';
import type { Change } from './use-changed';
import { usePress } from './use-press';

const useStyles = makeStyles({
  card: { gap: '8px', height: 'auto' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px 16px' },
  what: { display: 'flex', flexDirection: 'column', gap: '2px', flex: '1 1 220px', minWidth: 0 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  over: { backgroundColor: tokens.colorNeutralBackground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { margin: 0, ':not(:empty)': { marginTop: '4px' } },
  more: { minWidth: 'auto' },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

export interface ItemProps {
  readonly item: ItemView;
  /** Where it is read and changed, below the API. */
  readonly path: string;
  /** What this person did with it last on this page. */
  readonly last: Change | undefined;
  readonly page: ItemPage;
  /** In which leerwerkplaats it is, where that isn't plain. */
  readonly where?: string | undefined;
  /** The column that it stands in says how it is. */
  readonly inColumn?: boolean;
}

/** An action item: what, who, until when and how it is, with the buttons that are this person's. */
export function Item({ item, path, last, page, where, inColumn = false }: ItemProps) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(itemTexts);
  const place = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const pressing = usePress(item, path, page);
  const { title, endedAt } = item;
  const did = last?.did;
  // At once, before anything else is given the focus that is lost.
  useLayoutEffect(() => {
    // The button that was pressed may be gone, and the focus with it, unless somebody went on.
    const isLost = document.activeElement === document.body;
    // A new one may stand far below the button that made it.
    if (last && isLost) place.current?.focus({ preventScroll: last.did !== 'write' });
  }, [last]);
  if (title === '') return <Withdrawn />;
  const buttons = { item, id: `${id}title`, pressing };
  return (
    <article ref={place} tabIndex={-1} aria-labelledby={`${id}title`}>
      <Card className={mergeClasses(styles.card, endedAt !== null && styles.over)}>
        <div className={styles.row}>
          <div className={styles.what}>
            <div className={styles.head}>
              <Body1Strong as={inColumn ? 'h3' : 'h2'} id={`${id}title`} className={styles.line}>
                {title}
              </Body1Strong>
              {!inColumn && <State item={item} />}
            </div>
            <Facts item={item} where={where} />
            <Body1 as="p" role="status" className={styles.said}>
              {did && text(`said-${did}`)}
            </Body1>
          </div>
          <div className={styles.buttons}>
            {did && did !== 'undo' && item.canUndo && <MoveButton {...buttons} does="undo" />}
            <QuickButton {...buttons} />
            <Button
              id={`${id}more`}
              appearance="subtle"
              className={styles.more}
              aria-labelledby={`${id}more ${id}title`}
              aria-expanded={isOpen}
              aria-controls={isOpen ? `${id}rest` : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {text('more')}
            </Button>
          </div>
        </div>
        {pressing.problem && (
          <Body1 as="p" role="alert" className={styles.problem}>
            {pressing.problem}
          </Body1>
        )}
        {isOpen && (
          <div id={`${id}rest`}>
            <ItemButtons {...buttons} item={{ ...item, canUndo: item.canUndo && !did }} />
            <ItemDetailsPart item={item} path={path} />
          </div>
        )}
      </Card>
    </article>
  );
}

function State({ item: { status } }: { item: ItemView }) {
  const text = useTexts(itemTexts);
  if (status !== 'in-progress' && status !== 'on-hold') return null;
  return (
    <Badge appearance="tint" color={status === 'on-hold' ? 'warning' : 'informative'}>
      {text(status === 'on-hold' ? 'waits' : 'in-progress')}
    </Badge>
  );
}

/** Who and until when, what it waits for, who else, and what came of it. */
function Facts({ item, where }: Pick<ItemProps, 'item' | 'where'>) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(itemTexts);
  const { owner, deputy, dueDay, isLate, status, waitingFor, result, endedAt } = item;
  const named = (one: { name: string; isYou: boolean }) =>
    one.isYou ? text('you') : calledAs(one.name);
  const asRead = { ...item, owner: owner?.isYou ? { name: text('you') } : owner };
  // How it is stands beside its title.
  const line = endedAt === null ? { ...asRead, status: 'open' as const, dueDay: null } : asRead;
  const more = [
    ...(status === 'on-hold' && waitingFor ? [text('waits-for', { what: waitingFor })] : []),
    ...(deputy ? [text('deputy-is', { name: named(deputy) })] : []),
    ...(result ? [text('result-is', { result })] : []),
    ...(where ? [where] : []),
  ];
  return (
    <>
      <Caption1 as="p" block className={mergeClasses(styles.line, styles.quiet)}>
        {whoAndWhen(line, language)}
        {dueDay !== null && endedAt === null && (
          <>
            {' · '}
            <span className={isLate ? styles.late : undefined}>
              {untilWhen(dueDay, language, isLate)}
            </span>
          </>
        )}
      </Caption1>
      {more.map((each) => (
        <Caption1 key={each} as="p" block className={mergeClasses(styles.line, styles.quiet)}>
          {each}
        </Caption1>
      ))}
    </>
  );
}

/** What is left of an item whose making was undone; the keyboard stays at it. */
function Withdrawn() {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article ref={place} tabIndex={-1}>
      <Card className={styles.over}>
        <Body1 as="p" role="status" className={styles.line}>
          {text('withdrawn')}
        </Body1>
      </Card>
    </article>
  );
}
