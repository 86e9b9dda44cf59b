import { itemTerms } from '../../domain/action-items/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around an action item. */
export const actionItemTexts = {
  ...itemTerms,
  'write-title': { nl: 'Actiepunt maken', en: 'Make an action item' },
  'write-send': { nl: 'Bewaren', en: 'Save' },
  written: { nl: 'Bewaard als actiepunt', en: 'Saved as an action item' },
  'written-by-form': {
    nl: 'Bewaard. Het staat op de kaart ‘Actiepunten’ van dit kanaal.',
    en: 'Saved. It is on the card ‘Action items’ of this channel.',
  },
  'message-where': {
    nl: 'Dit kanaal hoort niet bij een leerwerkplaats. In welke leerwerkplaats komt het actiepunt?',
    en: 'This channel belongs to no leerwerkplaats. In which leerwerkplaats should the action item be?',
  },
  'where-label': { nl: 'Leerwerkplaats', en: 'Leerwerkplaats' },
  'where-next': { nl: 'Verder', en: 'Next' },
  'message-nowhere': {
    nl: 'U hoort nog niet bij een leerwerkplaats. Vraag de projectleider om u toe te voegen aan het team. Of begin er zelf een: typ in een kanaal @Leerwerkplaats start.',
    en: 'You don’t belong to a leerwerkplaats yet. Ask the project leader to add you to the team. Or start one yourself: type @Leerwerkplaats start in a channel.',
  },
  'message-not-there': {
    nl: 'U hoort niet meer bij die leerwerkplaats. Er is niets bewaard.',
    en: 'You no longer belong to that leerwerkplaats. Nothing was saved.',
  },
  'message-goes-to': {
    nl: 'Het komt op de kaart ‘Actiepunten’ van {name}.',
    en: 'It goes on the card ‘Action items’ of {name}.',
  },
  'written-elsewhere': {
    nl: 'Bewaard. Het staat op de kaart ‘Actiepunten’ van {name}.',
    en: 'Saved. It is on the card ‘Action items’ of {name}.',
  },
  'correct-button': { nl: 'Klopt niet? Verbeter', en: 'Not right? Correct it' },
  'command-example': {
    nl: 'Schrijf bijvoorbeeld: actie De zaal reserveren @Anna vóór vrijdag',
    en: 'For example: action Book the room @Anna before Friday',
  },
  'command-asks': {
    nl: 'Klopt uw tekst toch? Maak het actiepunt dan met de knop.',
    en: 'Is your text right after all? Then make the action item with the button.',
  },
  summary: {
    nl: 'Een actiepunt om te bespreken in uw leerwerkplaats',
    en: 'An action item to discuss in your leerwerkplaats',
  },
  'list-summary': {
    nl: 'Actiepunten van uw leerwerkplaats',
    en: 'Action items of your leerwerkplaats',
  },
  kind: { nl: 'Actiepunt', en: 'Action item' },
  'open-button': { nl: 'Openen', en: 'Open' },
  'more-button': { nl: 'Meer', en: 'More' },
  'next-button': { nl: 'Volgende', en: 'Next' },
  'discuss-button': { nl: 'Bespreek dit', en: 'Discuss this' },
  'change-send': { nl: 'Bewaren', en: 'Save' },
  changed: { nl: 'Bewaard.', en: 'Saved.' },
  'as-it-is': { nl: 'Zo is het nu: {now}', en: 'This is how it is now: {now}' },
  'remark-label': {
    nl: 'Toelichting: waar wacht het op, of wat kwam eruit? (mag leeg blijven)',
    en: 'Remark: what does it wait for, or what came of it? (may stay empty)',
  },
  discussed: {
    nl: 'Dit actiepunt komt zo als nieuw gesprek in dit kanaal.',
    en: 'This action item will be a new conversation in this channel in a moment.',
  },
  'discussed-before': {
    nl: 'Er is al een gesprek over dit actiepunt in dit kanaal.',
    en: 'There is a conversation about this action item in this channel already.',
  },
  'list-more': { nl: 'En nog {count}.', en: 'And {count} more.' },
  'list-example': {
    nl: 'Schrijf bijvoorbeeld: acties @Anna, acties mijn of acties te laat',
    en: 'For example: actions @Anna, actions mine or actions late',
  },
  'late-title': { nl: 'Actiepunten die te laat zijn', en: 'Action items that are late' },
  'own-in-chat': {
    nl: 'Open hiervoor uw eigen gesprek met mij.',
    en: 'Please open your own chat with me for this.',
  },
  'list-deleted-title': {
    nl: 'De kaart ‘Actiepunten’ is verwijderd',
    en: 'The card ‘Action items’ was deleted',
  },
  'list-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. De actiepunten zijn bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The action items are kept. Do you want the card back in the channel?',
  },
  'card-deleted-title': {
    nl: 'De kaart van een actiepunt is verwijderd',
    en: 'The card of an action item was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. Het actiepunt is bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The action item is kept. Do you want the card back in the channel?',
  },
} as const satisfies Texts<string>;
