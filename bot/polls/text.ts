import { leastAnswers } from '../../domain/polls/model';
import { pollTerms } from '../../domain/polls/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around polls. */
export const pollTexts = {
  ...pollTerms,
  'choices-title': { nl: 'Wat wilt u vragen?', en: 'What do you want to ask?' },
  'choices-ready': {
    nl: 'Staat klaar. Eén tik en de vragen staan anoniem in dit kanaal. Ze zijn elke keer hetzelfde, zodat u kunt vergelijken.',
    en: 'Ready to go. One tap and the questions are in this channel, anonymously. They are the same each time, so that you can compare.',
  },
  'choices-examples': {
    nl: 'Voorbeelden. U kunt ze eerst aanpassen.',
    en: 'Examples. You can change them first.',
  },
  pulse: { nl: 'pulse', en: 'pulse' },
  evaluation: { nl: 'evaluatie', en: 'evaluation' },
  'ask-pulse': { nl: 'Pulse: hoe gaat het samen?', en: 'Pulse: how is it going?' },
  'ask-evaluation': { nl: 'Evaluatie van een bijeenkomst', en: 'Evaluation of a session' },
  'ask-own': { nl: 'Zelf een vraag maken', en: 'Make your own question' },
  'again-button': { nl: 'Opnieuw vragen', en: 'Ask again' },
  'option-added': {
    nl: 'Uw optie staat zo op de kaart. Daarna kunt u hem kiezen.',
    en: 'Your option will be on the card in a moment. Then you can choose it.',
  },
  'withdraw-option-button': { nl: 'Optie weghalen', en: 'Remove an option' },
  'withdraw-option-label': { nl: 'Welke optie gaat weg?', en: 'Which option goes?' },
  'option-withdrawn-now': {
    nl: 'De optie gaat van de kaart. Wie hem koos, kan opnieuw kiezen.',
    en: 'The option goes off the card. Who chose it can choose again.',
  },
  'withdraw-button': { nl: 'Peiling intrekken', en: 'Withdraw the poll' },
  'withdraw-sure': {
    nl: 'De vraag, de opties en alle antwoorden gaan weg. Dat kan niet terug. Wilt u alleen stoppen met stemmen? Sluit dan de peiling.',
    en: 'The question, the options and all answers go. This can’t be undone. Do you only want to stop the voting? Then close the poll.',
  },
  'withdrawn-now': {
    nl: 'De peiling is ingetrokken. De vraag en alle antwoorden gaan weg.',
    en: 'The poll is withdrawn. The question and all answers go.',
  },
  'withdrawn-title': {
    nl: 'Deze peiling is ingetrokken',
    en: 'This poll was withdrawn',
  },
  'addsOptions-label': {
    nl: 'Anderen mogen opties toevoegen (bij één of meer keuzes)',
    en: 'Others may add options (with one or more choices)',
  },
  'ask-button': { nl: 'Peiling maken', en: 'Make a poll' },
  'more-button': { nl: 'Meer mogelijkheden', en: 'More options' },
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
  asked: {
    nl: 'Uw peiling komt zo in dit kanaal.',
    en: 'Your poll will be in this channel in a moment.',
  },
  summary: { nl: 'Nieuwe peiling in uw leerwerkplaats', en: 'New poll in your leerwerkplaats' },
  'own-vote': {
    nl: 'Uw keuze: {option}, opgeslagen {moment}',
    en: 'Your choice: {option}, saved {moment}',
  },
  'own-vote-then': { nl: 'Uw keuze: {option}', en: 'Your choice: {option}' },
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
  'closing-now': {
    nl: 'De peiling is gesloten. Niemand kan nu nog stemmen. De uitslag komt zo op de kaart.',
    en: 'The poll is closed. Nobody can vote any more. The result will be on the card in a moment.',
  },
  'open-now': { nl: 'De peiling is weer open.', en: 'The poll is open again.' },
  'choose-label': { nl: 'Uw keuze', en: 'Your choice' },
  'choose-button': { nl: 'Stemmen', en: 'Vote' },
  write: {
    nl: 'Tik op ‘Antwoord geven’ en schrijf uw antwoord.',
    en: 'Tap ‘Give an answer’ and write your answer.',
  },
  'answer-button': { nl: 'Antwoord geven', en: 'Give an answer' },
  'answer-title': { nl: 'Uw antwoord', en: 'Your answer' },
  'answer-send': { nl: 'Bewaren', en: 'Save' },
  'after-answering': {
    nl: 'De uitslag ziet u zodra u heeft geantwoord: tik op ‘Mijn keuze’',
    en: 'You see the result once you have answered: tap ‘My choice’',
  },
  'after-closing': { nl: 'De uitslag komt na het sluiten', en: 'The result comes after closing' },
  'needed-label': {
    nl: 'Bij datums: van welke disciplines moet er iemand bij zijn?',
    en: 'For dates: of which disciplines should somebody be there?',
  },
  'closes-label': {
    nl: 'Wanneer sluit de peiling? Leeg is over twee weken.',
    en: 'When does the poll close? Empty is in two weeks.',
  },
  'closes-example': { nl: 'vrijdag 17:00, of: over 2 weken', en: 'Friday 17:00, or: in 2 weeks' },
  'closesWhenAllAnswered-label': {
    nl: 'Ook sluiten zodra iedereen heeft geantwoord',
    en: 'Also close once everybody has answered',
  },
  'find-date-button': { nl: 'Prik een datum', en: 'Find a date' },
  'find-date-question': { nl: 'Wanneer kunt u? {title}', en: 'When can you come? {title}' },
  'choose-this-date-button': { nl: 'Kies {date}', en: 'Choose {date}' },
  'date-chosen-now': {
    nl: 'Gekozen: {date}. De bijeenkomst staat zo in dit kanaal.',
    en: 'Chosen: {date}. The session will be in this channel in a moment.',
  },
  'choose-time-label': {
    nl: 'Hoe laat begint het? Alleen nodig bij een datum zonder tijd.',
    en: 'When does it begin? Only needed for a date without a time.',
  },
  'result-replaced': {
    nl: 'Deze peiling is weer geopend. De nieuwe uitslag staat hieronder.',
    en: 'This poll was opened again. The new result is below.',
  },
  'result-title': { nl: 'De peiling is gesloten', en: 'The poll is closed' },
  'reminder-title': { nl: 'U kunt nog antwoorden', en: 'You can still answer' },
  'reminder-body': {
    nl: 'In uw leerwerkplaats staat deze peiling open. U heeft nog niet geantwoord.',
    en: 'This poll is open in your leerwerkplaats. You haven’t answered yet.',
  },
  'reminder-anonymous': {
    nl: 'In uw leerwerkplaats staat deze anonieme peiling open. Heeft u al geantwoord? Dan hoeft u niets te doen.',
    en: 'This anonymous poll is open in your leerwerkplaats. Have you answered already? Then there is nothing to do.',
  },
  'reminder-button': { nl: 'Naar de peiling', en: 'To the poll' },
  'not-answered-button': { nl: 'Wie heeft nog niet geantwoord?', en: 'Who hasn’t answered yet?' },
  'not-answered-title': { nl: 'Wie heeft nog niet geantwoord?', en: 'Who hasn’t answered yet?' },
  'not-answered-count': {
    nl: 'Geantwoord: {answered} van {of}.',
    en: 'Answered: {answered} of {of}.',
  },
  'all-answered': { nl: 'Iedereen heeft geantwoord.', en: 'Everybody has answered.' },
  'not-answered-unsure': {
    nl: 'Teams zegt nu niet wie er in dit kanaal zit. Misschien telt hier ook iemand mee die er niet in zit.',
    en: 'Teams doesn’t tell now who is in this channel. Somebody who isn’t may be counted here too.',
  },
  'not-answered-more': { nl: '… en nog {count}', en: '… and {count} more' },
  'waiting-reminded': {
    nl: 'Wie Teams gebruikt, krijgt nu van mij een herinnering.',
    en: 'I am reminding those of them who use Teams now.',
  },
  'participation-title': {
    nl: 'Per discipline, vanaf 3 mensen',
    en: 'By discipline, from 3 people up',
  },
  'participation-line': {
    nl: '{discipline}: {answered} van {of}',
    en: '{discipline}: {answered} of {of}',
  },
  'participation-few': {
    nl: '{discipline}: minder dan 3 van {of}',
    en: '{discipline}: fewer than 3 of {of}',
  },
  'kind-label': { nl: 'Wat kan men antwoorden?', en: 'What can people answer?' },
  'kind-single': { nl: 'Eén keuze', en: 'One choice' },
  'kind-multiple': { nl: 'Meer keuzes', en: 'More than one choice' },
  'kind-date': { nl: 'Datums: ja, liever niet of nee', en: 'Dates: yes, rather not or no' },
  'kind-scale': { nl: 'Een cijfer van 1 tot 5 per zin', en: 'A score of 1 to 5 per sentence' },
  'kind-open': { nl: 'Een eigen antwoord', en: 'An answer in their own words' },
  'most-chosen-label': {
    nl: 'Bij meer keuzes: hoeveel hoogstens? Leeg is onbeperkt.',
    en: 'With more choices: how many at most? Empty is no limit.',
  },
  'results-label': { nl: 'Wanneer ziet men de uitslag?', en: 'When is the result shown?' },
  'results-at-once': { nl: 'Meteen', en: 'At once' },
  'results-after-answering': { nl: 'Na het eigen antwoord', en: 'After one’s own answer' },
  'results-after-closing': { nl: 'Na het sluiten', en: 'After closing' },
  'anonymous-label': {
    nl: `Anoniem: niemand ziet wie wat koos. De uitslag komt na het sluiten, vanaf ${leastAnswers} antwoorden.`,
    en: `Anonymous: nobody sees who chose what. The result comes after closing, from ${leastAnswers} answers up.`,
  },
  written: { nl: '“{text}”', en: '“{text}”' },
  'more-words': {
    nl: 'En nog {count}. Die leest u in het tabblad van dit kanaal.',
    en: 'And {count} more. You can read those in this channel’s tab.',
  },
  'card-deleted-title': {
    nl: 'De kaart van een peiling is verwijderd',
    en: 'The card of a poll was deleted',
  },
  'card-deleted-body': {
    nl: 'Iemand heeft de kaart uit het kanaal verwijderd. De peiling en alle stemmen zijn bewaard. Wilt u de kaart terug in het kanaal?',
    en: 'Somebody deleted the card from the channel. The poll and all votes are kept. Do you want the card back in the channel?',
  },
  closed: { nl: 'Gesloten', en: 'Closed' },
  'asked-by': { nl: 'Gevraagd door {name}', en: 'Asked by {name}' },
  'no-answers': { nl: 'Nog geen antwoorden', en: 'No answers yet' },
  'one-answer': { nl: '1 antwoord', en: '1 answer' },
  answers: { nl: '{count} antwoorden', en: '{count} answers' },
  'no-votes': { nl: 'Nog geen stemmen', en: 'No votes yet' },
  'one-vote': { nl: '1 stem', en: '1 vote' },
  votes: { nl: '{count} stemmen', en: '{count} votes' },
  repeated: {
    nl: 'Deze kaart staat er misschien twee keer. Stemmen telt altijd maar één keer.',
    en: 'This card may be here twice. Your vote always counts once.',
  },
} as const satisfies Texts<string>;
