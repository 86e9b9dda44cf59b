import { createContext, useContext } from 'react';
import { type Language, say, type Texts } from '../../../domain/shared/language';
import type { Place } from '../teams/place';
import type { Api } from './api';

/** What every part of the page may need. */
export interface Page {
  readonly place: Place;
  readonly language: Language;
  readonly api: Api;
}

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

/** The page around a component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('This component stands outside a page.');
  return page;
}

/** Says a feature's texts in the language of the page. */
export function useTexts<Key extends string>(texts: Texts<Key>) {
  const { language } = usePage();
  return (key: Key, details?: Parameters<typeof say>[2]) => say(texts[key], language, details);
}
