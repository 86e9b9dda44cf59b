import type { SitePage } from './page';

/** On what terms the app may be used. A deployment with agreements of its own says so here. */
export const terms: SitePage = {
  title: { nl: 'Voorwaarden', en: 'Terms' },
  parts: [
    {
      lines: [
        {
          nl: 'De organisatie die deze app in haar Teams-omgeving aanbiedt, bepaalt wie haar gebruikt en is ervoor verantwoordelijk. Daar kunt u terecht met vragen.',
          en: 'The organisation that offers this app in its Teams decides who uses it and is responsible for it. That is where you can ask questions.',
        },
      ],
    },
    {
      heading: { nl: 'Waarvoor de app is', en: 'What the app is for' },
      lines: [
        {
          nl: 'De app is voor afspraken en vragen van een leerwerkplaats. Schrijf er niets in waaraan een inwoner te herkennen is: geen naam, geen adres, geen bijzondere situatie.',
          en: 'The app is for arrangements and questions of a leerwerkplaats. Write nothing in it by which a resident can be recognised: no name, no address, no particular situation.',
        },
        {
          nl: 'De app is geen zorgdossier en niet bedoeld voor spoed.',
          en: 'The app is not a care record and not meant for emergencies.',
        },
      ],
    },
    {
      heading: { nl: 'De software', en: 'The software' },
      lines: [
        {
          nl: 'De broncode heeft de MIT-licentie. De makers geven geen garantie op de software.',
          en: 'The source code has the MIT licence. Its makers give no warranty on the software.',
        },
      ],
    },
  ],
};
