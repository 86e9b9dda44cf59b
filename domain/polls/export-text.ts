import type { Text, Texts } from '../shared/language';
import type { PollKind } from './answers';

/** The words of a result that is kept as a file. */
export const exportTexts = {
  poll: { nl: 'peiling', en: 'poll' },
  question: { nl: 'Vraag', en: 'Question' },
  kind: { nl: 'Soort', en: 'Kind' },
  status: { nl: 'Stand', en: 'Status' },
  open: { nl: 'open', en: 'open' },
  closing: { nl: 'wordt geteld', en: 'being counted' },
  closed: { nl: 'gesloten', en: 'closed' },
  'asked-by': { nl: 'Gevraagd door', en: 'Asked by' },
  'asked-on': { nl: 'Gevraagd op', en: 'Asked on' },
  answered: { nl: 'Mensen die antwoordden', en: 'People who answered' },
  option: { nl: 'Keuze', en: 'Option' },
  votes: { nl: 'Aantal', en: 'Number' },
  share: { nl: 'Procent', en: 'Percent' },
  average: { nl: 'Gemiddeld', en: 'Average' },
  words: { nl: 'Wat mensen schreven', en: 'What people wrote' },
  'no-counts': {
    nl: 'De aantallen zijn (nog) niet te zien.',
    en: 'The counts can’t be seen (yet).',
  },
} as const satisfies Texts<string>;

export const kindTexts: Texts<PollKind> = {
  single: { nl: 'één keuze', en: 'one choice' },
  multiple: { nl: 'meer keuzes', en: 'several choices' },
  date: { nl: 'datum prikken', en: 'finding a date' },
  scale: { nl: 'cijfer van 1 tot 5', en: 'score from 1 to 5' },
  open: { nl: 'open vraag', en: 'open question' },
};

/** A score is its own word. */
export const valueTexts: Readonly<Record<string, Text>> = {
  yes: { nl: 'ja', en: 'yes' },
  'rather-not': { nl: 'liever niet', en: 'rather not' },
  no: { nl: 'nee', en: 'no' },
};
