import { Body1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnItemsView } from '../../../domain/action-items/api';
import { leerwerkplaatsTexts } from '../leerwerkplaats/text';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { Item } from './item';
import { useItemPage } from './item-page';
import { ItemWindow } from './item-window';
import { pause } from './items-page';
import { MoreItems, rows } from './more-items';
import { itemTexts } from './text';

const useStyles = makeStyles({ line: { margin: 0 } });

/** One's own action items in all leerwerkplaatsen, and those of which one is the deputy. */
export function OwnItemsPage() {
  const [most, setMost] = useState<number>(rows.first);
  const live = useLive<OwnItemsView>('mine/action-items/search', pause, { most });
  return (
    <LivePage live={live}>
      {(view) => <OwnItems view={view} most={most} onMore={setMost} />}
    </LivePage>
  );
}

interface OwnItemsProps {
  readonly view: OwnItemsView;
  readonly most: number;
  readonly onMore: (most: number) => void;
}

function OwnItems({ view, most, onMore }: OwnItemsProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  const term = useTexts(leerwerkplaatsTexts);
  const { changed, page, window, close } = useItemPage();
  const items = changed.among(view.items);
  const isDone = items.length === 0 && !view.incomplete;
  return (
    <PageFrame title={text('own-title')} hint={text(isDone ? 'own-empty' : 'own-hint')}>
      {items.map((item) => {
        const { id = '', name = '' } = item.leerwerkplaats ?? {};
        const base = `mine/action-items/in/${encodeURIComponent(id)}`;
        return (
          <Item
            key={`${id} ${item.id}`}
            {...{ item, page }}
            path={`${base}/items/${encodeURIComponent(item.id)}`}
            last={changed.lastOf(item)}
            where={term('name', { name })}
          />
        );
      })}
      <MoreItems hasMore={view.hasMore} most={most} onMore={onMore} isOwn />
      <Body1 as="p" role="status" className={styles.line}>
        {view.incomplete && text('incomplete')}
      </Body1>
      {window && <ItemWindow open={window} onChanged={page.onChanged} onClose={close} />}
    </PageFrame>
  );
}
