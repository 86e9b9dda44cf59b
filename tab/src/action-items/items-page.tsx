import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemsView, ItemView } from '../../../domain/action-items/api';
import { leerwerkplaatsTexts } from '../leerwerkplaats/text';
import { Folded } from '../shared/folded';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { Board } from './board';
import { Filter, type Look, Looks, type Sought } from './filter';
import { Item } from './item';
import { useItemPage } from './item-page';
import { ItemWindow } from './item-window';
import { MoreItems, rows } from './more-items';
import { itemTexts } from './text';
import { useOwners } from './use-owners';
import { WriteItem } from './write-item';

/** In milliseconds; own judgement: nobody waits for an item as they do for votes. */
export const pause = 5_000;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px 16px' },
});

/** The action items of a channel, as a list or as a board. */
export function ItemsPage({ channelId }: { channelId: string }) {
  const path = `channels/${encodeURIComponent(channelId)}/action-items`;
  const text = useTexts(leerwerkplaatsTexts);
  const [sought, setSought] = useState<Sought>({});
  const [most, setMost] = useState<number>(rows.first);
  const live = useLive<ItemsView>(`${path}/search`, pause, { ...sought, most });
  return (
    <LivePage live={live} titles={{ 'not-coupled': text('not-coupled') }}>
      {(view) => (
        <Items
          {...{ view, path, sought, most }}
          onSeek={(next) => {
            setMost(rows.first);
            setSought(next);
          }}
          onMore={setMost}
        />
      )}
    </LivePage>
  );
}

interface ItemsProps {
  readonly view: ItemsView;
  readonly path: string;
  readonly sought: Sought;
  readonly most: number;
  readonly onSeek: (sought: Sought) => void;
  readonly onMore: (most: number) => void;
}

function Items({ view, path, sought, most, onSeek, onMore }: ItemsProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  const title = useTexts(leerwerkplaatsTexts)('items');
  const [look, setLook] = useState<Look>('list');
  const { changed, page, window, close } = useItemPage();
  const owners = useOwners(path, view.mayWrite);
  const items = changed.among(view.items, view.over);
  const isElsewhere = ({ id }: ItemView) => items.some((one) => one.id === id);
  const over = view.over.filter((one) => !isElsewhere(one));
  const card = (item: ItemView, inColumn: boolean) => (
    <Item
      key={item.id}
      {...{ item, page, inColumn }}
      path={`${path}/items/${encodeURIComponent(item.id)}`}
      last={changed.lastOf(item)}
    />
  );
  const empty = sought.of ? 'of-empty' : sought.onlyLate ? 'late-empty' : 'list-empty';
  return (
    <PageFrame title={title} hint={text(items.length === 0 ? empty : 'in-channel')}>
      <div className={styles.bar}>
        {view.mayWrite && (
          <WriteItem
            {...{ path, owners }}
            onSaved={(item) => changed.add({ item, did: 'write' })}
          />
        )}
        <Looks look={look} onLook={setLook} />
      </div>
      <Filter
        {...{ sought, owners }}
        onSeek={(next) => {
          changed.forget();
          onSeek(next);
        }}
      />
      {look === 'board' ? (
        <Board
          items={[...items, ...over]}
          hasMore={view.hasMore}
          card={(item) => card(item, true)}
        />
      ) : (
        items.map((item) => card(item, false))
      )}
      <MoreItems hasMore={view.hasMore} most={most} onMore={onMore} />
      {look === 'list' && over.length > 0 && (
        <Folded title={text('over-lately', { count: over.length })}>
          {over.map((item) => card(item, false))}
        </Folded>
      )}
      {window && <ItemWindow open={window} onChanged={page.onChanged} onClose={close} />}
    </PageFrame>
  );
}
