import type { Texts } from '../../domain/shared/language';

/** What the tab's API says whatever the feature. */
export const tabTexts = {
  'not-recognised': {
    nl: 'Ik kan niet zien wie u bent. Ververs de tab, of meld u opnieuw aan bij Teams. In het kanaal kunt u wel stemmen.',
    en: 'I can’t see who you are. Refresh the tab, or sign in to Teams again. You can still vote in the channel.',
  },
  malformed: {
    nl: 'Dit kan ik niet lezen. Er is niets veranderd. Ververs de tab en probeer het opnieuw.',
    en: 'I can’t read this. Nothing has changed. Refresh the tab and try again.',
  },
  fault: {
    nl: 'Er ging iets mis. Probeer het over een minuut opnieuw. Blijft het misgaan? Noem dan code {code}.',
    en: 'Something went wrong. Please try again in a minute. If it keeps going wrong, mention code {code}.',
  },
} as const satisfies Texts<string>;
