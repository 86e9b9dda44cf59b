import { pollTerms } from '../../../domain/polls/text';
import type { Texts } from '../../../domain/shared/language';

/** What the pages say about polls. */
export const pollTexts = {
  ...pollTerms,
  'in-channel': { nl: 'De peilingen van dit kanaal', en: 'The polls of this channel' },
  'no-polls': {
    nl: 'Er is nog geen peiling. Typ @Leerwerkplaats in het kanaal, verstuur dat en tik op ‘Peiling maken’.',
    en: 'There is no poll yet. Type @Leerwerkplaats in the channel, send that and tap ‘Make a poll’.',
  },
  'no-open-polls': { nl: 'Er is nu geen open peiling.', en: 'There is no open poll now.' },
  'asked-then': { nl: 'Gevraagd · {moment}', en: 'Asked · {moment}' },
  asked: { nl: 'Gevraagd door {name} · {moment}', en: 'Asked by {name} · {moment}' },
  'no-votes': { nl: 'Nog geen stemmen', en: 'No votes yet' },
  'one-vote': { nl: '1 stem', en: '1 vote' },
  votes: { nl: '{count} stemmen', en: '{count} votes' },
  share: { nl: '{votes} · {share}%', en: '{votes} · {share}%' },
  download: { nl: 'Uitslag downloaden', en: 'Download the result' },
  'download-xlsx': { nl: 'Excel', en: 'Excel' },
  'download-csv': { nl: 'CSV', en: 'CSV' },
  'download-png': { nl: 'Afbeelding', en: 'Picture' },
  downloading: { nl: 'Het bestand wordt gemaakt', en: 'Making the file' },
  downloaded: {
    nl: '{name} staat bij uw downloads. Op een telefoon lukt dat niet altijd: doe het dan op een computer.',
    en: '{name} is among your downloads. On a phone this doesn’t always work: use a computer then.',
  },
  'no-file-unreachable': {
    nl: 'Geen verbinding. Er is geen bestand gemaakt. Probeer het straks nog een keer.',
    en: 'No connection. No file was made. Please try again in a while.',
  },
  'no-file-not-signed-in': {
    nl: 'Er is geen bestand gemaakt. Teams vertelt ons niet meer wie u bent. Ververs de tab.',
    en: 'No file was made. Teams no longer tells us who you are. Please refresh the tab.',
  },
  'one-answer': { nl: '1 antwoord', en: '1 answer' },
  answers: { nl: '{count} antwoorden', en: '{count} answers' },
  'so-far': { nl: 'tussenstand', en: 'result so far' },
  'my-choice': { nl: 'Uw keuze', en: 'Your choice' },
  write: { nl: 'Schrijf uw antwoord.', en: 'Write your answer.' },
  'words-send': { nl: 'Bewaren', en: 'Save' },
  chosen: { nl: 'Uw keuze: {option}', en: 'Your choice: {option}' },
  saving: { nl: 'Bezig met opslaan: {option}', en: 'Saving: {option}' },
  saved: {
    nl: 'Uw keuze: {option}, opgeslagen {moment}',
    en: 'Your choice: {option}, saved {moment}',
  },
  'not-saved': {
    nl: 'Geen verbinding. Misschien is uw keuze niet opgeslagen. Is er weer verbinding? Dan ziet u hier wat er is opgeslagen.',
    en: 'No connection. Perhaps your choice was not saved. Once there is a connection, you see here what was saved.',
  },
  lost: {
    nl: 'Uw keuze is niet opgeslagen. Tik nog een keer op uw keuze.',
    en: 'Your choice was not saved. Please tap your choice again.',
  },
  'not-signed-in': {
    nl: 'Uw keuze is niet opgeslagen. Teams vertelt ons niet meer wie u bent. Stem op de kaart in het kanaal.',
    en: 'Your choice was not saved. Teams no longer tells us who you are. Please vote on the card in the channel.',
  },
  'on-behalf-open': {
    nl: 'Namens iemand zonder Teams …',
    en: 'On behalf of somebody without Teams …',
  },
  'on-behalf-title': { nl: 'Stemmen namens iemand', en: 'Vote on somebody’s behalf' },
  'on-behalf-given': {
    nl: 'Gekozen namens {name}: {option}',
    en: 'Chosen on behalf of {name}: {option}',
  },
  'option-added-here': {
    nl: 'Uw optie staat erbij. U kunt hem nu kiezen.',
    en: 'Your option has been added. You can choose it now.',
  },
  'date-chosen-here': {
    nl: 'Deze datum is het geworden. De bijeenkomst staat zo in dit kanaal.',
    en: 'This date it is. The session will be in this channel in a moment.',
  },
  'choose-hour-label': { nl: 'Hoe laat begint het?', en: 'When does it begin?' },
  'taking-back': { nl: 'Bezig met terugnemen', en: 'Taking it back' },
  written: { nl: 'Wat mensen schreven', en: 'What people wrote' },
  choose: { nl: 'Kies …', en: 'Choose …' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  'closed-chosen': { nl: 'Gesloten. Uw keuze: {option}', en: 'Closed. Your choice: {option}' },
  'closed-not-chosen': { nl: 'Gesloten. U heeft niet gekozen.', en: 'Closed. You didn’t choose.' },
  'closed-polls': { nl: 'Gesloten peilingen ({count})', en: 'Closed polls ({count})' },
  'open-in-channel': { nl: 'Open in kanaal', en: 'Open in channel' },
  'to-choose': { nl: 'Nog te kiezen', en: 'Still to choose' },
  'to-choose-hint': {
    nl: 'Deze peilingen wachten op uw keuze. Eén tik is genoeg.',
    en: 'These polls wait for your choice. One tap is enough.',
  },
  incomplete: {
    nl: 'Van één of meer kanalen geeft Teams nu geen antwoord. Wat daar op u wacht, verschijnt hier vanzelf.',
    en: 'Teams gives no answer about one or more channels right now. What waits for you there will appear here by itself.',
  },
  'up-to-date': { nl: 'U bent bij.', en: 'You are up to date.' },
  'up-to-date-hint': {
    nl: 'Een nieuwe peiling verschijnt hier vanzelf. Mist u een leerwerkplaats? Stem er één keer in het kanaal.',
    en: 'A new poll appears here by itself. Is a leerwerkplaats missing? Vote in its channel once.',
  },
} as const satisfies Texts<string>;
