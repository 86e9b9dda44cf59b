import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const inside = 'button, a[href], input, textarea, select, [tabindex="0"]:not(.message)';

/**
 * Keys of a list of messages, as in Teams: the list is one stop for Tab, up and down (Home, End) go
 * from message to message, Enter goes into one and Escape out of it.
 */
export function useMessageKeys(list: RefObject<HTMLElement | null>) {
  // Each time that messages come or go, one of them must be where Tab stops.
  useEffect(() => {
    const messages = messagesIn(list.current);
    if (!messages.some(({ tabIndex }) => tabIndex === 0)) stopAt(list.current, messages.at(-1));
  });

  return (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target as HTMLElement;
    const message = from.closest<HTMLElement>('.message');
    // What happens in a menu or dialog of a message comes by here too.
    if (!message || !list.current?.contains(from) || event.defaultPrevented) return;
    if (event.key === 'Escape' && from !== message) return stopAt(list.current, message)?.focus();
    if (from !== message) return;
    const goal = goalOf(event.key, message, messagesIn(list.current));
    if (!goal) return;
    event.preventDefault();
    if (goal.matches('.message')) stopAt(list.current, goal);
    goal.focus();
  };
}

function goalOf(key: string, message: HTMLElement, all: HTMLElement[]) {
  const at = all.indexOf(message);
  if (key === 'ArrowUp') return all[at - 1];
  if (key === 'ArrowDown') return all[at + 1];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  return key === 'Enter' ? message.querySelector<HTMLElement>(inside) : undefined;
}

function messagesIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.message') ?? [])];
}

function stopAt(list: HTMLElement | null, message: HTMLElement | undefined) {
  for (const each of messagesIn(list)) each.tabIndex = each === message ? 0 : -1;
  return message;
}
