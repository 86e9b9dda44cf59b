import { directoryTerms } from '../../domain/directory/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around 'Wie doet wat'. */
export const directoryTexts = {
  ...directoryTerms,
  question: {
    nl: 'Voor welke vraag zoekt u iemand? Tik op een regel.',
    en: 'For which need do you look for somebody? Tap a line.',
  },
  'no-residents': {
    nl: 'Vraag of schrijf hier niets waaraan een inwoner te herkennen is.',
    en: 'Ask or write nothing here by which a resident can be recognised.',
  },
  overheard: {
    nl: 'Iedereen in dit kanaal kan dit antwoord lezen.',
    en: 'Everybody in this channel can read this answer.',
  },
  'which-leerwerkplaats': {
    nl: 'U doet mee in meer leerwerkplaatsen. In welke zoekt u iemand?',
    en: 'You take part in several leerwerkplaatsen. In which one do you look for somebody?',
  },
  'no-leerwerkplaats': {
    nl: 'Ik weet nog niet in welke leerwerkplaats u meedoet. Ga naar het kanaal van uw leerwerkplaats en typ daar: @Leerwerkplaats wie. Is er nog geen leerwerkplaats? Typ dan in een kanaal: @Leerwerkplaats start naam.',
    en: 'I don’t know yet in which leerwerkplaats you take part. Go to the channel of your leerwerkplaats and type there: @Leerwerkplaats who. Is there no leerwerkplaats yet? Then type in a channel: @Leerwerkplaats start name.',
  },
  'search-none': {
    nl: 'Bij “{typed}” vind ik niemand. Probeer een ander woord.',
    en: 'I find nobody for “{typed}”. Try another word.',
  },
  'search-empty': {
    nl: 'In ‘Wie doet wat’ staat nog niemand.',
    en: 'Nobody is in ‘Who does what’ yet.',
  },
  'found-in': {
    nl: 'Uit ‘Wie doet wat’ van {name}',
    en: 'From ‘Who does what’ of {name}',
  },
  'choose-label': { nl: 'Of kies uit de lijst', en: 'Or choose from the list' },
  'choose-button': { nl: 'Laat zien', en: 'Show' },
  'choose-first': {
    nl: 'Kies eerst een onderwerp uit de lijst. Tik daarna op Laat zien.',
    en: 'First choose a need from the list. Then tap Show.',
  },
  'gap-next': {
    nl: 'Weet u iemand? Voeg die dan toe, of vraag het aan de groep.',
    en: 'Do you know somebody? Please add them, or ask the group.',
  },
  'nobody-of': {
    nl: 'Met deze discipline kennen we nog niemand: {discipline}.',
    en: 'We know nobody of this discipline yet: {discipline}.',
  },
  'nothing-found': {
    nl: 'Bij “{typed}” vind ik niemand. Kies hieronder een onderwerp, of typ een ander woord.',
    en: 'I find nobody for “{typed}”. Choose a need below, or type another word.',
  },
  found: { nl: 'Gevonden bij “{typed}”', en: 'Found for “{typed}”' },
  'not-in-area': {
    nl: 'Niemand gevonden bij “{typed}”. Dit is wie we kennen:',
    en: 'Nobody found for “{typed}”. This is who we know:',
  },
  'why-first': { nl: 'eerste keus: {discipline}', en: 'first choice: {discipline}' },
  'why-also': { nl: 'helpt ook: {discipline}', en: 'also helps: {discipline}' },
  more: { nl: 'Meer namen ({count})', en: 'More names ({count})' },
  'add-button': { nl: 'Iemand toevoegen', en: 'Add somebody' },
  save: { nl: 'Bewaren', en: 'Save' },
  'change-button': { nl: 'Aanpassen', en: 'Change' },
  'remove-button': { nl: 'Weghalen', en: 'Remove' },
  'remove-sure': {
    nl: 'Wilt u {name} weghalen uit ‘Wie doet wat’? Dit kan niet ongedaan worden gemaakt.',
    en: 'Do you want to remove {name} from ‘Who does what’? This can’t be undone.',
  },
  'remove-no': { nl: 'Nee, laten staan', en: 'No, keep it' },
  'call-button': { nl: 'Bellen', en: 'Call' },
  kind: { nl: 'Wat voegt u toe?', en: 'What do you add?' },
  'choose-one': { nl: 'Kies …', en: 'Choose …' },
  'suggest-button': { nl: 'Voorstel aanpassen', en: 'Change the suggestion' },
  'suggest-title': { nl: 'Wie stellen we voor?', en: 'Whom do we suggest?' },
  'suggest-first': { nl: 'Eerste keus', en: 'First choice' },
  'suggest-also': { nl: 'Helpt ook', en: 'Also helps' },
  suggested: {
    nl: 'Het voorstel voor {need} is bewaard.',
    en: 'The suggestion for {need} is saved.',
  },
  'check-title': { nl: 'Klopt dit nog?', en: 'Is this still right?' },
  'check-body': {
    nl: 'U houdt dit bij in ‘Wie doet wat’ van {name}. Ik vraag het één keer per jaar.',
    en: 'You keep this in ‘Who does what’ of {name}. I ask once a year.',
  },
  'check-change': {
    nl: 'Klopt er iets niet? Tik op de regel om die aan te passen of weg te halen.',
    en: 'Is something wrong? Tap the line to change or remove it.',
  },
  'check-yes': { nl: 'Ja, klopt', en: 'Yes, right' },
  'check-all-yes': { nl: 'Ja, alles klopt', en: 'Yes, all right' },
  'check-thanks': {
    nl: 'Dank u wel. Over een jaar vraag ik het weer.',
    en: 'Thank you. In a year I will ask again.',
  },
  'check-under-way': {
    nl: 'Dank u wel. Uw lijst wordt nu bijgewerkt. Nog {count} te gaan.',
    en: 'Thank you. Your list is being updated now. {count} to go.',
  },
  'check-no-wait': {
    nl: 'U hoeft hier niet op te wachten. Het gaat vanzelf verder.',
    en: 'You don’t have to wait for this. It goes on by itself.',
  },
  'check-ready': { nl: 'Is het klaar?', en: 'Is it ready?' },
  'and-more': { nl: 'En nog {count}.', en: 'And {count} more.' },
  'unreachable-title': { nl: 'Wie kijkt dit na?', en: 'Who checks this?' },
  'unreachable-body': {
    nl: 'Ik kan hen niet bereiken: {names}. Kijkt u na of dit nog klopt?',
    en: 'I can’t reach them: {names}. Would you check whether this is still right?',
  },
  'import-button': { nl: 'Tabel plakken', en: 'Paste a table' },
  'import-title': { nl: 'Tabel plakken', en: 'Paste a table' },
  'import-look': { nl: 'Bekijken', en: 'Look' },
  'import-add': { nl: 'Toevoegen ({count})', en: 'Add ({count})' },
  'import-label': { nl: 'Uw tabel', en: 'Your table' },
  'import-help': {
    nl: 'Eerste regel: naam ; organisatie ; soort ; discipline ; onderwerpen ; bel mij voor ; telefoon ; e-mail ; bereikbaar ; gebied ; plek. Alleen naam is verplicht. Hoogstens {most} regels.',
    en: 'First line: name ; organisation ; kind ; discipline ; needs ; call me for ; phone ; email ; reach ; area ; room. Only name is required. {most} lines at most.',
  },
  'import-ready': {
    nl: '{count} nieuw. {known} staan er al of staan er dubbel in. Er is nog niets toegevoegd.',
    en: '{count} new. {known} are there already or stand in it twice. Nothing has been added yet.',
  },
  'import-line': { nl: 'Regel {line}: {problem}', en: 'Line {line}: {problem}' },
  'line-by-form': {
    nl: 'Zo’n regel kunt u met het formulier toevoegen.',
    en: 'You can add such a line with the form.',
  },
  'import-left-out': {
    nl: 'Deze regels sla ik over:',
    en: 'I pass these lines over:',
  },
  'import-known': { nl: 'Regel {line}: {name} staat er al', en: 'Line {line}: {name} is there' },
  'import-twice': {
    nl: 'Regel {line}: {name} staat er dubbel in',
    en: 'Line {line}: {name} stands in it twice',
  },
  'import-left-out-done': {
    nl: '{done} Overgeslagen: {lines}.',
    en: '{done} Passed over: {lines}.',
  },
  'import-line-name': { nl: 'regel {line} ({name})', en: 'line {line} ({name})' },
  'and-more-lines': { nl: '{lines} en nog {count}', en: '{lines} and {count} more' },
  'import-done': {
    nl: '{count} toegevoegd aan ‘Wie doet wat’. U houdt deze regels bij.',
    en: '{count} added to ‘Who does what’. You keep these lines.',
  },
  'import-complete': { nl: 'Uw bestand is ingelezen', en: 'Your file was brought in' },
  'import-complete-body': {
    nl: '{count} toegevoegd aan ‘Wie doet wat’ van {name}. U houdt deze regels bij.',
    en: '{count} added to ‘Who does what’ of {name}. You keep these lines.',
  },
  'import-lost': { nl: 'Uw bestand is niet ingelezen', en: 'Your file was not brought in' },
  'import-lost-body': {
    nl: 'Het inlezen is gestopt. Er is niets toegevoegd aan ‘Wie doet wat’ van {name}. Open ‘Wie doet wat’ in de tab en kies het bestand nog eens.',
    en: 'It stopped half-way. Nothing was added to ‘Who does what’ of {name}. Open ‘Who does what’ in the tab and choose the file once more.',
  },
  checked: { nl: 'Nagekeken {day}', en: 'Checked {day}' },
  'kept-by': { nl: 'Bijgehouden door {name}', en: 'Kept by {name}' },
} as const satisfies Texts<string>;
