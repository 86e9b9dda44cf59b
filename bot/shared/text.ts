import type { Texts } from '../../domain/shared/language';

/** What the bot says whatever the feature. */
export const sharedTexts = {
  'did-you-mean': {
    nl: '“{typed}” ken ik niet. Bedoelt u “{near}”?',
    en: 'I don’t know “{typed}”. Do you mean “{near}”?',
  },
  'unknown-command': {
    nl: '“{typed}” ken ik niet. Dit kan ik voor u doen:',
    en: 'I don’t know “{typed}”. This is what I can do for you:',
  },
  malformed: {
    nl: 'Dit kan ik niet lezen. Er is niets veranderd. Probeer het opnieuw met de knoppen op de kaart.',
    en: 'I can’t read this. Nothing has changed. Please try again with the buttons on the card.',
  },
  'only-in-channel': {
    nl: 'Dit kan in het kanaal van uw leerwerkplaats. Noem mij daar met @Leerwerkplaats.',
    en: 'You can do this in the channel of your leerwerkplaats. Mention me there with @Leerwerkplaats.',
  },
  'card-notice': { nl: 'Nieuw in uw leerwerkplaats', en: 'New in your leerwerkplaats' },
  repeated: {
    nl: 'Dit bericht staat er misschien twee keer.',
    en: 'This message may be here twice.',
  },
  'post-again-button': { nl: 'Opnieuw plaatsen', en: 'Post again' },
  'posted-again-title': { nl: 'De kaart komt terug', en: 'The card is coming back' },
  'posted-again': {
    nl: 'De kaart komt zo weer in het kanaal, met alles wat erop stond.',
    en: 'The card will be in the channel again in a moment, with all that was on it.',
  },
  'unknown-card': {
    nl: 'Deze kaart kan ik niet vinden. Er is niets veranderd.',
    en: 'I can’t find this card. Nothing has changed.',
  },
  unrecognised: {
    nl: 'Ik kan niet zien wie u bent. Er is niets veranderd. Meld u opnieuw aan bij Teams.',
    en: 'I can’t see who you are. Nothing has changed. Please sign in to Teams again.',
  },
  fault: {
    nl: 'Er ging iets mis. Probeer het over een minuut opnieuw. Blijft het misgaan? Noem dan code {code}.',
    en: 'Something went wrong. Please try again in a minute. If it keeps going wrong, mention code {code}.',
  },
} as const satisfies Texts<string>;
