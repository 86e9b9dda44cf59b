import { createContext, useContext } from 'react';
import type { Theme } from '../model';
import type { PageState } from '../page-model';
import type { Address } from './address';
import type { Api } from './api';
import type { PageText } from './text';

/** What every part of the page needs: who is looking, the words, the server. */
export interface PageContextValue {
  state: PageState;
  text: PageText;
  api: Api;
  theme: Theme;
  open: Address;
  show: (address: Address) => void;
}

const Context = createContext<PageContextValue | undefined>(undefined);

export const PageProvider = Context.Provider;

/** The page's surroundings; only below PageProvider. */
export function usePage(): PageContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('There is no page around this part.');
  return value;
}
