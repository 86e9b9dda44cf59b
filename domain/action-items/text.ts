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
