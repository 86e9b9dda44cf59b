import { memberTerms } from '../../domain/members/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around who takes part. */
export const memberTexts = {
  'not-reached': { nl: 'krijgt mijn berichten niet', en: 'doesn’t get my messages' },
  ...memberTerms,
  'profile-button': { nl: 'Wie bent u?', en: 'Who are you?' },
  saved: {
    nl: 'Bewaard. De anderen zien het bij ‘Wie is wie’. U kunt het altijd veranderen.',
    en: 'Saved. The others see it in ‘Who is who’. You can always change it.',
  },
  offer: {
    nl: 'Weet de groep wie u bent? Vul het één keer in.',
    en: 'Does the group know who you are? Fill it in once.',
  },
  'offer-dismiss': { nl: 'Niet meer vragen', en: 'Don’t ask again' },
  dismissed: {
    nl: 'Goed. Ik vraag het niet meer. U vindt ‘Wie bent u?’ bij @Leerwerkplaats hulp.',
    en: 'Fine. I won’t ask again. You find ‘Who are you?’ at @Leerwerkplaats help.',
  },
  'members-button': { nl: 'Wie is wie', en: 'Who is who' },
  'members-title': { nl: 'Wie is wie', en: 'Who is who' },
  'members-intro': {
    nl: 'Leerwerkplaats {name}. {count} mensen doen mee.',
    en: 'Leerwerkplaats {name}. {count} people take part.',
  },
  'one-member': {
    nl: 'Leerwerkplaats {name}. Eén persoon doet mee.',
    en: 'Leerwerkplaats {name}. One person takes part.',
  },
  more: { nl: 'En nog {count}.', en: 'And {count} more.' },
  'more-to-find': {
    nl: 'En nog {count}. Zoek hieronder, of kijk in de tab: daar staat iedereen.',
    en: 'And {count} more. Search below, or look in the tab, which shows everybody.',
  },
  'member-label': { nl: 'Wie', en: 'Who' },
  'change-hint': {
    nl: 'Tik op iemand zonder Teams om iets aan te passen.',
    en: 'Tap somebody without Teams to change something.',
  },
  back: { nl: 'Terug', en: 'Back' },
  'contact-gone-title': {
    nl: 'U houdt nu contact met iemand zonder Teams',
    en: 'You now keep contact with somebody without Teams',
  },
  'contact-gone-body': {
    nl: '{person} doet niet meer mee in leerwerkplaats {name}, en hield contact met: {names}. Dat ligt nu bij u. Bij ‘Wie is wie’ kunt u een ander kiezen.',
    en: '{person} no longer takes part in leerwerkplaats {name}, and kept contact with: {names}. That is with you now. In ‘Who is who’ you can choose somebody else.',
  },
  'and-others': { nl: '{names} en nog {count}', en: '{names} and {count} more' },
  'find-label': {
    nl: 'Zoek op naam, organisatie of beroep',
    en: 'Find by name, organisation or profession',
  },
  'find-button': { nl: 'Zoeken', en: 'Find' },
  'found-nobody': { nl: 'Niemand gevonden.', en: 'Nobody found.' },
  'confirm-title': { nl: 'Klopt deze lijst nog?', en: 'Is this list still right?' },
  'confirm-body': {
    nl: 'Deze mensen doen mee in leerwerkplaats {name}. Kijk of de rollen nog kloppen. Ik vraag het over een half jaar weer.',
    en: 'These people take part in leerwerkplaats {name}. See whether the roles are still right. I ask again in half a year.',
  },
  'confirm-right': { nl: 'Ja, klopt', en: 'Yes, it is right' },
  'confirm-change': { nl: 'Aanpassen', en: 'Change' },
  confirmed: {
    nl: 'Dank u wel. De lijst is bevestigd.',
    en: 'Thank you. The list is confirmed.',
  },
  'role-title': { nl: 'Uw rol in leerwerkplaats {name}', en: 'Your role in leerwerkplaats {name}' },
  'role-for-you': {
    nl: '{person} heeft u de rol {role} gegeven. U was {before}.',
    en: '{person} has given you the role {role}. You were {before}.',
  },
  'role-by-you': {
    nl: 'U heeft {person} de rol {role} gegeven in leerwerkplaats {name}.',
    en: 'You have given {person} the role {role} in leerwerkplaats {name}.',
  },
  'role-in-channel': {
    nl: '{person} heeft nu de rol {role} in leerwerkplaats {name}.',
    en: '{person} now has the role {role} in leerwerkplaats {name}.',
  },
} as const satisfies Texts<string>;

/** What each role means, in one sentence, for who gets it. */
export const roleMeaning = {
  'project-leader': {
    nl: 'U leidt de leerwerkplaats: u geeft rollen, past de instellingen aan en sluit peilingen.',
    en: 'You lead the leerwerkplaats: you give roles, change the settings and close polls.',
  },
  deputy: {
    nl: 'U vervangt de projectleider en kan hetzelfde: rollen geven, instellingen aanpassen, peilingen sluiten.',
    en: 'You stand in for the project leader and can do the same: give roles, change settings, close polls.',
  },
  'core-group': {
    nl: 'U doet mee met alles, en kunt mensen zonder Teams toevoegen.',
    en: 'You take part in everything, and can add people without Teams.',
  },
  participant: {
    nl: 'U doet mee met peilingen en afspraken.',
    en: 'You take part in polls and agreements.',
  },
  'policy-officer': {
    nl: 'U doet mee met peilingen en afspraken. Casussen ziet u niet.',
    en: 'You take part in polls and agreements. You don’t see cases.',
  },
  executive: {
    nl: 'U doet mee met peilingen en afspraken. Casussen ziet u niet.',
    en: 'You take part in polls and agreements. You don’t see cases.',
  },
  adviser: {
    nl: 'U leest mee. U stemt niet, en casussen ziet u niet.',
    en: 'You read along. You don’t vote, and you don’t see cases.',
  },
  'privacy-contact': {
    nl: 'U waakt over de privacy. U doet niet mee met peilingen.',
    en: 'You watch over privacy. You take no part in polls.',
  },
} as const satisfies Texts<string>;
