import { sessionTerms } from '../../../domain/sessions/text';
import type { Texts } from '../../../domain/shared/language';

/** What the pages say about sessions. */
export const sessionTexts = {
  ...sessionTerms,
  'in-channel': { nl: 'De bijeenkomsten van dit kanaal', en: 'The sessions of this channel' },
  'no-sessions': {
    nl: 'Er is nog geen bijeenkomst. Typ in het kanaal: @Leerwerkplaats bijeenkomst',
    en: 'There is no session yet. Type in the channel: @Leerwerkplaats session',
  },
  'nothing-coming': {
    nl: 'Er staat nu geen bijeenkomst gepland.',
    en: 'No session is planned now.',
  },
  'over-sessions': { nl: 'Geweest of afgezegd ({count})', en: 'Over or cancelled ({count})' },
  when: { nl: '{day}, {from} tot {until}', en: '{day}, {from} to {until}' },
  'when-over-midnight': {
    nl: '{day} {from} tot {endDay} {until}',
    en: '{day} {from} to {endDay} {until}',
  },
  method: { nl: 'Werkvorm: {method}', en: 'Way of working: {method}' },
  phase: { nl: 'Fase: {phase}', en: 'Phase: {phase}' },
  question: { nl: 'Komt u?', en: 'Will you come?' },
  coming: { nl: 'Komen: {names}', en: 'Coming: {names}' },
  'coming-count': { nl: 'Komen: {count}', en: 'Coming: {count}' },
  'would-come': { nl: 'Wilden komen: {names}', en: 'Meant to come: {names}' },
  'would-come-count': { nl: 'Wilden komen: {count}', en: 'Meant to come: {count}' },
  calendar: { nl: 'Zet in mijn agenda', en: 'Add to my calendar' },
  hint: { nl: 'Tik op uw antwoord.', en: 'Tap your answer.' },
  'hint-moved': {
    nl: 'U antwoordde “{answer}”, maar daarna is de bijeenkomst verplaatst. Tik opnieuw.',
    en: 'You answered “{answer}”, but the session was moved after that. Please tap again.',
  },
  chosen: { nl: 'Uw antwoord: {answer}', en: 'Your answer: {answer}' },
  saving: { nl: 'Bezig met opslaan: {answer}', en: 'Saving: {answer}' },
  'not-saved': {
    nl: 'Geen verbinding. Misschien is uw antwoord niet opgeslagen. Tik straks nog een keer.',
    en: 'No connection. Perhaps your answer was not saved. Please tap again in a while.',
  },
  'not-signed-in': {
    nl: 'Uw antwoord is niet opgeslagen. Teams vertelt ons niet meer wie u bent. Antwoord op de kaart in het kanaal.',
    en: 'Your answer was not saved. Teams no longer tells us who you are. Please answer on the card in the channel.',
  },
  'poll-open': { nl: 'Open', en: 'Open' },
  'poll-closed': { nl: 'Gesloten', en: 'Closed' },
  'poll-chosen': { nl: 'Gekozen: {date}', en: 'Chosen: {date}' },
  linked: { nl: 'Peilingen', en: 'Polls' },
  'open-in-channel': { nl: 'Open in kanaal', en: 'Open in channel' },
} as const satisfies Texts<string>;
