import { useEffect } from 'react';
import type { SeenMessage } from '../model';
import { useAddress } from './address';

/** Brings the message of the address into view and gives it the focus, once it is there. */
export function useOpenAt(messages: SeenMessage[] | undefined): void {
  const { message } = useAddress() ?? {};
  const there = messages?.some(({ id }) => id === message) === true;
  useEffect(() => {
    if (!there) return;
    const element = document.getElementById(`message-${message}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [there, message]);
}
