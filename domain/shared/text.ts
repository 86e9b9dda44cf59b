import type { Texts } from './language';
import type { PersonalRefusal } from './personal-data';
import type { Details } from './result';

/** What people read when a text may tell who somebody is. */
export const personalDataTexts: Texts<PersonalRefusal> = {
  'citizen-number-in-text': {
    nl: 'Hier lijkt een burgerservicenummer (BSN) in te staan. Haal dat weg.',
    en: 'This seems to hold a citizen service number (BSN). Please take it out.',
  },
  'nine-digits-in-text': {
    nl: 'Hier lijkt een burgerservicenummer (BSN) in te staan. Is het van een inwoner of van iemand anders? Haal het dan weg.',
    en: 'This seems to hold a citizen service number (BSN). Is it a resident’s or anybody else’s? Then please take it out.',
  },
  'phone-in-text': {
    nl: 'Hier lijkt een telefoonnummer in te staan. Gaat het over een inwoner? Haal het dan weg.',
    en: 'This seems to hold a phone number. Is it about a resident? Then please take it out.',
  },
  'mail-in-text': {
    nl: 'Hier lijkt een mailadres in te staan. Gaat het over een inwoner? Haal het dan weg.',
    en: 'This seems to hold an email address. Is it about a resident? Then please take it out.',
  },
  'address-in-text': {
    nl: 'Hier lijkt een adres in te staan. Gaat het over een inwoner? Haal het dan weg.',
    en: 'This seems to hold an address. Is it about a resident? Then please take it out.',
  },
  'birth-date-in-text': {
    nl: 'Hier lijkt een geboortedatum in te staan. Gaat het over een inwoner? Haal die dan weg.',
    en: 'This seems to hold a date of birth. Is it about a resident? Then please take it out.',
  },
  'case-code-in-text': {
    nl: 'Hier lijkt de code van een casus in te staan. Gaat het over een inwoner? Haal die dan weg.',
    en: 'This seems to hold the code of a case. Is it about a resident? Then please take it out.',
  },
  'name-in-text': {
    nl: 'Hier lijkt de naam van een persoon in te staan. Gaat het over een inwoner? Haal die dan weg.',
    en: 'This seems to hold the name of a person. Is it about a resident? Then please take it out.',
  },
};

/** The second button of a form that asks. */
export const consideredTexts = {
  'keep-as-it-is': { nl: 'Toch zo bewaren', en: 'Keep it as it is' },
} as const satisfies Texts<string>;

/** Whether a refusal is a question: the same may be sent again as considered. */
export function isQuestion(refusal: string): boolean {
  return Object.hasOwn(personalDataTexts, refusal) && refusal !== 'citizen-number-in-text';
}

/** What is sent again as considered; undefined for a refusal that isn't a question. */
export function askedAbout(refusal: string, { considered }: Details): string | undefined {
  return isQuestion(refusal) && typeof considered === 'string' ? considered : undefined;
}
