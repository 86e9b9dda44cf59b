import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/text';
import type { ChooseRefusal } from './choosing';
import type { DraftRefusal } from './drafting';
import type { LinkRefusal } from './linking';
import { backupDays, leastAnswers } from './model';
import type { NotAnsweredRefusal } from './not-answered';
import type { AddOptionRefusal, WithdrawOptionRefusal } from './options';
import type { CloseRefusal } from './service';
import type { OwnVoteRefusal, VoteRefusal } from './voting';
import type { WithdrawRefusal } from './withdrawing';

/** What people read when a poll can't do what they ask. */
export const pollRefusals: Texts<
  | AddOptionRefusal
  | ChooseRefusal
  | DraftRefusal
  | LinkRefusal
  | WithdrawOptionRefusal
  | WithdrawRefusal
  | VoteRefusal
  | OwnVoteRefusal
  | CloseRefusal
  | NotAnsweredRefusal
  | 'not-yours-to-represent'
> = {
  ...personalDataTexts,
  'question-missing': {
    nl: 'Schrijf uw vraag en daarna de opties.',
    en: 'Write your question and then the options.',
  },
  'question-too-long': {
    nl: 'Uw vraag is te lang. Gebruik hoogstens {most} tekens.',
    en: 'Your question is too long. Use {most} characters at most.',
  },
  'too-few-options': {
    nl: 'Geef minstens {least} opties.',
    en: 'Give at least {least} options.',
  },
  'too-many-options': {
    nl: 'U kunt hoogstens {most} opties geven. Haal er een paar weg.',
    en: 'You can give {most} options at most. Please remove a few.',
  },
  'option-too-long': {
    nl: 'Een van de opties is te lang. Gebruik hoogstens {most} tekens per optie.',
    en: 'One of the options is too long. Use {most} characters per option at most.',
  },
  'same-option-twice': {
    nl: 'De optie “{option}” staat er twee keer in. Haal er een weg.',
    en: 'The option “{option}” is in the list twice. Please remove one.',
  },
  'limit-not-possible': {
    nl: 'Kies hoeveel opties iemand mag kiezen: een getal van 1 tot en met {most}.',
    en: 'Choose how many options somebody may choose: a number from 1 to {most}.',
  },
  'too-many-chosen': {
    nl: 'U kunt hoogstens {most} opties kiezen. Tik eerst op een keuze die u wilt terugnemen.',
    en: 'You can choose {most} options at most. First tap a choice that you want to take back.',
  },
  'words-missing': {
    nl: 'Schrijf eerst uw antwoord.',
    en: 'Please write your answer first.',
  },
  'words-too-long': {
    nl: 'Uw tekst is te lang. Gebruik hoogstens {most} tekens.',
    en: 'Your text is too long. Use {most} characters at most.',
  },
  'no-such-poll': {
    nl: 'Deze peiling kan ik in dit kanaal niet vinden. Er is niets veranderd.',
    en: 'I can’t find this poll in this channel. Nothing has changed.',
  },
  'no-such-option': {
    nl: 'Deze optie hoort niet bij de peiling. Er is niets veranderd. Kies een van de opties op de kaart.',
    en: 'This option isn’t part of the poll. Nothing has changed. Choose one of the options on the card.',
  },
  'options-too-long': {
    nl: 'Uw opties zijn samen te lang voor een kaart. Maak ze korter.',
    en: 'Your options together are too long for a card. Please make them shorter.',
  },
  'nothing-chosen': {
    nl: 'Kies eerst een optie uit de lijst. Tik daarna op Stemmen.',
    en: 'First choose an option from the list. Then tap Vote.',
  },
  'option-withdrawn': {
    nl: 'Deze optie is weggehaald. Uw keuze is niet veranderd. Kies een van de andere opties op de kaart.',
    en: 'This option was removed. Your choice has not changed. Choose one of the other options on the card.',
  },
  'option-missing': {
    nl: 'Schrijf eerst de optie die u wilt toevoegen.',
    en: 'First write the option that you want to add.',
  },
  'options-fixed': {
    nl: 'In deze peiling kunt u geen opties toevoegen. Vraag het aan wie de peiling maakte.',
    en: 'You can’t add options to this poll. Ask the person who made it.',
  },
  'last-options': {
    nl: 'Er moeten minstens {least} opties overblijven. Er is niets veranderd.',
    en: 'At least {least} options have to remain. Nothing has changed.',
  },
  'poll-withdrawn': {
    nl: 'Deze peiling is ingetrokken. De vraag en alle antwoorden zijn weg.',
    en: 'This poll was withdrawn. The question and all answers are gone.',
  },
  'poll-closed': {
    nl: 'Deze peiling is gesloten. Uw stem is niet veranderd.',
    en: 'This poll is closed. Your vote has not changed.',
  },
  'choice-forgotten': {
    nl: 'Deze peiling is al meer dan 30 dagen gesloten. Wie wat koos, bewaar ik niet meer.',
    en: 'This poll was closed more than 30 days ago. I no longer keep who chose what.',
  },
  'poll-settled': {
    nl: 'Deze peiling is al meer dan 30 dagen gesloten en kan niet meer open. Stel de vraag in een nieuwe peiling.',
    en: 'This poll was closed more than 30 days ago and can’t be reopened. Ask the question in a new poll.',
  },
  'poll-anonymous': {
    nl: 'Een anonieme peiling kan niet meer open: de stemmen zijn er niet meer. Stel de vraag in een nieuwe peiling.',
    en: 'An anonymous poll can’t be reopened: the votes are gone. Ask the question in a new poll.',
  },
  'choice-not-kept': {
    nl: 'Deze peiling was anoniem en is gesloten. Wie wat koos, is niet bewaard.',
    en: 'This poll was anonymous and is closed. Who chose what was not kept.',
  },
  'dates-not-anonymous': {
    nl: 'Een peiling over datums kan niet anoniem: de groep moet zien wie wanneer kan. Kies iets anders, of vraag het met namen.',
    en: 'A poll about dates can’t be anonymous: the group has to see who can come when. Choose something else, or ask with names.',
  },
  'answerers-not-kept': {
    nl: 'Deze peiling is anoniem. Wie heeft geantwoord, houd ik niet bij.',
    en: 'This poll is anonymous. I don’t keep who has answered.',
  },
  'date-refused': {
    nl: 'Bij “{option}”: {why}',
    en: 'Of “{option}”: {why}',
  },
  'closing-refused': {
    nl: 'Wanneer sluit de peiling? {why}',
    en: 'When does the poll close? {why}',
  },
  'not-voted': {
    nl: 'U heeft nog niet gekozen. Tik op een optie om te stemmen.',
    en: 'You haven’t chosen yet. Tap an option to vote.',
  },
  'not-yours-to-represent': {
    nl: 'Kies namens wie u stemt. Dat kan voor mensen van wie u de contactpersoon bent. De kerngroep en de projectleider kunnen het voor iedereen zonder Teams. Er is niets veranderd.',
    en: 'Choose on whose behalf you vote. You can do this for people whose contact you are. The core group and the project leader can do it for everybody without Teams. Nothing has changed.',
  },
  'not-for-role': {
    nl: 'U bent hier privacycontact. Daarmee doet u niet mee met peilingen. Vraag de projectleider als dat niet klopt.',
    en: 'You are the privacy contact here, so you take no part in polls. Ask the project leader if that is wrong.',
  },
  'reads-only': {
    nl: 'U bent hier adviseur. U leest mee, maar stemt niet. Vraag de projectleider als dat niet klopt.',
    en: 'You are an adviser here. You read along, but don’t vote. Ask the project leader if that is wrong.',
  },
  'no-choosing-now': {
    nl: 'Bij deze peiling kunt u nu geen datum kiezen. Er is niets veranderd.',
    en: 'You can’t choose a date in this poll now. Nothing has changed.',
  },
  'close-before-choosing': {
    nl: 'Van deze peiling ziet nog niet iedereen de uitslag. Sluit eerst de peiling. Daarna kiest u een datum.',
    en: 'Not everybody sees the result of this poll yet. Close the poll first. Then you choose a date.',
  },
  'date-chosen': {
    nl: 'Er is al een datum gekozen. Er is niets veranderd.',
    en: 'A date has been chosen already. Nothing has changed.',
  },
  'date-refused-by-all': {
    nl: 'Op deze datum kan niemand. Kies een andere datum.',
    en: 'Nobody can come on this date. Please choose another one.',
  },
  'date-over': {
    nl: 'Deze datum is voorbij. Kies een andere datum.',
    en: 'This date has passed. Please choose another one.',
  },
  'hour-missing': {
    nl: 'Vul in hoe laat de bijeenkomst begint.',
    en: 'Please fill in at what time the session begins.',
  },
  'session-has-date': {
    nl: 'Deze bijeenkomst heeft al een datum, of gaat niet door. Er is niets veranderd.',
    en: 'This session has a date already, or is cancelled. Nothing has changed.',
  },
  'not-your-poll': {
    nl: 'Alleen wie de vraag stelde of de projectleider kan dit doen.',
    en: 'Only the person who asked or the project leader can do this.',
  },
};

/** What cards and pages both say of a result. */
export const pollTerms = {
  'tap-to-vote': {
    nl: 'Tik op uw keuze. Veranderen kan zolang de peiling open is.',
    en: 'Tap your choice. You can change it while the poll is open.',
  },
  'tap-some': {
    nl: 'Tik op wat u kiest. Meer dan één mag. Nog eens tikken neemt een keuze terug.',
    en: 'Tap what you choose. More than one is fine. Tapping again takes a choice back.',
  },
  'tap-at-most': {
    nl: 'Tik op wat u kiest, hoogstens {most}. Nog eens tikken neemt een keuze terug.',
    en: 'Tap what you choose, {most} at most. Tapping again takes a choice back.',
  },
  'tap-dates': {
    nl: 'Tik per datum op uw antwoord. Veranderen kan zolang de peiling open is.',
    en: 'Tap your answer for each date. You can change it while the poll is open.',
  },
  'tap-scores': {
    nl: 'Tik per zin op een cijfer: 1 is helemaal niet, 5 is helemaal wel.',
    en: 'Tap a number for each sentence: 1 is not at all, 5 is completely.',
  },
  closes: { nl: 'Sluit {moment}', en: 'Closes {moment}' },
  'closes-or-complete': {
    nl: 'Sluit {moment}, of zodra iedereen heeft geantwoord',
    en: 'Closes {moment}, or once everybody has answered',
  },
  'add-option-button': { nl: 'Optie toevoegen', en: 'Add an option' },
  'option-label': { nl: 'Uw optie', en: 'Your option' },
  'choose-date-button': { nl: 'Kies deze datum', en: 'Choose this date' },
  'choose-other-button': { nl: 'Andere datum kiezen', en: 'Choose another date' },
  'choose-date-title': { nl: 'Datum kiezen', en: 'Choose a date' },
  'choose-date-label': {
    nl: 'Welke datum wordt het? De datum die het best past, staat bovenaan.',
    en: 'Which date will it be? The one that suits best stands first.',
  },
  'choose-date-explanation': {
    nl: 'De peiling sluit dan, en de bijeenkomst komt in dit kanaal.',
    en: 'The poll then closes, and the session is posted in this channel.',
  },
  'choose-date-send': { nl: 'Deze datum kiezen', en: 'Choose this date' },
  'chosen-date': { nl: 'Gekozen: {date}', en: 'Chosen: {date}' },
  'best-date': { nl: 'Past het best: {date}. {why}.', en: 'Suits best: {date}. {why}.' },
  'own-vote-withdrawn': {
    nl: 'Wat u koos, is weggehaald. Kies een van de andere opties.',
    en: 'What you chose was removed. Choose one of the other options.',
  },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
  'on-behalf': {
    nl: '{count} namens iemand zonder Teams',
    en: '{count} for somebody without Teams',
  },
  'on-behalf-explanation': {
    nl: 'Voor wie meedoet zonder Teams. Bewaard wordt ook dat u het deed.',
    en: 'For people who take part without Teams. We also keep that you did it.',
  },
  'anonymous-open': {
    nl: `Anoniem. De groep en de vrager zien niet wie wat koos. Tot het sluiten kan de technisch beheerder dat nog wel zien. In reservekopieën blijft het maximaal ${backupDays} dagen.`,
    en: `Anonymous. The group and the asker can’t see who chose what. Until it closes, the technical administrator still can. It stays in backups for ${backupDays} days at most.`,
  },
  'anonymous-closing': {
    nl: 'Anoniem. De antwoorden worden nu geteld. De uitslag komt zo.',
    en: 'Anonymous. The answers are being counted now. The result comes in a moment.',
  },
  'anonymous-closed': {
    nl: `Anoniem. Wie wat koos, is niet bewaard. In reservekopieën blijft het maximaal ${backupDays} dagen.`,
    en: `Anonymous. Who chose what was not kept. It stays in backups for ${backupDays} days at most.`,
  },
  'too-few': {
    nl: `Minder dan ${leastAnswers} mensen hebben zelf geantwoord. Daarom tonen we geen uitslag.`,
    en: `Fewer than ${leastAnswers} people have answered themselves. That is why we show no result.`,
  },
  'too-alike': {
    nl: 'De antwoorden zijn te veel hetzelfde om anoniem te blijven. Daarom tonen we geen uitslag.',
    en: 'The answers are too much the same to stay anonymous. That is why we show no result.',
  },
  'statement-withheld': {
    nl: 'Hier zijn te weinig antwoorden, of te veel dezelfde, om anoniem te blijven.',
    en: 'There are too few answers here, or too many the same, to stay anonymous.',
  },
  'take-back': { nl: 'Mijn antwoord terugnemen', en: 'Take my answer back' },
  'taken-back': {
    nl: 'U heeft uw keuze teruggenomen, opgeslagen {moment}',
    en: 'You took your choice back, saved {moment}',
  },
  'on-behalf-anonymous': {
    nl: 'Voor wie meedoet zonder Teams. Dat u het deed, bewaren we niet.',
    en: 'For people who take part without Teams. We don’t keep that you did it.',
  },
  'words-seen': {
    nl: 'Na het sluiten ziet de groep wat u schrijft, zonder uw naam.',
    en: 'After closing the group sees what you write, without your name.',
  },
  'words-label': { nl: 'Uw antwoord', en: 'Your answer' },
  'comment-label': { nl: 'Toelichting (mag leeg blijven)', en: 'Comment (may stay empty)' },
  'on-behalf-label': { nl: 'Namens wie', en: 'On whose behalf' },
  'on-behalf-option': { nl: 'Keuze van deze persoon', en: 'This person’s choice' },
  'on-behalf-send': { nl: 'Stemmen', en: 'Vote' },
  'on-behalf-saved': {
    nl: 'Keuze namens {name}: {option}, opgeslagen {moment}',
    en: 'Choice on behalf of {name}: {option}, saved {moment}',
  },
} as const satisfies Texts<string>;
