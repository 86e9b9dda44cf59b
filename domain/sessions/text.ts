import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/text';
import type { AnswerRefusal } from './answering';
import type { ChangeRefusal } from './changing';
import type { SessionAnswer } from './model';
import type { AgreementsRefusal } from './noting-agreements';
import type { PresenceRefusal } from './noting-presence';
import type { MakeRefusal } from './service';

/** What people read when a session can't do what they ask. */
export const sessionRefusals: Texts<
  MakeRefusal | AnswerRefusal | ChangeRefusal | PresenceRefusal | AgreementsRefusal
> = {
  ...personalDataTexts,
  'title-missing': {
    nl: 'Schrijf waar de bijeenkomst over gaat.',
    en: 'Write what the session is about.',
  },
  'title-too-long': {
    nl: 'De titel is te lang. Gebruik hoogstens {most} tekens.',
    en: 'The title is too long. Use {most} characters at most.',
  },
  'place-too-long': {
    nl: 'De plaats is te lang. Gebruik hoogstens {most} tekens.',
    en: 'The place is too long. Use {most} characters at most.',
  },
  'method-too-long': {
    nl: 'De werkvorm is te lang. Gebruik hoogstens {most} tekens.',
    en: 'The way of working is too long. Use {most} characters at most.',
  },
  'agenda-too-long': {
    nl: 'De agenda heeft te veel regels. Gebruik er hoogstens {most}.',
    en: 'The agenda has too many lines. Use {most} at most.',
  },
  'agenda-line-too-long': {
    nl: 'Een regel van de agenda is te lang. Gebruik hoogstens {most} tekens per regel.',
    en: 'A line of the agenda is too long. Use {most} characters per line at most.',
  },
  'duration-not-possible': {
    nl: 'Een bijeenkomst duurt {least} tot {most} minuten. Pas de duur aan.',
    en: 'A session takes {least} to {most} minutes. Please change how long it takes.',
  },
  'when-missing': {
    nl: 'Kies een dag en een tijd. Is er nog geen datum? Zet dan het vinkje eronder aan.',
    en: 'Choose a day and a time. No date yet? Then tick the box below.',
  },
  'no-such-date': {
    nl: 'Die datum of tijd bestaat niet. Kijk de dag en de tijd nog eens na.',
    en: 'That date or time doesn’t exist. Please check the day and the time.',
  },
  'in-the-past': {
    nl: 'Dat moment is al voorbij. Kies een moment dat nog komt.',
    en: 'That moment has passed already. Choose a moment to come.',
  },
  'too-far': {
    nl: 'Dat is nog te ver weg. Kies een moment binnen twee jaar.',
    en: 'That is too far away. Choose a moment within two years.',
  },
  'when-not-understood': {
    nl: 'Over de dag en de tijd: {why}',
    en: 'About the day and the time: {why}',
  },
  'hour-missing': {
    nl: 'Schrijf er ook de tijd bij, bijvoorbeeld: vrijdag 14:00.',
    en: 'Please write the time too, for example: Friday 14:00.',
  },
  'not-past': {
    nl: 'Deze bijeenkomst is nog niet geweest, of al te lang geleden. Er is niets veranderd.',
    en: 'This session has not taken place yet, or too long ago. Nothing has changed.',
  },
  'agreements-missing': {
    nl: 'Schrijf wat is afgesproken, elk punt op een eigen regel.',
    en: 'Please write what was agreed, each point on a line of its own.',
  },
  'agreements-too-many': {
    nl: 'Dit zijn te veel punten. Schrijf er hoogstens {most} in één keer.',
    en: 'These are too many points. Write {most} at most in one go.',
  },
  'agreements-full': {
    nl: 'Bij één bijeenkomst passen {all} actiepunten. Schrijf dit punt op met @Leerwerkplaats actie.',
    en: 'A session holds {all} action items. Write this one down with @Leerwerkplaats action.',
  },
  'not-yours-to-note': {
    nl: 'Alleen wie de bijeenkomst maakte, de kerngroep of de projectleider kan dit doen.',
    en: 'Only the person who made the session, the core group or the project leader can do this.',
  },
  'no-such-session': {
    nl: 'Deze bijeenkomst kan ik in dit kanaal niet vinden. Er is niets veranderd.',
    en: 'I can’t find this session in this channel. Nothing has changed.',
  },
  'not-to-answer': {
    nl: 'Voor deze bijeenkomst kunt u zich nu niet aan- of afmelden. Er is niets veranderd.',
    en: 'You can’t say now whether you come to this session. Nothing has changed.',
  },
  'moved-meanwhile': {
    nl: 'De bijeenkomst is net verplaatst. Kijk of u dan kunt en tik opnieuw. Er is niets veranderd.',
    en: 'The session has just been moved. See whether you can come then and tap again. Nothing has changed.',
  },
  'session-over': {
    nl: 'Deze bijeenkomst is voorbij of afgezegd. Er is niets veranderd.',
    en: 'This session is over or was cancelled. Nothing has changed.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders heeft de bijeenkomst net veranderd. Bekijk de kaart en open Wijzigen opnieuw. Wat u typte, staat hieronder nog.',
    en: 'Somebody else has just changed the session. Look at the card and open Change again. What you typed is still below.',
  },
  'not-your-session': {
    nl: 'Alleen wie de bijeenkomst maakte of de projectleider kan dit doen.',
    en: 'Only the person who made the session or the project leader can do this.',
  },
  'not-yours-to-represent': {
    nl: 'Kies namens wie u antwoordt. Dat kan voor mensen van wie u de contactpersoon bent. De kerngroep en de projectleider kunnen het voor iedereen zonder Teams. Er is niets veranderd.',
    en: 'Choose on whose behalf you answer. You can do this for people whose contact you are. The core group and the project leader can do it for everybody without Teams. Nothing has changed.',
  },
  'not-for-role': {
    nl: 'U bent hier privacycontact. Daarmee doet u niet mee met bijeenkomsten. Vraag de projectleider als dat niet klopt.',
    en: 'You are the privacy contact here, so you take no part in sessions. Ask the project leader if that is wrong.',
  },
  'reads-only': {
    nl: 'U bent hier adviseur. U leest mee, maar meldt zich niet aan. Vraag de projectleider als dat niet klopt.',
    en: 'You are an adviser here. You read along, but don’t say whether you come. Ask the project leader if that is wrong.',
  },
};

/** In a page it can be saved again, over what somebody else made of it. */
export const sessionRefusalsInTab: typeof sessionRefusals = {
  ...sessionRefusals,
  'changed-meanwhile': {
    nl: 'Iemand anders heeft de bijeenkomst intussen veranderd. Er is niets van u bewaard. Wat u invulde, staat er nog. Kijk of het zo moet worden, en kies dan weer Bewaren.',
    en: 'Somebody else has changed the session meanwhile. Nothing of yours is saved. What you filled in is still here. See whether it should be like this, and then choose Save again.',
  },
};

/** What cards and pages both say of a session. */
export const sessionTerms = {
  yes: { nl: 'Ik kom', en: 'I’ll come' },
  maybe: { nl: 'Misschien', en: 'Maybe' },
  no: { nl: 'Ik kan niet', en: 'I can’t come' },
  'no-date': { nl: 'Datum volgt', en: 'Date to follow' },
  cancelled: { nl: 'Deze bijeenkomst gaat niet door', en: 'This session is cancelled' },
  past: { nl: 'Deze bijeenkomst is geweest', en: 'This session has taken place' },
  agenda: { nl: 'Agenda', en: 'Agenda' },
  items: { nl: 'Actiepunten', en: 'Action items' },
  'done-items': { nl: 'Klaar: {count}', en: 'Done: {count}' },
  'coming-nobody': { nl: 'Nog niemand komt', en: 'Nobody is coming yet' },
  'others-answered': {
    nl: 'Misschien: {maybe} · Kan niet: {no}',
    en: 'Maybe: {maybe} · Can’t come: {no}',
  },
  moved: {
    nl: 'Verplaatst. Eerst was het {moment}.',
    en: 'Moved. It was {moment} before.',
  },
  'answered-before': {
    nl: 'Gegeven vóór de wijziging: {count}. Kijk of u nog kunt en tik opnieuw.',
    en: 'Given before the change: {count}. See whether you can still come and tap again.',
  },
  'make-button': { nl: 'Bijeenkomst maken', en: 'Make a session' },
  'make-send': { nl: 'Plaatsen in dit kanaal', en: 'Post in this channel' },
  'title-label': { nl: 'Waar gaat de bijeenkomst over?', en: 'What is the session about?' },
  'title-example': { nl: 'Bijvoorbeeld: Casus bespreken', en: 'For example: Discussing a case' },
  'date-label': { nl: 'Dag', en: 'Day' },
  'time-label': { nl: 'Tijd', en: 'Time' },
  'later-label': {
    nl: 'Nog geen datum. We prikken er samen een.',
    en: 'No date yet. We’ll find one together.',
  },
  'place-label': { nl: 'Waar?', en: 'Where?' },
  'place-example': { nl: 'Bijvoorbeeld: De Eik, zaal 2', en: 'For example: De Eik, room 2' },
  more: { nl: 'Meer', en: 'More' },
  'phase-label': { nl: 'Fase', en: 'Phase' },
  'phase-none': { nl: 'Geen fase', en: 'No phase' },
  'method-label': { nl: 'Werkvorm', en: 'Way of working' },
  'method-example': { nl: 'Bijvoorbeeld: wereldcafé', en: 'For example: world café' },
  'minutes-label': { nl: 'Hoeveel minuten duurt het?', en: 'How many minutes does it take?' },
  'agenda-label': {
    nl: 'Agenda, elk punt op een eigen regel',
    en: 'Agenda, each point on a line of its own',
  },
  made: {
    nl: 'Uw bijeenkomst komt zo in dit kanaal.',
    en: 'Your session will be in this channel in a moment.',
  },
  'change-button': { nl: 'Wijzigen', en: 'Change' },
  'change-title': { nl: 'Bijeenkomst wijzigen', en: 'Change the session' },
  'change-send': { nl: 'Bewaren', en: 'Save' },
  changed: { nl: 'De bijeenkomst is gewijzigd.', en: 'The session was changed.' },
  'no-residents': {
    nl: 'Schrijf niets waaraan een inwoner te herkennen is.',
    en: 'Write nothing by which a resident can be recognised.',
  },
} as const satisfies Texts<string> & Texts<SessionAnswer>;
