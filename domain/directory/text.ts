import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/text';
import type { EntryKind, entryLimits, Room } from './model';
import type { DirectoryRefusal } from './service';

export const roomText: Texts<Room> = {
  yes: { nl: 'Nu plek', en: 'Room now' },
  little: { nl: 'Weinig plek', en: 'Little room' },
  no: { nl: 'Nu geen plek', en: 'No room now' },
};

/** What can stand in 'Wie doet wat'. */
export const kindText: Texts<EntryKind> = {
  person: { nl: 'Een persoon', en: 'A person' },
  organisation: { nl: 'Een organisatie', en: 'An organisation' },
  initiative: {
    nl: 'Een initiatief dat er al is (PaTz-groep, welzijn op recept …)',
    en: 'An initiative that exists (PaTz group, social prescribing …)',
  },
};

/** What a field of an entry is called. */
export const fieldText: Texts<keyof typeof entryLimits> = {
  name: { nl: 'Naam', en: 'Name' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  callMeFor: { nl: 'Bel mij voor …', en: 'Call me for …' },
  area: { nl: 'Gebied', en: 'Area' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  mail: { nl: 'E-mail', en: 'Email' },
  reach: {
    nl: 'Wanneer bereikbaar, of hoe komt iemand erbij?',
    en: 'Reachable when, or how does one get in?',
  },
};

/** What people read when 'Wie doet wat' can't do what they ask. */
export const directoryRefusals: Texts<DirectoryRefusal> = {
  ...personalDataTexts,
  'name-missing': { nl: 'Vul een naam in.', en: 'Please fill in a name.' },
  'too-long': {
    nl: 'Dit is te lang: {field}. Gebruik hoogstens {most} tekens.',
    en: 'This is too long: {field}. Use {most} characters at most.',
  },
  'not-a-phone': {
    nl: 'Dit telefoonnummer kan ik niet lezen. Schrijf het zoals 06 12345678.',
    en: 'I can’t read this phone number. Write it like 06 12345678.',
  },
  'zero-missing': {
    nl: 'Mist er een 0 of + vooraan dit telefoonnummer? Schrijf het zoals 06 12345678.',
    en: 'Is there a 0 or + missing at the start of this phone number? Write it like 06 12345678.',
  },
  'two-phones': {
    nl: 'Geef één telefoonnummer, zonder schuine streep. Een tweede kan bij ‘Wanneer bereikbaar’.',
    en: 'Please give one phone number, without a slash. A second one can go with ‘Reachable when’.',
  },
  'not-a-mail': {
    nl: 'Dit mailadres kan ik niet lezen. Schrijf het zoals naam@organisatie.nl.',
    en: 'I can’t read this email address. Write it like name@organisation.nl.',
  },
  'no-way-in': {
    nl: 'Hoe is deze persoon of organisatie te bereiken? Vul een telefoonnummer, een mailadres of een weg in.',
    en: 'How can this person or organisation be reached? Fill in a phone number, an email address or a way in.',
  },
  'good-for-nothing': {
    nl: 'Waarvoor mag men bellen? Kies een discipline of minstens één onderwerp.',
    en: 'What may people call for? Choose a discipline or at least one need.',
  },
  'same-entry': {
    nl: '{name} staat er al, met dezelfde discipline. {person} houdt dat bij. Er is niets veranderd.',
    en: '{name} is in the list already, with the same discipline. {person} keeps it. Nothing has changed.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders heeft dit intussen veranderd. Hieronder staat hoe het nu is. Er is niets van u bewaard.',
    en: 'Somebody else changed this meanwhile. Below is how it is now. Nothing of yours was saved.',
  },
  'not-for-role': {
    nl: 'Alleen de projectleider en de plaatsvervanger kunnen dit doen. Er is niets veranderd.',
    en: 'Only the project leader and the deputy can do this. Nothing has changed.',
  },
  'same-coming': {
    nl: '{name} staat in een bestand dat nu wordt ingelezen. Kijk straks nog eens. Er is niets toegevoegd.',
    en: '{name} stands in a file that is being brought in now. Look again later. Nothing was added.',
  },
  'not-added': {
    nl: 'Dit is niet toegevoegd. Wilt u dat nog? Stuur het formulier dan nog eens.',
    en: 'This was not added. Do you still want that? Then send the form once more.',
  },
  'looks-only': {
    nl: 'In uw rol kijkt u mee. Iemand toevoegen kan niet.',
    en: 'In your role you look along. You can’t add anybody.',
  },
  'nothing-pasted': {
    nl: 'Hier staat niets in. Plak of kies eerst een tabel.',
    en: 'There is nothing in it. First paste or choose a table.',
  },
  'no-header': {
    nl: 'De eerste regel moet de namen van de kolommen geven, met minstens: naam.',
    en: 'The first line has to name the columns, with at least: name.',
  },
  'not-a-table': {
    nl: 'Deze tabel kan ik niet lezen. Bewaar hem als CSV UTF-8, en kijk of de aanhalingstekens kloppen.',
    en: 'I can’t read this table. Save it as CSV UTF-8, and check the quotation marks.',
  },
  'too-many-lines': {
    nl: 'Dit is te veel voor één keer. Neem hoogstens {most} regels, en daarna de rest.',
    en: 'This is too much at once. Take {most} lines at most, and then the rest.',
  },
  'lines-wrong': {
    nl: 'Er is niets toegevoegd. Verbeter eerst deze regels:',
    en: 'Nothing was added. Please mend these lines first:',
  },
  'import-running': {
    nl: 'Er wordt al een bestand ingelezen. Wacht tot dat klaar is. Er is niets toegevoegd.',
    en: 'Another file is being brought in. Please wait until that is done. Nothing was added.',
  },
  formula: {
    nl: 'een cel begint met = + - of @. Haal dat teken weg',
    en: 'a cell begins with = + - or @. Remove that sign',
  },
  'strange-characters': {
    nl: 'vreemde tekens. Bewaar de tabel als CSV UTF-8 en probeer het opnieuw',
    en: 'strange characters. Save the table as CSV UTF-8 and try again',
  },
  'unknown-kind': {
    nl: '“{text}” ken ik niet. Kies persoon, organisatie of initiatief',
    en: 'I don’t know “{text}”. Choose person, organisation or initiative',
  },
  'unknown-discipline': {
    nl: 'de discipline “{text}” ken ik niet',
    en: 'I don’t know the discipline “{text}”',
  },
  'unknown-need': {
    nl: 'het onderwerp “{text}” ken ik niet',
    en: 'I don’t know the need “{text}”',
  },
  'unknown-room': {
    nl: '“{text}” ken ik niet bij plek. Kies ja, weinig of nee',
    en: 'I don’t know “{text}” for room. Choose yes, little or no',
  },
  'nobody-first': {
    nl: 'Kies minstens één discipline als eerste keus.',
    en: 'Choose at least one discipline as first choice.',
  },
  'no-such-entry': {
    nl: 'Dit staat niet meer in ‘Wie doet wat’. Er is niets veranderd.',
    en: 'This is no longer in ‘Who does what’. Nothing has changed.',
  },
  'not-your-entry': {
    nl: 'Alleen wie dit bijhoudt, de kerngroep of de projectleider kan dit doen. Er is niets veranderd.',
    en: 'Only the person who keeps this, the core group or the project leader can do this. Nothing has changed.',
  },
};

/** What cards and pages both say around 'Wie doet wat'. */
export const directoryTerms = {
  title: { nl: 'Wie doet wat', en: 'Who does what' },
  'nobody-yet': { nl: 'nog niemand', en: 'nobody yet' },
  gap: {
    nl: 'Voor {need} kennen we nog niemand.',
    en: 'For {need} we know nobody yet.',
  },
  'why-need': { nl: 'helpt hierbij', en: 'helps with this' },
  'call-me-for': { nl: 'Bel mij voor: {text}', en: 'Call me for: {text}' },
  initiatives: { nl: 'Wat er al is', en: 'What exists already' },
  'all-names': { nl: 'Alle namen', en: 'All names' },
  'all-needs': { nl: 'Alle onderwerpen', en: 'All needs' },
  'add-title': { nl: 'Toevoegen aan ‘Wie doet wat’', en: 'Add to ‘Who does what’' },
  'change-title': { nl: 'Gegevens aanpassen', en: 'Change the details' },
  'remove-yes': { nl: 'Ja, weghalen', en: 'Yes, remove' },
  removed: {
    nl: 'Weggehaald. Naam en gegevens zijn gewist.',
    en: 'Removed. Name and details are erased.',
  },
  saved: { nl: '{name} staat in ‘Wie doet wat’.', en: '{name} is in ‘Who does what’.' },
  discipline: { nl: 'Discipline', en: 'Discipline' },
  needs: { nl: 'Waarvoor mag men bellen?', en: 'What may people call for?' },
  'call-me-for-example': {
    nl: 'Bijvoorbeeld: schulden en toeslagen',
    en: 'For example: debts and benefits',
  },
  'area-example': { nl: 'Bijvoorbeeld: Bussum', en: 'For example: Bussum' },
  'reach-example': {
    nl: 'Bijvoorbeeld: ma–do overdag, of aanmelden via de huisarts',
    en: 'For example: Mon–Thu by day, or through the GP',
  },
  'unknown-columns': {
    nl: 'Deze kolommen ken ik niet: {columns}. Ik lees ze niet.',
    en: 'I don’t know these columns: {columns}. I don’t read them.',
  },
  room: { nl: 'Is er nu plek?', en: 'Is there room now?' },
} as const satisfies Texts<string>;
