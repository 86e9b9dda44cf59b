import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { SeenMessage } from '../model';

/** Within this many pixels of the end somebody counts as reading the newest. */
const near = 160;

/**
 * Keeps a list at its end when something new comes in, unless the reader has scrolled away, or came
 * for one message.
 */
export function useAtEnd(
  messages: SeenMessage[] | undefined,
  message: string | undefined,
): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const follow = useRef(message === undefined);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !messages) return;
    const toEnd = () => {
      if (follow.current) element.scrollTop = element.scrollHeight;
    };
    const watchReader = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      follow.current = left < near;
    };
    toEnd();
    // Cards draw themselves after the list does, which makes it longer.
    const drawn = new MutationObserver(toEnd);
    drawn.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', watchReader);
    return () => {
      drawn.disconnect();
      element.removeEventListener('scroll', watchReader);
    };
  }, [messages]);
  return list;
}
