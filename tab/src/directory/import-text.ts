import { directoryTerms } from '../../../domain/directory/text';
import type { Texts } from '../../../domain/shared/language';

/** What the page says about bringing in a file. */
export const importTexts = {
  open: { nl: 'Bestand inlezen', en: 'Bring in a file' },
  title: { nl: 'Bestand inlezen', en: 'Bring in a file' },
  help: {
    nl: 'Kies een CSV-bestand, bijvoorbeeld bewaard uit Excel. De eerste regel geeft de namen van de kolommen: naam, organisatie, soort, discipline, onderwerpen, bel mij voor, telefoon, e-mail, bereikbaar, gebied, plek. Alleen naam is verplicht. Hoogstens 5.000 regels.',
    en: 'Choose a CSV file, for instance saved from Excel. The first line names the columns: name, organisation, kind, discipline, needs, call me for, phone, email, reach, area, room. Only name is required. 5,000 lines at most.',
  },
  file: { nl: 'Uw bestand', en: 'Your file' },
  'file-first': { nl: 'Kies eerst een bestand.', en: 'First choose a file.' },
  'too-large': {
    nl: 'Dit bestand is te groot. Neem hoogstens 5.000 regels, en daarna de rest.',
    en: 'This file is too large. Take 5,000 lines at most, and then the rest.',
  },
  unreadable: {
    nl: 'Dit bestand kan ik niet openen. Kies het opnieuw.',
    en: 'I can’t open this file. Please choose it again.',
  },
  looking: { nl: 'Bezig met bekijken', en: 'Looking at it' },
  wrong: {
    nl: 'Er is niets toegevoegd. Verbeter eerst deze regels, en kies het bestand dan opnieuw:',
    en: 'Nothing was added. Please mend these lines first, and then choose the file again:',
  },
  'unknown-columns': directoryTerms['unknown-columns'],
  line: { nl: 'Regel {line}: {sentence}', en: 'Line {line}: {sentence}' },
  'and-more': { nl: 'En nog {count} regels.', en: 'And {count} lines more.' },
  fresh: {
    nl: '{count} nieuw. Er is nog niets toegevoegd.',
    en: '{count} new. Nothing has been added yet.',
  },
  known: {
    nl: '{count} staan er al in. Deze regels sla ik over:',
    en: '{count} are there already. I pass these lines over:',
  },
  twice: {
    nl: '{count} staan dubbel in uw bestand. Deze regels sla ik over:',
    en: '{count} stand in your file twice. I pass these lines over:',
  },
  'known-done': {
    nl: '{count} stonden er al in. Deze regels heb ik overgeslagen:',
    en: '{count} were there already. I passed these lines over:',
  },
  'twice-done': {
    nl: '{count} stonden dubbel in uw bestand. Deze regels heb ik overgeslagen:',
    en: '{count} stood in your file twice. I passed these lines over:',
  },
  'left-out': { nl: 'Regel {line}: {name}', en: 'Line {line}: {name}' },
  first: { nl: 'Zo komen de eerste regels erin', en: 'The first lines as they will be' },
  add: { nl: 'Toevoegen ({count})', en: 'Add ({count})' },
  'nothing-new': { nl: 'Alles staat er al in.', en: 'All of it is there already.' },
  added: {
    nl: '{count} toegevoegd. U houdt deze regels bij.',
    en: '{count} added. You keep these lines.',
  },
  begun: {
    nl: 'Uw bestand wordt ingelezen. U kunt de tab sluiten. U krijgt bericht als het klaar is.',
    en: 'Your file is being brought in. You can close the tab. You hear when it is done.',
  },
  progress: {
    nl: 'Bestand inlezen: {done} van {total}',
    en: 'Bringing in a file: {done} of {total}',
  },
  lost: {
    nl: 'Het inlezen van het bestand is gestopt. Er is niets toegevoegd. Kies het bestand nog eens.',
    en: 'Bringing in the file stopped half-way. Nothing was added. Choose the file once more.',
  },
  done: {
    nl: 'Het bestand is ingelezen: {total} toegevoegd.',
    en: 'The file was brought in: {total} added.',
  },
} as const satisfies Texts<string>;
