import type { Texts } from '../../../domain/shared/language';

/** What the pages say about a leerwerkplaats. */
export const leerwerkplaatsTexts = {
  name: { nl: 'Leerwerkplaats {name}', en: 'Leerwerkplaats {name}' },
  sections: { nl: 'Onderdelen van de leerwerkplaats', en: 'Parts of the leerwerkplaats' },
  polls: { nl: 'Peilingen', en: 'Polls' },
  sessions: { nl: 'Bijeenkomsten', en: 'Sessions' },
  items: { nl: 'Actiepunten', en: 'Action items' },
  'own-sections': { nl: 'Onderdelen van uw pagina', en: 'Parts of your page' },
  'to-choose': { nl: 'Nog te kiezen', en: 'Still to choose' },
  'own-items': { nl: 'Mijn actiepunten', en: 'My action items' },
  members: { nl: 'Mensen', en: 'People' },
  directory: { nl: 'Wie doet wat', en: 'Who does what' },
  settings: { nl: 'Instellingen', en: 'Settings' },
  'config-title': { nl: 'Kies deze tab', en: 'Choose this tab' },
  'config-body': {
    nl: 'Deze tab laat de peilingen van dit kanaal zien, en wie er meedoen. U kunt er ook stemmen. Tik op Opslaan.',
    en: 'This tab shows the polls of this channel, and who takes part. You can vote here as well. Tap Save.',
  },
  'tab-name': { nl: 'Leerwerkplaats', en: 'Leerwerkplaats' },
  'not-coupled': {
    nl: 'Hier is nog geen leerwerkplaats',
    en: 'There is no leerwerkplaats here yet',
  },
  'no-channel-title': {
    nl: 'Deze tab hoort bij een kanaal',
    en: 'This tab belongs to a channel',
  },
  'no-channel': {
    nl: 'Voeg de tab toe aan het kanaal van uw leerwerkplaats.',
    en: 'Add the tab to the channel of your leerwerkplaats.',
  },
} as const satisfies Texts<string>;
