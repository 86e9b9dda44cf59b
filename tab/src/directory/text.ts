import { directoryTerms } from '../../../domain/directory/text';
import type { Texts } from '../../../domain/shared/language';

/** What the page says around 'Wie doet wat'. */
export const directoryTexts = {
  ...directoryTerms,
  hint: {
    nl: 'Wie belt u waarvoor? Tik op een onderwerp.',
    en: 'Whom do you call for what? Tap a need.',
  },
  search: { nl: 'Zoek een onderwerp, beroep of naam', en: 'Search a need, profession or name' },
  'no-residents': {
    nl: 'Zoek of schrijf hier niets waaraan een inwoner te herkennen is.',
    en: 'Search or write nothing here by which a resident can be recognised.',
  },
  'gap-next': {
    nl: 'Weet u iemand? Voeg die dan toe.',
    en: 'Do you know somebody? Please add them.',
  },
  everybody: { nl: 'Iedereen bekijken ({count})', en: 'See everybody ({count})' },
  searching: { nl: 'Zoeken', en: 'Searching' },
  'found-one': { nl: '1 gevonden', en: '1 found' },
  'found-many': { nl: '{count} gevonden', en: '{count} found' },
  'found-none': {
    nl: 'Niemand gevonden. Probeer een ander woord, of kies een onderwerp.',
    en: 'Nobody found. Try another word, or choose a need.',
  },
  'everybody-title': { nl: 'Iedereen', en: 'Everybody' },
  'found-title': { nl: 'Gevonden', en: 'Found' },
  narrowed: { nl: 'Alleen wie past bij “{words}”.', en: 'Only who fits “{words}”.' },
  missed: {
    nl: 'Niemand past bij “{words}”. Dit is wie we kennen.',
    en: 'Nobody fits “{words}”. This is who we know.',
  },
  more: { nl: 'Meer laten zien ({count})', en: 'Show more ({count})' },
  'more-words': {
    nl: 'Er zijn er nog {count}. Typ een woord erbij om ze te vinden.',
    en: 'There are {count} more. Type another word to find them.',
  },
  'why-first': { nl: 'eerste keus', en: 'first choice' },
  'why-also': { nl: 'helpt ook', en: 'also helps' },
  call: { nl: 'Bel {name}: {phone}', en: 'Call {name}: {phone}' },
  mail: { nl: 'Mail {name}: {mail}', en: 'Mail {name}: {mail}' },
  checked: {
    nl: 'Nagekeken op {day} · bijgehouden door {name}',
    en: 'Checked on {day} · kept by {name}',
  },
  'own-profile': {
    nl: 'Houdt dit zelf bij, onder Mensen',
    en: 'Keeps this themselves, under People',
  },
  'still-right': { nl: 'Klopt nog', en: 'Still right' },
  'still-right-name': { nl: 'Klopt nog: {name}', en: 'Still right: {name}' },
  'checked-now': { nl: 'Dank u wel. {name} is nagekeken.', en: 'Thank you. {name} was checked.' },
  add: { nl: 'Iemand toevoegen', en: 'Add somebody' },
  change: { nl: 'Aanpassen', en: 'Change' },
  'change-name': { nl: 'Aanpassen: {name}', en: 'Change: {name}' },
  save: { nl: 'Bewaren', en: 'Save' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  'remove-title': { nl: '{name} weghalen?', en: 'Remove {name}?' },
  'remove-sure': {
    nl: 'Naam en gegevens worden gewist. Dit kan niet ongedaan worden gemaakt.',
    en: 'Name and details are erased. This can’t be undone.',
  },
  kind: { nl: 'Wie of wat is dit?', en: 'Who or what is this?' },
  choose: { nl: 'Kies …', en: 'Choose …' },
  suggest: { nl: 'Voorstel aanpassen', en: 'Change the suggestion' },
  'suggest-title': { nl: 'Wie stellen we voor bij {need}?', en: 'Whom do we suggest for {need}?' },
  'suggest-no': { nl: 'niet voorstellen', en: 'don’t suggest' },
  'suggest-first': { nl: 'eerste keus', en: 'first choice' },
  'suggest-also': { nl: 'helpt ook', en: 'also helps' },
  suggested: { nl: 'Het voorstel is bewaard.', en: 'The suggestion is saved.' },
} as const satisfies Texts<string>;
