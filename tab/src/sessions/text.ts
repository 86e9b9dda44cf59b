import { sessionTerms } from '../../../domain/sessions/text';
import type { Texts } from '../../../domain/shared/language';

/** What the pages say about sessions. */
export const sessionTexts = {
  ...sessionTerms,
  title: { nl: 'Bijeenkomsten', en: 'Sessions' },
  hint: {
    nl: 'Wat er komt in dit kanaal. Eén tik zegt of u komt. Wijzigen en afzeggen kan op de kaart in het kanaal.',
    en: 'What is to come in this channel. One tap says whether you come. Change or cancel a session on its card in the channel.',
  },
  none: {
    nl: 'Er is nog geen bijeenkomst gepland. Typ @Leerwerkplaats in het kanaal, verstuur dat en tik op ‘Bijeenkomst maken’.',
    en: 'No session is planned yet. Type @Leerwerkplaats in the channel, send that and tap ‘Make a session’.',
  },
  question: { nl: 'Komt u?', en: 'Will you come?' },
  coming: { nl: 'Komen ({count}): {names}', en: 'Coming ({count}): {names}' },
  saving: { nl: 'Bezig met bewaren', en: 'Saving' },
  saved: { nl: 'Bewaard: {answer}', en: 'Saved: {answer}' },
  'not-saved': {
    nl: 'Geen verbinding. Misschien is uw antwoord niet bewaard. Tik straks nog een keer.',
    en: 'No connection. Perhaps your answer was not saved. Please tap again in a while.',
  },
  before: {
    nl: 'Uw antwoord gaf u vóór de wijziging. Kijk of u nog kunt en tik opnieuw.',
    en: 'You answered before the change. See whether you can still come and tap again.',
  },
  calendar: { nl: 'Zet in mijn agenda', en: 'Add to my calendar' },
} as const satisfies Texts<string>;
