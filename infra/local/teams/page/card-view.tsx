import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { JsonObject } from '../model';
import { drawCard, type MoreAction } from './card-drawing';
import { useFollow } from './links';
import { usePage } from './page-context';

interface CardViewProps {
  card: JsonObject;
  /** Until it has settled the card takes no other click. */
  onAction: (action: JsonObject) => Promise<void>;
  /** Puts the cursor in the first field each time the card is drawn, as in a dialog. */
  focusFirst?: boolean;
}

/** A card, drawn anew only when its content changes: inputs stay as they are typed. */
export function CardView({ card, onAction, focusFirst = false }: CardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const act = useRef(onAction);
  const follow = useFollow();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [more, setMore] = useState<More>();
  const { text } = usePage();
  const content = JSON.stringify(card);
  useEffect(() => {
    act.current = onAction;
  });

  useEffect(() => {
    const click = async (action: JsonObject) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      await act.current(action);
      running.current = false;
      setBusy(false);
    };
    const drawn = drawCard(JSON.parse(content), text.more, {
      onAction: (action) => void click(action),
      onOpen: follow,
      onMore: (actions, at) => setMore({ actions, at }),
    });
    if (place.current) replace(place.current, drawn);
    // Fluent's dialog takes the focus itself when it opens; this comes after.
    const frame = requestAnimationFrame(() => {
      const fields = place.current?.querySelectorAll<HTMLElement>(
        'input, textarea, select, button',
      );
      if (focusFirst) fields?.[0]?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [content, text, focusFirst, follow]);

  return (
    <div className={busy ? 'card busy' : 'card'} aria-busy={busy}>
      <div ref={place} />
      {more && <MoreMenu more={more} onClose={() => setMore(undefined)} />}
      {busy && (
        <p className="working" role="status">
          {text.working}…
        </p>
      )}
    </div>
  );
}

interface More {
  actions: MoreAction[];
  at: HTMLElement;
}

/** What the card keeps behind its '…', in a menu of the page's own: the renderer's has no looks. */
function MoreMenu({ more, onClose }: { more: More; onClose: () => void }) {
  return (
    <Menu open inline positioning={{ target: more.at, strategy: 'fixed' }} onOpenChange={onClose}>
      <MenuPopover className="over">
        <MenuList>
          {more.actions.map(({ title, run }) => (
            <MenuItem key={title} onClick={run}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Who was on a button of the old card stays on the button of that name. */
function replace(place: HTMLElement, drawn: HTMLElement | undefined): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const name = focused?.tagName === 'BUTTON' ? focused.textContent : null;
  place.replaceChildren(...(drawn ? [drawn] : []));
  if (name === null) return;
  const buttons = [...place.querySelectorAll('button')];
  buttons.find((button) => button.textContent === name)?.focus();
}
