import type { ProfileRefusal } from '../leerwerkplaats/profile';
import { settingsRefusals } from '../leerwerkplaats/text';
import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/text';
import type { RepresentedRefusal } from './represented';
import type { RoleRefusal } from './roles';

/** What people read when somebody's part can't be changed as they ask. */
export const memberRefusals: Texts<ProfileRefusal | RoleRefusal | RepresentedRefusal | 'no-part'> =
  {
    ...personalDataTexts,
    'name-needed': { nl: 'Vul een naam in.', en: 'Please fill in a name.' },
    'discipline-needed': {
      nl: 'Kies vanuit welk werk of welke rol iemand meedoet.',
      en: 'Choose from which work or role somebody takes part.',
    },
    'field-too-long': {
      nl: 'Een van de antwoorden is te lang. Gebruik daar hoogstens {most} tekens.',
      en: 'One of the answers is too long. Use {most} characters there at most.',
    },
    'no-part': {
      nl: 'U doet nog niet mee in een leerwerkplaats. Doe dit in het kanaal van uw leerwerkplaats.',
      en: 'You don’t take part in a leerwerkplaats yet. Do this in the channel of your leerwerkplaats.',
    },
    'not-added': {
      nl: 'Deze persoon is niet toegevoegd. Wilt u dat nog? Stuur het formulier dan nog eens.',
      en: 'This person was not added. Do you still want that? Then send the form once more.',
    },
    'not-yours-to-change': settingsRefusals['not-yours-to-change'],
    'nobody-chosen': {
      nl: 'Kies eerst iemand uit de lijst, en dan de rol.',
      en: 'First choose somebody from the list, and then the role.',
    },
    'no-such-member': {
      nl: 'Deze persoon kan ik in deze leerwerkplaats niet vinden. Er is niets veranderd.',
      en: 'I can’t find this person in this leerwerkplaats. Nothing has changed.',
    },
    'member-gone': {
      nl: '{name} doet niet meer mee in deze leerwerkplaats. Er is niets veranderd.',
      en: '{name} no longer takes part in this leerwerkplaats. Nothing has changed.',
    },
    'last-leader': {
      nl: '{name} is de enige projectleider. Maak eerst iemand anders projectleider. Er is niets veranderd.',
      en: '{name} is the only project leader. First make somebody else project leader. Nothing has changed.',
    },
    'not-yours-to-add': {
      nl: 'Alleen de projectleider, de plaatsvervanger of iemand van de kerngroep kan dit. Er is niets veranderd.',
      en: 'Only the project leader, the deputy or somebody of the core group can do this. Nothing has changed.',
    },
    'no-such-represented': {
      nl: 'Deze persoon staat niet meer in de lijst. Er is niets veranderd.',
      en: 'This person is no longer in the list. Nothing has changed.',
    },
    'too-many': {
      nl: 'Er staan al {most} mensen zonder Teams in de lijst. Meer kan niet.',
      en: 'There are {most} people without Teams in the list already. There can’t be more.',
    },
  };

/** What people and their parts are called, on the cards and in the tab. */
export const memberTerms = {
  'profile-title': { nl: 'Wie bent u?', en: 'Who are you?' },
  'profile-explanation': {
    nl: 'Zo weten de anderen wie ze waarvoor kunnen bellen. U vult dit één keer in, voor al uw leerwerkplaatsen.',
    en: 'So the others know whom to call for what. You fill this in once, for all your leerwerkplaatsen.',
  },
  'name-label': { nl: 'Naam', en: 'Name' },
  'name-example': { nl: 'Bijvoorbeeld: Anneke Jansen', en: 'For example: Anneke Jansen' },
  'organisation-label': { nl: 'Organisatie', en: 'Organisation' },
  'organisation-example': {
    nl: 'Bijvoorbeeld: Huisartsenpraktijk De Linde',
    en: 'For example: De Linde medical practice',
  },
  'discipline-label': { nl: 'Ik doe mee als', en: 'I take part as' },
  'their-discipline-label': { nl: 'Doet mee als', en: 'Takes part as' },
  'callMeFor-label': { nl: 'Bel mij voor …', en: 'Call me for …' },
  'callMeFor-example': {
    nl: 'Bijvoorbeeld: vragen over pijn, een huisbezoek',
    en: 'For example: questions about pain, a home visit',
  },
  'reachability-label': {
    nl: 'Zo bent u te bereiken: telefoon, en wanneer',
    en: 'How to reach you: phone, and when',
  },
  'reachability-example': {
    nl: 'Bijvoorbeeld: 06-12345678, op werkdagen tot 12 uur',
    en: 'For example: 06-12345678, on working days until noon',
  },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
  save: { nl: 'Bewaren', en: 'Save' },
  guest: { nl: 'gast', en: 'guest' },
  'call-for': { nl: 'Bel voor: {what}', en: 'Call for: {what}' },
  'without-teams': { nl: 'zonder Teams', en: 'without Teams' },
  contact: { nl: 'contact via {name}', en: 'contact through {name}' },
  'give-role': { nl: 'Een rol geven', en: 'Give a role' },
  'role-label': { nl: 'Welke rol', en: 'Which role' },
  'role-send': { nl: 'Rol geven', en: 'Give the role' },
  'role-given': {
    nl: '{name} heeft nu de rol {role}. U krijgt allebei bericht.',
    en: '{name} now has the role {role}. You will both get a message.',
  },
  'add-button': { nl: 'Iemand zonder Teams toevoegen', en: 'Add somebody without Teams' },
  'add-title': { nl: 'Iemand zonder Teams', en: 'Somebody without Teams' },
  'add-explanation': {
    nl: 'Voor wie meedoet, maar geen Teams heeft. Een ander kan dan namens deze persoon stemmen.',
    en: 'For who takes part, but has no Teams. Somebody else can then vote on their behalf.',
  },
  'add-consent': {
    nl: 'Vertel deze persoon dat u de naam hier bewaart.',
    en: 'Tell this person that you keep their name here.',
  },
  'contact-label': { nl: 'Wie houdt contact?', en: 'Who keeps contact?' },
  'contact-self': { nl: 'Ikzelf', en: 'I do' },
  'add-send': { nl: 'Toevoegen', en: 'Add' },
  added: { nl: '{name} staat nu in de lijst.', en: '{name} is in the list now.' },
  choose: { nl: 'Kies …', en: 'Choose …' },
  'change-title': { nl: 'Iemand zonder Teams', en: 'Somebody without Teams' },
  changed: { nl: 'Aangepast.', en: 'Changed.' },
  'remove-button': { nl: 'Verwijderen', en: 'Remove' },
  'remove-question': {
    nl: 'Wilt u {name} verwijderen? De naam verdwijnt meteen. Stemmen die voor deze persoon zijn gegeven, tellen nog mee.',
    en: 'Do you want to remove {name}? The name disappears at once. Votes given for this person still count.',
  },
  'remove-send': { nl: 'Ja, verwijderen', en: 'Yes, remove' },
  removed: { nl: 'Verwijderd. De naam is weg.', en: 'Removed. The name is gone.' },
} as const satisfies Texts<string>;
