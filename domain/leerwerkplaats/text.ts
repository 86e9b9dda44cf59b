import type { Texts } from '../shared/language';
import type { Role } from './access';
import type { AttendanceRefusal } from './attendance';
import type { CouplingRefusal } from './coupling';
import type { StartRefusal } from './service';
import type { SettingsRefusal } from './settings-model';
import type { SuccessionRefusal } from './succession';

/** What people read when a leerwerkplaats can't be started or coupled. */
export const leerwerkplaatsRefusals: Texts<
  StartRefusal | CouplingRefusal | SuccessionRefusal | 'not-coupled'
> = {
  'name-missing': {
    nl: 'Geef uw leerwerkplaats een naam, bijvoorbeeld Gooise Meren.',
    en: 'Give your leerwerkplaats a name, for example Gooise Meren.',
  },
  'name-too-long': {
    nl: 'Deze naam is te lang. Gebruik hoogstens {most} tekens.',
    en: 'This name is too long. Use {most} characters at most.',
  },
  'not-a-member': {
    nl: 'U bent gast in deze Teams-omgeving. Vraag een medewerker van de organisatie om dit te doen.',
    en: 'You are a guest in this Teams. Please ask an employee of the organisation to do this.',
  },
  'not-on-roster': {
    nl: 'Ik kan niet zien of u bij deze organisatie hoort. Probeer het straks opnieuw.',
    en: 'I can’t see whether you belong to this organisation. Please try again later.',
  },
  'other-channel-taken': {
    nl: 'Dat kanaal hoort intussen bij een andere leerwerkplaats. Er is niets veranderd.',
    en: 'That channel belongs to another leerwerkplaats by now. Nothing has changed.',
  },
  'channel-taken': {
    nl: 'Dit kanaal hoort al bij leerwerkplaats {name}, begonnen door {person}. Er is niets veranderd.',
    en: 'This channel already belongs to leerwerkplaats {name}, started by {person}. Nothing has changed.',
  },
  'unknown-leerwerkplaats': {
    nl: 'Ik ken geen leerwerkplaats met de naam {name}. Kijk of de naam klopt.',
    en: 'I know no leerwerkplaats called {name}. Please check the name.',
  },
  'no-such-request': {
    nl: 'Dit verzoek kan ik niet vinden. Er is niets veranderd.',
    en: 'I can’t find this request. Nothing has changed.',
  },
  'not-project-leader': {
    nl: 'Dit verzoek kan ik niet vinden. Er is niets veranderd.',
    en: 'I can’t find this request. Nothing has changed.',
  },
  'has-leader': {
    nl: '{person} is projectleider. Er is niets veranderd.',
    en: '{person} is the project leader. Nothing has changed.',
  },
  'not-coupled': {
    nl: 'Dit kanaal hoort nog niet bij een leerwerkplaats. Begin er een met de knop hieronder.',
    en: 'This channel isn’t part of a leerwerkplaats yet. Start one with the button below.',
  },
};

/** What people read in the tab when a channel can't be shown. */
export const attendanceRefusals: Texts<AttendanceRefusal> = {
  'not-coupled': {
    nl: 'Dit kanaal hoort nog niet bij een leerwerkplaats, of u hoort niet bij dit kanaal. Beginnen kan in het kanaal zelf: typ ‘@Leerwerkplaats start’ en de naam van uw leerwerkplaats.',
    en: 'This channel isn’t part of a leerwerkplaats yet, or you aren’t in this channel. You can start one in the channel itself: type ‘@Leerwerkplaats start’ and the name of your leerwerkplaats.',
  },
  'teams-silent': {
    nl: 'Teams geeft nu geen antwoord. Probeer het later opnieuw. In het kanaal kunt u wel stemmen.',
    en: 'Teams doesn’t answer at the moment. Please try again later. You can still vote in the channel.',
  },
};
/** What people read when the settings can't be changed as they ask. */
export const settingsRefusals: Texts<SettingsRefusal> = {
  'not-yours-to-change': {
    nl: 'Alleen de projectleider of de plaatsvervanger kan dit. Er is niets veranderd.',
    en: 'Only the project leader or the deputy can do this. Nothing has changed.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders heeft de instellingen intussen veranderd. Er is niets van u bewaard. Wat u invulde, staat er nog. Kijk of het zo moet worden, en kies dan weer Bewaren.',
    en: 'Somebody else has changed the settings meanwhile. Nothing of yours is saved. What you filled in is still here. See whether it should be like this, and then choose Save again.',
  },
  'hours-unclear': {
    nl: 'Schrijf de werktijden als 09:00 en 17:00. Het einde komt na het begin.',
    en: 'Write the working hours as 09:00 and 17:00. The end comes after the beginning.',
  },
  'day-unclear': {
    nl: '“{day}” is geen dag die ik ken. Schrijf elke dag als 25-12-2026, op een eigen regel.',
    en: '“{day}” isn’t a day that I know. Write each day as 25-12-2026, on a line of its own.',
  },
  'too-many-days': {
    nl: 'U kunt hoogstens {most} vrije dagen opgeven. Haal er een paar weg.',
    en: 'You can give {most} days off at most. Please remove a few.',
  },
};

/** What the settings are called and may be, on the card and in the tab. */
export const settingsTerms = {
  explanation: {
    nl: 'Elke leerwerkplaats is anders. Zo werkt leerwerkplaats {name}.',
    en: 'Each leerwerkplaats is different. This is how leerwerkplaats {name} works.',
  },
  'who-changes': {
    nl: 'De projectleider of de plaatsvervanger kan dit aanpassen.',
    en: 'The project leader or the deputy can change this.',
  },
  'what-for': {
    nl: 'De fase laat anderen zien hoe ver u bent. Werktijden en vrije dagen: daarbuiten herinner ik u nergens aan, en vraag ik u niet of een lijst nog klopt. De landelijke feestdagen ken ik al. De tijdzone is voor de werktijden; op kaarten staat de tijd van Nederland.',
    en: 'The phase shows others how far you are. Working hours and days off: outside those I don’t remind you of anything, nor ask you whether a list is still right. I know the national holidays already. The time zone is for the working hours; cards show the time of the Netherlands.',
  },
  phase: { nl: 'Fase', en: 'Phase' },
  language: {
    nl: 'Taal van de kaarten in dit kanaal',
    en: 'Language of the cards in this channel',
  },
  timeZone: { nl: 'Tijdzone', en: 'Time zone' },
  worksFrom: { nl: 'Werktijd, van', en: 'Working hours, from' },
  worksUntil: { nl: 'Werktijd, tot', en: 'Working hours, until' },
  daysOff: {
    nl: 'Vrije dagen en feestdagen',
    en: 'Days off and holidays',
  },
  'days-example': {
    nl: 'Elke dag op een eigen regel, bijvoorbeeld 25-12-2026',
    en: 'One to a line, for example 25-12-2026',
  },
  'as-it-is-now': { nl: 'Zo is het nu:', en: 'As it is now:' },
  none: { nl: 'geen', en: 'none' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'De instellingen zijn bewaard.', en: 'The settings are saved.' },
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  meeting: { nl: '1. Kennismaken', en: '1. Getting to know each other' },
  goals: { nl: '2. Doelen stellen', en: '2. Setting goals' },
  experiments: { nl: '3. Experimenteren', en: '3. Experimenting' },
  transition: { nl: '4. Transitie', en: '4. Transition' },
  'Europe/Amsterdam': { nl: 'Nederland', en: 'The Netherlands' },
  'America/Kralendijk': { nl: 'Caribisch Nederland', en: 'Caribbean Netherlands' },
} as const satisfies Texts<string>;

/** What each role is called. */
export const roleText: Texts<Role> = {
  'project-leader': { nl: 'projectleider', en: 'project leader' },
  deputy: { nl: 'plaatsvervangend projectleider', en: 'deputy project leader' },
  'core-group': { nl: 'kerngroeplid', en: 'member of the core group' },
  participant: { nl: 'deelnemer', en: 'participant' },
  'policy-officer': { nl: 'beleidsmedewerker', en: 'policy officer' },
  executive: { nl: 'bestuurder', en: 'executive' },
  adviser: { nl: 'adviseur', en: 'adviser' },
  'privacy-contact': { nl: 'privacycontact', en: 'privacy contact' },
};
