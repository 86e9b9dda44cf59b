import type { Texts } from '../shared/language';
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
  anonymous: { nl: 'Anoniem', en: 'Anonymous' },
  yes: { nl: 'ja', en: 'yes' },
  'asked-by': { nl: 'Gevraagd door', en: 'Asked by' },
  'asked-on': { nl: 'Gevraagd op', en: 'Asked on' },
  answered: { nl: 'Mensen die antwoordden', en: 'People who answered' },
  option: { nl: 'Keuze', en: 'Option' },
  date: { nl: 'Datum', en: 'Date' },
  statement: { nl: 'Zin', en: 'Sentence' },
  votes: { nl: 'Aantal', en: 'Number' },
  scores: { nl: 'Aantal cijfers', en: 'Number of scores' },
  share: { nl: 'Procent', en: 'Percent' },
  'share-yes': { nl: 'Procent ja', en: 'Percent yes' },
  average: { nl: 'Gemiddeld', en: 'Average' },
  'last-time': { nl: 'Vorige keer', en: 'Last time' },
  words: { nl: 'Wat mensen schreven', en: 'What people wrote' },
  'after-closing': {
    nl: 'De aantallen staan er nog niet bij: die komen als de peiling gesloten is.',
    en: 'The counts aren’t here yet: they come once the poll is closed.',
  },
  'after-answering': {
    nl: 'De aantallen staan er niet bij: u ziet ze zodra u zelf heeft geantwoord.',
    en: 'The counts aren’t here: you see them once you have answered yourself.',
  },
} as const satisfies Texts<string>;

export const kindTexts: Texts<PollKind> = {
  single: { nl: 'één keuze', en: 'one choice' },
  multiple: { nl: 'meer keuzes', en: 'several choices' },
  date: { nl: 'datum prikken', en: 'finding a date' },
  scale: { nl: 'cijfer van 1 tot 5', en: 'score from 1 to 5' },
  open: { nl: 'open vraag', en: 'open question' },
};

/** Why there is no file. */
export const exportRefusals = {
  'no-such-format': {
    nl: 'Zo’n bestand kan ik niet maken. Kies Excel of CSV.',
    en: 'I can’t make a file like that. Choose Excel or CSV.',
  },
} as const satisfies Texts<string>;
