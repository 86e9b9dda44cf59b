import { useCallback } from 'react';
import { openAddress, useAddress } from './address';

/** Which conversation is open, whatever of it is shown. */
export function useOpenConversation(): [string | undefined, (conversation?: string) => void] {
  const open = useAddress()?.conversation;
  const show = useCallback((conversation = '') => openAddress({ conversation }), []);
  return [open, show];
}
