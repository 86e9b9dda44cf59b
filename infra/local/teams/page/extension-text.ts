import { usePage } from './page-context';

const dutch = {
  actions: 'Acties en apps',
  commands: 'Opdrachten van de app',
  none: 'De app heeft hier geen opdrachten.',
  words: 'Zoeken',
  search: 'Zoek',
  nothing: 'Niets gevonden.',
  post: 'Plaatsen',
};

const english: typeof dutch = {
  actions: 'Actions and apps',
  commands: 'Commands of the app',
  none: 'The app has no commands here.',
  words: 'Search',
  search: 'Search',
  nothing: 'Nothing was found.',
  post: 'Post',
};

/** The words around message extensions, in the language of this window's person. */
export function useExtensionText(): typeof dutch {
  return usePage().state.person.language === 'en' ? english : dutch;
}
