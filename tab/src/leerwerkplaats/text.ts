import type { Texts } from '../../../domain/shared/language';

/** What the pages say about a leerwerkplaats. */
export const leerwerkplaatsTexts = {
  name: { nl: 'Leerwerkplaats {name}', en: 'Leerwerkplaats {name}' },
  'config-title': { nl: 'Kies deze tab', en: 'Choose this tab' },
  'config-body': {
    nl: 'Deze tab laat de peilingen van dit kanaal zien, met de stand van dit moment. U kunt er ook stemmen. Tik op Opslaan.',
    en: 'This tab shows the polls of this channel and how they stand now. You can vote here as well. Tap Save.',
  },
  'tab-name': { nl: 'Leerwerkplaats', en: 'Leerwerkplaats' },
  'not-coupled-title': {
    nl: 'Dit kanaal heeft nog geen leerwerkplaats',
    en: 'This channel has no leerwerkplaats yet',
  },
  'not-coupled': {
    nl: 'Zo begint u er een: ga naar de berichten van dit kanaal, typ @Leerwerkplaats en verstuur dat. Tik dan op ‘Leerwerkplaats beginnen’. Een medewerker van de organisatie kan dit doen.',
    en: 'To start one, go to the posts of this channel, type @Leerwerkplaats and send that. Then tap ‘Start a leerwerkplaats’. An employee of the organisation can do this.',
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
