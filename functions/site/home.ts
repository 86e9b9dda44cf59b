import type { SitePage } from './page';

/** What the app is. */
export const home: SitePage = {
  title: { nl: 'Leerwerkplaats', en: 'Leerwerkplaats' },
  parts: [
    {
      lines: [
        {
          nl: 'Leerwerkplaats is een app voor Microsoft Teams. In een leerwerkplaats ‘Léven tot het einde’ leren zorg en sociaal domein samenwerken voor inwoners in hun laatste levensfase.',
          en: 'Leerwerkplaats is an app for Microsoft Teams. In a leerwerkplaats ‘Léven tot het einde’ (living until the end) care and the social domain learn to work together for residents in the last phase of life.',
        },
        {
          nl: 'U stelt de groep een vraag in het kanaal. Iedereen stemt met één tik. De stand blijft bewaard.',
          en: 'You ask the group a question in the channel. Everyone votes with one tap. The result is kept.',
        },
        {
          nl: 'U gebruikt de app in Teams. Wilt u meedoen? Vraag het de projectleider van uw leerwerkplaats, of de beheerder van Teams in uw organisatie.',
          en: 'You use the app in Teams. Would you like to take part? Ask the project leader of your leerwerkplaats, or whoever manages Teams in your organisation.',
        },
      ],
    },
  ],
};
