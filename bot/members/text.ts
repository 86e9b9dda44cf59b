import type { Texts } from '../../domain/shared/language';

/** What the bot says around who takes part. */
export const memberTexts = {
  'profile-button': { nl: 'Wie bent u?', en: 'Who are you?' },
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
  guest: { nl: 'gast', en: 'guest' },
  'call-for': { nl: 'Bel voor: {what}', en: 'Call for: {what}' },
  'without-teams': { nl: 'zonder Teams', en: 'without Teams' },
  contact: { nl: 'contact via {name}', en: 'contact through {name}' },
  more: { nl: 'En nog {count} anderen.', en: 'And {count} others.' },
  'more-to-find': {
    nl: 'En nog {count} anderen. Zoek hieronder, of kijk in de tab: daar staat iedereen.',
    en: 'And {count} others. Search below, or look in the tab, which shows everybody.',
  },
  'give-role': { nl: 'Een rol geven', en: 'Give a role' },
  'member-label': { nl: 'Wie', en: 'Who' },
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
  'change-title': { nl: 'Iemand zonder Teams', en: 'Somebody without Teams' },
  'change-hint': {
    nl: 'Tik op iemand zonder Teams om iets aan te passen.',
    en: 'Tap somebody without Teams to change something.',
  },
  changed: { nl: 'Aangepast.', en: 'Changed.' },
  'remove-button': { nl: 'Verwijderen', en: 'Remove' },
  'remove-question': {
    nl: 'Wilt u {name} verwijderen? De naam verdwijnt meteen. Stemmen die voor deze persoon zijn gegeven, tellen nog mee.',
    en: 'Do you want to remove {name}? The name disappears at once. Votes given for this person still count.',
  },
  'remove-send': { nl: 'Ja, verwijderen', en: 'Yes, remove' },
  removed: { nl: 'Verwijderd. De naam is weg.', en: 'Removed. The name is gone.' },
  back: { nl: 'Terug', en: 'Back' },
  'contact-gone-title': {
    nl: 'U houdt nu contact met iemand zonder Teams',
    en: 'You now keep contact with somebody without Teams',
  },
  'contact-gone-body': {
    nl: '{person} doet niet meer mee in leerwerkplaats {name}, en hield contact met: {names}. Dat ligt nu bij u. Bij ‘Wie is wie’ kunt u een ander kiezen.',
    en: '{person} no longer takes part in leerwerkplaats {name}, and kept contact with: {names}. That is with you now. In ‘Who is who’ you can choose somebody else.',
  },
  'and-others': { nl: '{names} en nog {count} anderen', en: '{names} and {count} others' },
  'find-label': {
    nl: 'Zoek op naam, organisatie of beroep',
    en: 'Find by name, organisation or profession',
  },
  'find-button': { nl: 'Zoeken', en: 'Find' },
  'found-nobody': { nl: 'Niemand gevonden.', en: 'Nobody found.' },
  choose: { nl: 'Kies …', en: 'Choose …' },
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
