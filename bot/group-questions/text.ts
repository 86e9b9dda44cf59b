import type { Texts } from '../../domain/shared/language';

/** What the bot says around a question to the group. */
export const groupQuestionTexts = {
  'ask-button': { nl: 'Vraag aan de groep', en: 'Ask the group' },
  'ask-title': { nl: 'Vraag aan de groep', en: 'Ask the group' },
  'ask-send': { nl: 'Plaatsen in dit kanaal', en: 'Post in this channel' },
  'need-label': { nl: 'Waarover gaat het?', en: 'What is it about?' },
  'discipline-label': {
    nl: 'Vooral aan (mag leeg blijven)',
    en: 'For whom most of all (may stay empty)',
  },
  choose: { nl: 'Kies …', en: 'Choose …' },
  'no-text': {
    nl: 'Er komt geen tekst over een inwoner bij. Wie wil helpen, belt u.',
    en: 'There is no text about a resident. Whoever wants to help is a call away.',
  },
  'choose-need': { nl: 'Kies eerst waarover het gaat.', en: 'First choose what it is about.' },
  summary: { nl: 'Nieuwe vraag in uw leerwerkplaats', en: 'New question in your leerwerkplaats' },
  title: { nl: 'Wie kan helpen: {need}?', en: 'Who can help: {need}?' },
  'most-of-all': { nl: 'Vooral: {discipline}', en: 'Most of all: {discipline}' },
  'asked-by': { nl: 'Gevraagd door {name}', en: 'Asked by {name}' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  'nobody-yet': { nl: 'Nog geen antwoord', en: 'No answer yet' },
  'can-help': { nl: 'Kan helpen: {names}', en: 'Can help: {names}' },
  'call-me': { nl: 'Bel mij: {names}', en: 'Call me: {names}' },
  others: { nl: '{names} en nog {count}', en: '{names} and {count} more' },
  'write-nothing': {
    nl: 'Bel elkaar. Schrijf hier niets waaraan een inwoner te herkennen is.',
    en: 'Call each other. Write nothing here by which a resident can be recognised.',
  },
  'can-help-button': { nl: 'Ik kan helpen', en: 'I can help' },
  'call-me-button': { nl: 'Bel mij', en: 'Call me' },
  'take-back-button': { nl: 'Toch niet', en: 'Rather not' },
  'close-button': { nl: 'Vraag sluiten', en: 'Close the question' },
  'reopen-button': { nl: 'Vraag heropenen', en: 'Reopen the question' },
  'answered-can-help': {
    nl: 'Dank u. Wie het vroeg, krijgt bericht dat u kunt helpen.',
    en: 'Thank you. Whoever asked hears that you can help.',
  },
  'answered-call-me': {
    nl: 'Dank u. Wie het vroeg, krijgt bericht dat u gebeld wilt worden.',
    en: 'Thank you. Whoever asked hears that you want to be called.',
  },
  'taken-back': { nl: 'Uw antwoord is weggehaald.', en: 'Your answer was taken back.' },
  'closed-now': {
    nl: 'De vraag is gesloten. Niemand kan nu nog antwoorden.',
    en: 'The question is closed. Nobody can answer any more.',
  },
  'open-now': { nl: 'De vraag is weer open.', en: 'The question is open again.' },
  'told-can-help': { nl: '{name} kan helpen', en: '{name} can help' },
  'told-call-me': { nl: '{name} vraagt: bel mij', en: '{name} asks: call me' },
  'told-about': { nl: 'Uw vraag aan de groep: {need}.', en: 'Your question to the group: {need}.' },
  'card-deleted-title': {
    nl: 'De kaart van een vraag aan de groep is verwijderd',
    en: 'The card of a question to the group was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. De vraag en alle antwoorden zijn bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The question and all answers are kept. Do you want the card back in the channel?',
  },
} as const satisfies Texts<string>;
