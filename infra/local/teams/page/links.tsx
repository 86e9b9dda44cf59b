import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { openAddress } from './address';
import { addressOf, teamsLink } from './deep-links';
import { DialogShell } from './dialog-shell';
import { usePage } from './page-context';

/** Opens an address; false when it leads nowhere. */
type Follow = (address: string) => boolean;

const FollowContext = createContext<Follow>(() => false);

/** For buttons of cards, and for pages of the app. */
export function useFollow(): Follow {
  return useContext(FollowContext);
}

/** Links into Teams stay in this window, wherever they stand; others get a window of their own. */
export function LinkProvider({ children }: { children: ReactNode }) {
  const { state, text } = usePage();
  const [lost, setLost] = useState(false);
  const seen = useRef(state);
  useEffect(() => {
    seen.current = state;
  });
  // Always the same one: with another, every card would be drawn anew and lose what is typed on it.
  const follow = useCallback<Follow>((address) => {
    const link = teamsLink(address);
    if (!link) return openElsewhere(address);
    const to = addressOf(link, seen.current);
    if (to) openAddress(to);
    else setLost(true);
    return to !== undefined;
  }, []);
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !teamsLink(link.href)) return;
      event.preventDefault();
      follow(link.href);
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, [follow]);
  return (
    <FollowContext.Provider value={follow}>
      {children}
      {lost && (
        <DialogShell title={state.botName} width="small" onClose={() => setLost(false)}>
          <p>{text.linkNowhere}</p>
        </DialogShell>
      )}
    </FollowContext.Provider>
  );
}

function openElsewhere(address: string): boolean {
  const allowed = /^(https?:|mailto:)/.test(address);
  if (allowed) window.open(address, '_blank', 'noopener');
  return allowed;
}
