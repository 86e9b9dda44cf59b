import type { Texts } from '../../domain/shared/language';

/** What the bot says around polls. */
export const pollTexts = {
  'ask-button': { nl: 'Peiling maken', en: 'Make a poll' },
  'ask-title': { nl: 'Peiling maken', en: 'Make a poll' },
  'ask-send': { nl: 'Plaatsen in dit kanaal', en: 'Post in this channel' },
  'question-label': { nl: 'Uw vraag', en: 'Your question' },
  'question-example': {
    nl: 'Bijvoorbeeld: Wanneer komt u?',
    en: 'For example: When can you come?',
  },
  'options-label': { nl: 'Opties, elke optie op een eigen regel', en: 'Options, one to a line' },
  'options-example': { nl: 'dinsdag 19:30', en: 'Tuesday 19:30' },
  'command-asks': {
    nl: 'Gaat het niet over een inwoner? Stel de vraag dan met het formulier.',
    en: 'Isn’t it about a resident? Then ask with the form.',
  },
  'command-example': {
    nl: 'Bijvoorbeeld: peiling Wanneer komt u? ; dinsdag ; woensdag',
    en: 'For example: poll When can you come? ; Tuesday ; Wednesday',
  },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
  asked: {
    nl: 'Uw peiling komt zo in dit kanaal.',
    en: 'Your poll will be in this channel in a moment.',
  },
  summary: { nl: 'Nieuwe peiling in uw leerwerkplaats', en: 'New poll in your leerwerkplaats' },
  'own-vote': {
    nl: 'Uw keuze: {option}, opgeslagen {moment}',
    en: 'Your choice: {option}, saved {moment}',
  },
  'own-vote-button': { nl: 'Mijn keuze', en: 'My choice' },
  'on-behalf-button': { nl: 'Stemmen namens …', en: 'Vote on behalf of …' },
  'on-behalf-title': { nl: 'Stemmen namens iemand', en: 'Vote on somebody’s behalf' },
  'on-behalf-nobody': {
    nl: 'Er is niemand namens wie u kunt stemmen. De kerngroep kan mensen zonder Teams toevoegen bij ‘Wie is wie’.',
    en: 'There is nobody on whose behalf you can vote. The core group can add people without Teams in ‘Who is who’.',
  },
  choose: { nl: 'Kies …', en: 'Choose …' },
  'close-button': { nl: 'Peiling sluiten', en: 'Close the poll' },
  'reopen-button': { nl: 'Peiling heropenen', en: 'Reopen the poll' },
  'closed-now': {
    nl: 'De peiling is gesloten. Niemand kan nu nog stemmen.',
    en: 'The poll is closed. Nobody can vote any more.',
  },
  'open-now': { nl: 'De peiling is weer open.', en: 'The poll is open again.' },
  'choose-label': { nl: 'Uw keuze', en: 'Your choice' },
  'choose-button': { nl: 'Stemmen', en: 'Vote' },
  'tap-to-vote': {
    nl: 'Tik op uw keuze. Veranderen kan zolang de peiling open is.',
    en: 'Tap your choice. You can change it while the poll is open.',
  },
  'card-deleted-title': {
    nl: 'De kaart van een peiling is verwijderd',
    en: 'The card of a poll was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. De peiling en alle stemmen zijn bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The poll and all votes are kept. Do you want the card back in the channel?',
  },
  'unknown-poll': {
    nl: 'Deze peiling kan ik niet vinden. Er is niets veranderd.',
    en: 'I can’t find this poll. Nothing has changed.',
  },
  'post-again-button': { nl: 'Opnieuw plaatsen', en: 'Post again' },
  'posted-again-title': { nl: 'De kaart komt terug', en: 'The card is coming back' },
  'posted-again': {
    nl: 'De kaart komt zo weer in het kanaal. Alle stemmen staan erop.',
    en: 'The card will be in the channel again in a moment, with all votes.',
  },
  closed: { nl: 'Gesloten', en: 'Closed' },
  'asked-by': { nl: 'Gevraagd door {name}', en: 'Asked by {name}' },
  'no-votes': { nl: 'Nog geen stemmen', en: 'No votes yet' },
  'one-vote': { nl: '1 stem', en: '1 vote' },
  votes: { nl: '{count} stemmen', en: '{count} votes' },
  repeated: {
    nl: 'Deze kaart staat er misschien twee keer. Stemmen telt altijd maar één keer.',
    en: 'This card may be here twice. Your vote always counts once.',
  },
} as const satisfies Texts<string>;
