import type { Texts } from '../../domain/shared/language';

/** What the bot says around reminders. */
export const reminderTexts = {
  summary: { nl: 'Uw actiepunten', en: 'Your action items' },
  title: { nl: 'Uw actiepunten', en: 'Your action items' },
  waiting: {
    nl: 'U bent hier vervanger. Er is een week niets mee gebeurd. Kunt u even vragen hoe het gaat?',
    en: 'You are the deputy here. Nothing has happened for a week. Could you ask how it is going?',
  },
  stuck: {
    nl: 'Hier is twee weken niets mee gebeurd. U leidt de leerwerkplaats: kunt u even vragen hoe het gaat?',
    en: 'Nothing has happened here for two weeks. You lead the leerwerkplaats: could you ask how it is going?',
  },
  'is-part': {
    nl: 'Er is meer. U ziet hier de eerste.',
    en: 'There is more. These are the first.',
  },
  'all-done': {
    nl: 'U heeft niets meer openstaan. Dank u.',
    en: 'You have nothing left to do. Thank you.',
  },
  'list-button': { nl: 'Bekijk mijn actiepunten', en: 'See my action items' },
  'finish-button': { nl: 'Klaar', en: 'Done' },
  'not-done-button': { nl: 'Toch niet klaar?', en: 'Not done after all?' },
  'two-days-button': { nl: 'Herinner mij over 2 dagen', en: 'Remind me in 2 days' },
  'next-week-button': { nl: 'Herinner mij volgende week', en: 'Remind me next week' },
  'how-often-button': { nl: 'Hoe vaak?', en: 'How often?' },
  'how-often-title': { nl: 'Herinneringen', en: 'Reminders' },
  'is-daily': {
    nl: 'U krijgt elke werkdag bericht, zolang u iets heeft openstaan.',
    en: 'You get a message each working day, as long as you have something to do.',
  },
  'is-usual': {
    nl: 'U krijgt bericht op de werkdag vóór een actiepunt klaar moet zijn, als het te laat is, en op maandag als er iets openstaat.',
    en: 'You get a message on the working day before an action item is due, when it is late, and on Monday if there is something to do.',
  },
  'is-weekly': {
    nl: 'U krijgt alleen aan het begin van de week bericht, als er iets openstaat.',
    en: 'You get a message at the beginning of the week only, if there is something to do.',
  },
  'not-before': {
    nl: 'Ik herinner u weer op {day}.',
    en: 'I will remind you again on {day}.',
  },
  'daily-button': { nl: 'Elke werkdag', en: 'Each working day' },
  'usual-button': { nl: 'Gewoon', en: 'As usual' },
  'weekly-button': {
    nl: 'Alleen aan het begin van de week',
    en: 'At the beginning of the week only',
  },
  'no-part': {
    nl: 'U doet nu in geen leerwerkplaats mee. Er is niets veranderd.',
    en: 'You take part in no leerwerkplaats now. Nothing has changed.',
  },
  'mention-title': { nl: 'Actiepunten', en: 'Action items' },
  'mention-summary': {
    nl: 'Actiepunten van uw leerwerkplaats',
    en: 'Action items of your leerwerkplaats',
  },
  'you-have': {
    nl: '{who}: u heeft {count} actiepunten.',
    en: '{who}: you have {count} action items.',
  },
  'you-have-one': { nl: '{who}: u heeft 1 actiepunt.', en: '{who}: you have 1 action item.' },
  'they-have': {
    nl: '{who}: u houdt contact met iemand zonder Teams die hier {count} actiepunten heeft.',
    en: '{who}: you keep contact with somebody without Teams who has {count} action items here.',
  },
  'they-have-one': {
    nl: '{who}: u houdt contact met iemand zonder Teams die hier 1 actiepunt heeft.',
    en: '{who}: you keep contact with somebody without Teams who has 1 action item here.',
  },
  'mention-how': {
    nl: 'Iemand zien? Schrijf: @Leerwerkplaats acties, met de naam erachter.',
    en: 'To see them, write: @Leerwerkplaats actions, with the name behind it.',
  },
} as const satisfies Texts<string>;
