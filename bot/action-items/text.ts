import type { Texts } from '../../domain/shared/language';

/** What the bot says around an action item. */
export const actionItemTexts = {
  'write-button': { nl: 'Actiepunt maken', en: 'Make an action item' },
  'write-title': { nl: 'Actiepunt maken', en: 'Make an action item' },
  'write-send': { nl: 'Plaatsen in dit kanaal', en: 'Post in this channel' },
  'title-label': { nl: 'Wat moet er gebeuren?', en: 'What has to be done?' },
  'title-example': { nl: 'De zaal reserveren', en: 'Book the room' },
  'owner-label': { nl: 'Wie doet het?', en: 'Who does it?' },
  nobody: { nl: 'Nog niemand', en: 'Nobody yet' },
  'day-label': { nl: 'Uiterlijk op (mag leeg blijven)', en: 'By which day? (may stay empty)' },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
  written: {
    nl: 'Uw actiepunt komt zo in dit kanaal.',
    en: 'Your action item will be in this channel in a moment.',
  },
  'command-example': {
    nl: 'Schrijf bijvoorbeeld: actie De zaal reserveren @Anna vóór vrijdag',
    en: 'For example: action Book the room @Anna before Friday',
  },
  'command-asks': {
    nl: 'Klopt uw tekst toch? Maak het actiepunt dan met de knop.',
    en: 'Is your text right after all? Then make the action item with the button.',
  },
  summary: {
    nl: 'Nieuw actiepunt in uw leerwerkplaats',
    en: 'New action item in your leerwerkplaats',
  },
  kind: { nl: 'Actiepunt', en: 'Action item' },
  'written-by': { nl: 'Geschreven door {name}', en: 'Written by {name}' },
  'finish-button': { nl: 'Klaar', en: 'Done' },
  'reopen-button': { nl: 'Toch niet klaar', en: 'Not done after all' },
  'take-button': { nl: 'Ik doe dit', en: 'I do this' },
  'done-now': { nl: 'Dit actiepunt is klaar. Dank u.', en: 'This action item is done. Thank you.' },
  'open-now': { nl: 'Dit actiepunt staat weer open.', en: 'This action item is open again.' },
  'yours-now': { nl: 'U doet dit. Dank u.', en: 'You do this. Thank you.' },
  'list-title': { nl: 'Open actiepunten', en: 'Open action items' },
  'list-empty': {
    nl: 'Er staat in dit kanaal niets meer open.',
    en: 'There is nothing left to do in this channel.',
  },
  'list-more': { nl: 'En nog {count}.', en: 'And {count} more.' },
  'card-deleted-title': {
    nl: 'De kaart van een actiepunt is verwijderd',
    en: 'The card of an action item was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. Het actiepunt is bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The action item is kept. Do you want the card back in the channel?',
  },
} as const satisfies Texts<string>;
