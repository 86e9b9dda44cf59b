import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../shared/page';
import { itemTexts } from './text';

/** Items at first, with each 'more', and at most (the API's limit). */
export const rows = { first: 20, more: 40, most: 300 } as const;

const useStyles = makeStyles({ line: { margin: 0 } });

interface MoreItemsProps {
  readonly hasMore: boolean;
  /** How many were asked for. */
  readonly most: number;
  readonly onMore: (most: number) => void;
  /** One's own can't be narrowed down. */
  readonly isOwn?: boolean;
}

/** Shows more of a list, or says why that is all. */
export function MoreItems({ hasMore, most, onMore, isOwn = false }: MoreItemsProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  if (!hasMore) return null;
  if (most >= rows.most) {
    return (
      <Body1 as="p" className={styles.line}>
        {text(isOwn ? 'own-most-shown' : 'most-shown', { count: rows.most })}
      </Body1>
    );
  }
  return (
    <div>
      <Button onClick={() => onMore(Math.min(most + rows.more, rows.most))}>
        {text('more-items')}
      </Button>
    </div>
  );
}
