import type { Texts } from '../../domain/shared/language';

/** What the bot says about what it keeps of people. */
export const privacyTexts = {
  'open-button': { nl: 'Bekijk wat ik van u bewaar', en: 'See what I keep of you' },
  'in-channel': {
    nl: 'Dit laat ik alleen aan u zien.',
    en: 'I show this to you only.',
  },
  title: { nl: 'Dit bewaar ik van u', en: 'This is what I keep of you' },
  'about-you': { nl: 'Wat u over uzelf vertelde', en: 'What you told about yourself' },
  'nothing-told': {
    nl: 'U heeft bij ‘Wie bent u?’ niets ingevuld.',
    en: 'You filled in nothing at ‘Who are you?’.',
  },
  'call-for': { nl: 'Bel mij voor: {what}', en: 'Call me for: {what}' },
  reach: { nl: 'Te bereiken: {what}', en: 'Reachable: {what}' },
  part: {
    nl: 'Uw rol: {role}. Uw naam in Teams: {name}.',
    en: 'Your role: {role}. Your name in Teams: {name}.',
  },
  left: { nl: 'U doet hier niet meer mee.', en: 'You no longer take part here.' },
  former: {
    nl: 'U bent hier oud-deelnemer. Uw naam is weggehaald.',
    en: 'You are a former participant here. Your name was taken out.',
  },
  'count-votes': { nl: 'Stemmen: {count}.', en: 'Votes: {count}.' },
  'count-asked': { nl: 'Vragen die u stelde: {count}.', en: 'Questions you asked: {count}.' },
  'count-answers': {
    nl: 'Antwoorden aan de groep: {count}.',
    en: 'Answers to the group: {count}.',
  },
  'count-actionItems': {
    nl: 'Actiepunten die u doet of opschreef: {count}.',
    en: 'Action items that you do or wrote: {count}.',
  },
  'count-keeps': {
    nl: 'Wat u bijhoudt in ‘Wie doet wat’: {count}.',
    en: 'What you keep in ‘Who does what’: {count}.',
  },
  'count-contact': {
    nl: 'Mensen zonder Teams met wie u contact houdt: {count}.',
    en: 'People without Teams with whom you keep contact: {count}.',
  },
  'count-channels': {
    nl: 'Kanalen die u begon of wilde koppelen: {count}.',
    en: 'Channels you started or wanted to couple: {count}.',
  },
  'count-roles': {
    nl: 'Rollen die u kreeg of gaf: {count}.',
    en: 'Roles you got or gave: {count}.',
  },
  nowhere: {
    nl: 'U staat in geen enkele leerwerkplaats.',
    en: 'You are in no leerwerkplaats.',
  },
  'how-long': { nl: 'Hoe lang', en: 'How long' },
  'count-sessions': { nl: 'Bijeenkomsten: {count}.', en: 'Sessions: {count}.' },
  'reminders-chosen': {
    nl: 'U koos hoe vaak ik u aan uw actiepunten herinner. Dat kunt u veranderen met ‘herinneringen’.',
    en: 'You chose how often I remind you of your action items. You can change that with ‘reminders’.',
  },
  'how-long-body': {
    nl: 'Zolang u meedoet. 90 dagen nadat u weggaat, haal ik uw naam en wat u over uzelf vertelde overal weg. Wat een ander over u in ‘Wie doet wat’ zette, blijft staan tot die het weghaalt. Vraag daar gerust om. 30 dagen na het sluiten van een peiling bewaar ik niet meer wie wat koos. 90 dagen na een bijeenkomst bewaar ik niet meer wie er kwam. Een vraag aan de groep sluit na 60 dagen. Een jaar na het sluiten staat uw naam niet meer bij een vraag of een antwoord. Bij een actiepunt is dat een jaar nadat het klaar is. De aantallen blijven.',
    en: 'As long as you take part. 90 days after you leave I take out your name and what you told about yourself, everywhere. What somebody else put about you in ‘Who does what’ stays until they take it out. Do ask them. 30 days after a poll was closed I no longer keep who chose what. 90 days after a session I no longer keep who came. A question to the group closes after 60 days. A year after closing, your name no longer stands with a question or an answer. With an action item that is a year after it was done. The numbers stay.',
  },
  'not-kept': {
    nl: 'Ik houd niet bij wanneer u er bent, en maak geen lijst van wie het meest doet.',
    en: 'I don’t keep when you are here, and make no list of who does most.',
  },
  'export-button': { nl: 'Alles als tekst', en: 'Everything as text' },
  'export-title': { nl: 'Alles wat ik van u bewaar', en: 'Everything I keep of you' },
  'export-label': {
    nl: 'Kopieer deze tekst. Deel {page} van {pages}.',
    en: 'Copy this text. Part {page} of {pages}.',
  },
  'export-next': { nl: 'Volgend deel', en: 'Next part' },
  back: { nl: 'Terug', en: 'Back' },
  'take-out-button': { nl: 'Weghalen wat ik vertelde', en: 'Take out what I told' },
  'take-out-title': { nl: 'Weghalen wat u vertelde', en: 'Take out what you told' },
  'take-out-question': {
    nl: 'Ik haal weg wat u bij ‘Wie bent u?’ invulde, in al uw leerwerkplaatsen. Uw naam in Teams blijft zichtbaar zolang u meedoet.',
    en: 'I take out what you filled in at ‘Who are you?’, in all your leerwerkplaatsen. Your name in Teams stays visible as long as you take part.',
  },
  'take-out-send': { nl: 'Weghalen', en: 'Take out' },
  'taken-out': {
    nl: 'Weggehaald. De anderen zien het zo niet meer.',
    en: 'Taken out. In a moment the others don’t see it any more.',
  },
} as const satisfies Texts<string>;
