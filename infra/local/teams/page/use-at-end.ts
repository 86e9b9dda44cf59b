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
  // Where the list ended when it was last looked at, in pixels of scrollTop; what comes after that
  // hasn't been seen yet. Who came for one message is at no end before they scroll.
  const end = useRef(message === undefined ? 0 : Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !messages) return;
    const look = () => {
      end.current = element.scrollHeight - element.clientHeight;
    };
    // Asked of the list itself: the event of scrolling comes later than what is drawn meanwhile.
    const toEnd = () => {
      if (end.current - element.scrollTop < near) element.scrollTop = element.scrollHeight;
      if (end.current !== Number.POSITIVE_INFINITY) look();
    };
    toEnd();
    // Cards draw themselves after the list does, which makes it longer.
    const drawn = new MutationObserver(toEnd);
    drawn.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', look);
    return () => {
      drawn.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [messages]);
  return list;
}
