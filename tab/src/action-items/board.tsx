import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { ItemView } from '../../../domain/action-items/api';
import { useTexts } from '../shared/page';
import { itemTexts } from './text';

const columns = ['open', 'in-progress', 'on-hold', 'over'] as const;
type Column = (typeof columns)[number];

const useStyles = makeStyles({
  board: {
    display: 'grid',
    // Wider than the page around it, and in the midst of it.
    width: 'min(1200px, calc(100vw - 32px))',
    marginInlineStart: 'calc(50% - min(600px, 50vw - 16px))',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    gap: '16px',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  name: { margin: 0 },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface BoardProps {
  /** What is to be done and what was over lately. */
  readonly items: readonly ItemView[];
  /** There is more to be done than these. */
  readonly hasMore: boolean;
  readonly card: (item: ItemView) => ReactNode;
}

/** The items by how they are. They go to another column by their buttons. */
export function Board({ items, hasMore, card }: BoardProps) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(itemTexts);
  return (
    <div className={styles.board}>
      {columns.map((column) => {
        const here = items.filter((item) => columnOf(item) === column);
        const count = column === 'over' || !hasMore ? here.length : `${here.length}+`;
        return (
          <section key={column} aria-labelledby={`${id}${column}`} className={styles.column}>
            <Subtitle2 as="h2" id={`${id}${column}`} className={styles.name}>
              {text('column', { name: text(column), count })}
            </Subtitle2>
            {here.length === 0 && (
              <Body1 as="p" className={styles.line}>
                {text('nothing-in')}
              </Body1>
            )}
            {(column === 'over' ? here.sort(lastFirst) : here).map(card)}
          </section>
        );
      })}
    </div>
  );
}

function columnOf({ status }: ItemView): Column {
  return status === 'done' || status === 'cancelled' ? 'over' : status;
}

function lastFirst(one: ItemView, other: ItemView): number {
  return (other.endedAt ?? '').localeCompare(one.endedAt ?? '');
}
