import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/text';
import type { ChangeRefusal } from './changing';
import type { DiscussRefusal } from './discussing';
import type { WriteRefusal } from './service';

/** What people read when an action item can't do what they ask. */
export const actionItemRefusals: Texts<WriteRefusal | ChangeRefusal | DiscussRefusal> = {
  ...personalDataTexts,
  'title-missing': {
    nl: 'Schrijf wat er gedaan moet worden.',
    en: 'Please write what has to be done.',
  },
  'title-too-long': {
    nl: 'Dit is te lang voor een actiepunt. Gebruik hoogstens {most} tekens.',
    en: 'This is too long for an action item. Use {most} characters at most.',
  },
  'owner-unknown': {
    nl: 'Ik ken hier niemand die “{name}” heet. Schrijf de naam zoals die in de lijst van leden staat, of laat de naam weg.',
    en: 'I know nobody here called “{name}”. Write the name as it is in the list of members, or leave it out.',
  },
  'owner-not-sure': {
    nl: 'Er heet hier meer dan één persoon “{name}”. Schrijf ook de achternaam.',
    en: 'More than one person here is called “{name}”. Please write the last name too.',
  },
  'deputy-is-owner': {
    nl: 'De vervanger is dezelfde als wie het doet. Kies iemand anders, of laat de vervanger leeg.',
    en: 'The deputy is the same as who does it. Choose somebody else, or leave the deputy empty.',
  },
  'remark-too-long': {
    nl: 'Deze toelichting is te lang. Gebruik hoogstens {most} tekens.',
    en: 'This remark is too long. Use {most} characters at most.',
  },
  'owner-gone': {
    nl: 'Deze persoon doet hier niet meer mee. Kies iemand anders.',
    en: 'This person no longer takes part here. Please choose somebody else.',
  },
  'two-owners': {
    nl: 'Noem één persoon die het doet. Maak anders twee actiepunten.',
    en: 'Please name one person who does it, or make two action items.',
  },
  'day-refused': { nl: '{why}', en: '{why}' },
  'no-such-item': {
    nl: 'Dit actiepunt kan ik in dit kanaal niet vinden. Er is niets veranderd.',
    en: 'I can’t find this action item in this channel. Nothing has changed.',
  },
  'reads-only': {
    nl: 'In uw rol leest u mee. Een actiepunt maken of doen kan niet.',
    en: 'In your role you read along. You can’t make or do an action item.',
  },
  'not-for-role': {
    nl: 'U bent hier privacycontact. Daarmee doet u niet mee met actiepunten. Vraag de projectleider als dat niet klopt.',
    en: 'You are the privacy contact here, so you take no part in action items. Ask the project leader if that is wrong.',
  },
  'not-your-item': {
    nl: 'Dit kan wie het doet, de vervanger, wie het opschreef, de kerngroep of de projectleider. Er is niets veranderd.',
    en: 'This is for who does it, the deputy, who wrote it, the core group or the project leader. Nothing has changed.',
  },
  'item-settled': {
    nl: 'Dit actiepunt is al meer dan een jaar klaar. Maak een nieuw actiepunt.',
    en: 'This action item was done more than a year ago. Please make a new one.',
  },
  'item-over': {
    nl: 'Dit actiepunt is al afgesloten. Er is niets veranderd.',
    en: 'This action item was closed already. Nothing has changed.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders heeft dit actiepunt net veranderd. Hieronder staat hoe het nu is. Pas het aan en bewaar opnieuw.',
    en: 'Somebody else has just changed this action item. Below you see how it is now. Change it and save again.',
  },
  'nothing-to-undo': {
    nl: 'Er is niets meer dat u ongedaan kunt maken. Er is niets veranderd.',
    en: 'There is nothing left that you can undo. Nothing has changed.',
  },
  'has-owner': {
    nl: 'Iemand anders doet dit al. Er is niets veranderd.',
    en: 'Somebody else does this already. Nothing has changed.',
  },
};

/** What cards and pages both say about an action item: its fields, its buttons, and what became of it. */
export const itemTerms = {
  'title-label': { nl: 'Wat moet er gebeuren?', en: 'What has to be done?' },
  'title-example': { nl: 'De zaal reserveren', en: 'Book the room' },
  'owner-label': { nl: 'Wie doet het?', en: 'Who does it?' },
  nobody: { nl: 'Nog niemand', en: 'Nobody yet' },
  'deputy-label': {
    nl: 'Wie let op als dat niet lukt? (vervanger)',
    en: 'Who sees to it if that fails? (deputy)',
  },
  'no-deputy': { nl: 'Niemand', en: 'Nobody' },
  'day-label': { nl: 'Uiterlijk op (mag leeg blijven)', en: 'By which day? (may stay empty)' },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
  'write-button': { nl: 'Actiepunt maken', en: 'Make an action item' },
  withdrawn: { nl: 'Dit actiepunt is ingetrokken.', en: 'This action item was withdrawn.' },
  'deputy-is': { nl: 'Vervanger: {name}', en: 'Deputy: {name}' },
  'result-is': { nl: 'Uitkomst: {result}', en: 'Result: {result}' },
  'written-by': { nl: 'Geschreven door {name}', en: 'Written by {name}' },
  'message-button': { nl: 'Naar het bericht', en: 'To the message' },
  'start-button': { nl: 'Bezig', en: 'In progress' },
  'hold-button': { nl: 'Wacht op …', en: 'Waiting for …' },
  'finish-button': { nl: 'Klaar', en: 'Done' },
  'cancel-button': { nl: 'Vervallen', en: 'Drop it' },
  'reopen-button': { nl: 'Toch niet klaar', en: 'Not done after all' },
  'take-button': { nl: 'Ik doe dit', en: 'I do this' },
  'change-button': { nl: 'Wijzigen', en: 'Change' },
  'undo-button': { nl: 'Ongedaan maken', en: 'Undo' },
  'change-title': { nl: 'Actiepunt wijzigen', en: 'Change the action item' },
  'said-finish': {
    nl: 'Dit actiepunt is klaar. Dank u.',
    en: 'This action item is done. Thank you.',
  },
  'said-start': { nl: 'Dit actiepunt is in uitvoering.', en: 'This action item is in progress.' },
  'said-hold': { nl: 'Dit actiepunt wacht.', en: 'This action item is waiting.' },
  'said-cancel': { nl: 'Dit actiepunt is vervallen.', en: 'This action item was dropped.' },
  'said-reopen': { nl: 'Dit actiepunt staat weer open.', en: 'This action item is open again.' },
  'said-take': { nl: 'U doet dit. Dank u.', en: 'You do this. Thank you.' },
  'said-undo': { nl: 'Het is weer zoals het was.', en: 'It is again as it was.' },
  'history-written': { nl: '{moment} · {name} schreef dit op', en: '{moment} · {name} wrote this' },
  'history-changed': { nl: '{moment} · {name} wijzigde dit', en: '{moment} · {name} changed this' },
  'history-open': {
    nl: '{moment} · {name}: toch niet klaar',
    en: '{moment} · {name}: not done after all',
  },
  'history-in-progress': { nl: '{moment} · {name}: bezig', en: '{moment} · {name}: in progress' },
  'history-on-hold': { nl: '{moment} · {name}: wacht', en: '{moment} · {name}: waiting' },
  'history-done': { nl: '{moment} · {name}: klaar', en: '{moment} · {name}: done' },
  'history-cancelled': { nl: '{moment} · {name}: vervallen', en: '{moment} · {name}: dropped' },
  'history-undone': {
    nl: '{moment} · {name} maakte dat ongedaan',
    en: '{moment} · {name} undid that',
  },
  'list-title': { nl: 'Actiepunten', en: 'Action items' },
  'list-empty': {
    nl: 'Er staat niets meer open.',
    en: 'There is nothing left to do.',
  },
  'late-empty': { nl: 'Er is niets te laat.', en: 'Nothing is late.' },
  'of-empty': {
    nl: 'Deze persoon heeft in dit kanaal niets openstaan.',
    en: 'This person has nothing left to do in this channel.',
  },
  'own-title': { nl: 'Mijn actiepunten', en: 'My action items' },
  'own-empty': { nl: 'U heeft niets openstaan.', en: 'You have nothing left to do.' },
  'remark-example': { nl: 'De offerte van de drukker', en: 'The offer of the printer' },
} as const satisfies Texts<string>;
