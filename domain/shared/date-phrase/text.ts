import type { Texts } from '../language';
import type { DateRefusal } from './model';

/** What people read when no moment can be made of what they wrote. */
export const dateRefusals: Texts<DateRefusal> = {
  'not-understood': {
    nl: 'Ik begrijp niet welke dag of welk uur u bedoelt. Schrijf het zo: vrijdag 17:00, 3 december 10:00 of over 2 weken.',
    en: 'I don’t understand which day or hour you mean. Write it like this: Friday 17:00, 3 December 10:00 or in 2 weeks.',
  },
  'no-such-date': {
    nl: 'Die datum bestaat niet. Kijk de dag en de datum nog eens na.',
    en: 'That date doesn’t exist. Please check the day and the date.',
  },
  'in-the-past': {
    nl: 'Dat is al voorbij. Kies een moment dat nog komt.',
    en: 'That has passed already. Choose a moment to come.',
  },
  'too-far': {
    nl: 'Dat is nog te ver weg. Kies een moment binnen twee jaar.',
    en: 'That is too far away. Choose a moment within two years.',
  },
  'day-missing': {
    nl: 'Schrijf er ook de dag bij, bijvoorbeeld: volgende week dinsdag.',
    en: 'Please write the day too, for example: next week Tuesday.',
  },
};
