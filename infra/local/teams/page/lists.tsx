import { useArrowNavigationGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow';

interface EntryProps {
  active: boolean;
  unread: boolean;
  onOpen: () => void;
  className?: string;
  children: ReactNode;
}

/** The column beside the rail: one stop for Tab, arrow keys go from line to line. */
export function ListColumn({ title, children }: { title: string; children: ReactNode }) {
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const narrow = useNarrow();
  if (!narrow) {
    return (
      <nav className="list" aria-label={title} {...arrows}>
        <h2>{title}</h2>
        {children}
      </nav>
    );
  }
  // On a phone it is all that there is on the screen.
  return (
    <main className="list">
      <h1>{title}</h1>
      <nav aria-label={title} {...arrows}>
        {children}
      </nav>
    </main>
  );
}

/** A line of a list, bold with a dot while it is unread. */
export function Entry({ active, unread, onOpen, className = '', children }: EntryProps) {
  const classes = ['entry', className, active ? 'active' : '', unread ? 'unread' : ''];
  return (
    <button
      type="button"
      className={classes.filter((name) => name !== '').join(' ')}
      aria-current={active ? 'page' : undefined}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
