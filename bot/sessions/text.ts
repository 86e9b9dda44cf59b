import { sessionTerms } from '../../domain/sessions/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around sessions. */
export const sessionTexts = {
  ...sessionTerms,
  'make-title': { nl: 'Bijeenkomst maken', en: 'Make a session' },
  'fill-button': { nl: 'Zet open werk op de agenda', en: 'Put open work on the agenda' },
  'command-asks': {
    nl: 'Gaat het niet over een inwoner? Maak de bijeenkomst dan met het formulier.',
    en: 'Isn’t it about a resident? Then make the session with the form.',
  },
  'command-example': {
    nl: 'Bijvoorbeeld: bijeenkomst Casus bespreken ; vrijdag 14:00 ; De Eik',
    en: 'For example: session Discussing a case ; Friday 14:00 ; De Eik',
  },
  'command-empty': {
    nl: 'Maak een bijeenkomst met de knop. Of typ: bijeenkomst Casus bespreken ; vrijdag 14:00 ; De Eik',
    en: 'Make a session with the button. Or type: session Discussing a case ; Friday 14:00 ; De Eik',
  },
  summary: {
    nl: 'Nieuwe bijeenkomst in uw leerwerkplaats',
    en: 'New session in your leerwerkplaats',
  },
  'made-by': { nl: 'Gemaakt door {name}', en: 'Made by {name}' },
  coming: { nl: 'Komen ({count}): {names}', en: 'Coming ({count}): {names}' },
  'coming-more': {
    nl: 'Komen ({count}): {names} en nog {more}',
    en: 'Coming ({count}): {names} and {more} more',
  },
  'coming-count': { nl: 'Komen: {count}', en: 'Coming: {count}' },
  came: { nl: 'Wilden komen ({count}): {names}', en: 'Meant to come ({count}): {names}' },
  'came-more': {
    nl: 'Wilden komen ({count}): {names} en nog {more}',
    en: 'Meant to come ({count}): {names} and {more} more',
  },
  'came-count': { nl: 'Wilden komen: {count}', en: 'Meant to come: {count}' },
  repeated: {
    nl: 'Deze bijeenkomst staat hier misschien twee keer. Het maakt niet uit op welke kaart u tikt.',
    en: 'This session may be here twice. It makes no difference on which card you tap.',
  },
  'own-answer': {
    nl: 'Uw antwoord: {answer}, opgeslagen {moment}',
    en: 'Your answer: {answer}, saved {moment}',
  },
  'agreements-button': { nl: 'Afspraken noteren', en: 'Note what was agreed' },
  'agreements-title': { nl: 'Wat is er afgesproken?', en: 'What was agreed?' },
  'agreements-label': {
    nl: 'Elke regel wordt een actiepunt',
    en: 'Each line becomes an action item',
  },
  'agreements-example': {
    nl: 'De zaal reserveren @Anna vóór vrijdag',
    en: 'Reserve the room @Anna before Friday',
  },
  'agreements-explanation': {
    nl: 'Schrijf @ en een naam voor wie het doet, en vóór welke dag. Dat mag ook later.',
    en: 'Write @ and a name for who does it, and before which day. You can also leave that for later.',
  },
  'agreements-send': { nl: 'Bewaren', en: 'Save' },
  'agreements-saved': {
    nl: 'Bewaard. Actiepunten erbij: {count}.',
    en: 'Saved. Action items added: {count}.',
  },
  'more-items': {
    nl: 'En nog {more}. Typ @Leerwerkplaats acties voor de hele lijst.',
    en: 'And {more} more. Type @Leerwerkplaats actions for the whole list.',
  },
  poll: { nl: 'Peiling: {question}', en: 'Poll: {question}' },
  'group-question': { nl: 'Vraag aan de groep: {need}', en: 'Question to the group: {need}' },
  'calendar-out-button': { nl: 'Haal uit mijn agenda', en: 'Remove from my calendar' },
  'calendar-button': { nl: 'Zet in mijn agenda', en: 'Add to my calendar' },
  'cancel-button': { nl: 'Afzeggen', en: 'Cancel the session' },
  'cancel-title': { nl: 'Bijeenkomst afzeggen', en: 'Cancel the session' },
  'cancel-question': {
    nl: 'Gaat deze bijeenkomst niet door? Iedereen in dit kanaal krijgt daarvan bericht. Dit kunt u niet terugdraaien.',
    en: 'Is this session off? Everybody in this channel will be told. You can’t undo this.',
  },
  'cancel-send': { nl: 'Ja, afzeggen', en: 'Yes, cancel it' },
  'cancelled-now': { nl: 'De bijeenkomst is afgezegd.', en: 'The session is cancelled.' },
  'on-behalf-button': { nl: 'Namens iemand', en: 'For somebody else' },
  'on-behalf-title': { nl: 'Antwoorden namens iemand', en: 'Answer on somebody’s behalf' },
  'on-behalf-explanation': {
    nl: 'Voor wie meedoet zonder Teams. Bewaard wordt ook dat u het deed.',
    en: 'For people who take part without Teams. We also keep that you did it.',
  },
  'on-behalf-label': { nl: 'Namens wie', en: 'On whose behalf' },
  'on-behalf-choose': { nl: 'Kies iemand', en: 'Choose somebody' },
  'on-behalf-answer': { nl: 'Komt deze persoon?', en: 'Does this person come?' },
  'on-behalf-send': { nl: 'Bewaren', en: 'Save' },
  'on-behalf-nobody': {
    nl: 'Er is niemand namens wie u kunt antwoorden. De kerngroep kan mensen zonder Teams toevoegen bij ‘Wie is wie’.',
    en: 'There is nobody on whose behalf you can answer. The core group can add people without Teams in ‘Who is who’.',
  },
  'on-behalf-saved': {
    nl: 'Antwoord namens {name}: {answer}, opgeslagen {moment}',
    en: 'Answer on behalf of {name}: {answer}, saved {moment}',
  },
  'presence-button': { nl: 'Wie was er?', en: 'Who was there?' },
  'presence-title': { nl: 'Wie was er?', en: 'Who was there?' },
  'presence-explanation': {
    nl: 'Wie zei te komen, staat al aangevinkt. Wie er was, bewaar ik 90 dagen. Daarna weet ik alleen nog hoeveel mensen er waren, per discipline.',
    en: 'Who said they would come is ticked already. I keep who was there for 90 days. After that I only know how many people there were, per discipline.',
  },
  'presence-label': { nl: 'Wie waren er?', en: 'Who were there?' },
  'presence-send': { nl: 'Bewaren', en: 'Save' },
  'presence-saved': {
    nl: 'Bewaard. Aanwezig: {count}.',
    en: 'Saved. Present: {count}.',
  },
  'presence-count': { nl: 'Aanwezig: {count}', en: 'Present: {count}' },
  'card-deleted-title': {
    nl: 'De kaart van een bijeenkomst is verwijderd',
    en: 'The card of a session was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. De bijeenkomst en alle antwoorden zijn bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The session and all answers are kept. Do you want the card back in the channel?',
  },
  'list-title': { nl: 'Bijeenkomsten', en: 'Sessions' },
  'list-none': {
    nl: 'Er is nog geen bijeenkomst gepland in dit kanaal.',
    en: 'No session is planned in this channel yet.',
  },
  'list-more': { nl: 'En nog {more}.', en: 'And {more} more.' },
  'list-counts': { nl: 'Komen: {yes} · Misschien: {maybe}', en: 'Coming: {yes} · Maybe: {maybe}' },
  'moved-title': { nl: 'Bijeenkomst gewijzigd', en: 'Session changed' },
  'moved-now': { nl: 'Nu: {when}', en: 'Now: {when}' },
  'moved-before': { nl: 'Eerst was het {when}.', en: 'Before, it was {when}.' },
  'moved-look': {
    nl: 'Had u al geantwoord? Kijk dan of u nog kunt, en tik opnieuw op de kaart.',
    en: 'Had you answered already? Then see whether you can still come, and tap again on the card.',
  },
  'cancelled-title': { nl: 'Bijeenkomst afgezegd', en: 'Session cancelled' },
  'cancelled-body': {
    nl: 'Deze bijeenkomst gaat niet door: {when}.',
    en: 'This session is cancelled: {when}.',
  },
} as const satisfies Texts<string>;
