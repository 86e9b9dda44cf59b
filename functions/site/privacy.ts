import type { SitePage, SitePart } from './page';

/**
 * Who answers for a deployment. Fill in before people use it: the organisation, its contact for
 * privacy, the Azure region. What stands here is true of any deployment, and tells where to ask.
 */
const responsible: SitePart = {
  heading: { nl: 'Wie verantwoordelijk is', en: 'Who is responsible' },
  lines: [
    {
      nl: 'De organisatie die deze app in haar Teams-omgeving aanbiedt, is verantwoordelijk voor uw gegevens. Vraag de beheerder van Teams in die organisatie wie u helpt met vragen over privacy, en in welk land de gegevens staan.',
      en: 'The organisation that offers this app in its Teams is responsible for your data. Ask whoever manages Teams in that organisation who helps you with questions about privacy, and in which country the data is kept.',
    },
  ],
};

const kept: SitePart = {
  heading: { nl: 'Wat de app bewaart', en: 'What the app keeps' },
  lines: [
    {
      nl: 'Van de leerwerkplaats: de naam, de kanalen die erbij horen en of de app daar staat.',
      en: 'Of the leerwerkplaats: its name, the channels that belong to it and whether the app is there.',
    },
    {
      nl: 'Van wie een leerwerkplaats begint of leidt, een kanaal wil koppelen of een vraag stelt: de naam, de taal, en de nummers waaronder Teams en Microsoft Entra u kennen.',
      en: 'Of whoever starts or leads a leerwerkplaats, wants to couple a channel or asks a question: the name, the language, and the numbers by which Teams and Microsoft Entra know you.',
    },
    {
      nl: 'Van een peiling: de vraag, de opties, wie haar stelde en de stand. Van wie stemt: de keuze, het tijdstip en uw Entra-nummer, zonder naam. De groep ziet de aantallen, niet wie wat koos. Wie de database beheert, kan het wel nagaan.',
      en: 'Of a poll: the question, the options, who asked it and the result. Of whoever votes: the choice, the time and your Entra number, without a name. The group sees the numbers, not who chose what. Whoever manages the database could find out.',
    },
    {
      nl: 'Van wie stemt, een vraag stelt, leidt of de tab opent: bij welke leerwerkplaats u hoort, of niet meer, en sinds wanneer.',
      en: 'Of whoever votes, asks, leads or opens the tab: to which leerwerkplaats you belong, or no longer, and since when.',
    },
    {
      nl: 'Van een technische storing: het tijdstip, een code en de plaats in de software. Nooit wat iemand schreef.',
      en: 'Of a technical fault: the time, a code and the place in the software. Never what somebody wrote.',
    },
  ],
};

const howLong: SitePart = {
  heading: { nl: 'Hoe lang', en: 'For how long' },
  lines: [
    {
      nl: 'Leerwerkplaatsen, peilingen en stemmen blijven bewaard tot de organisatie ze verwijdert. De app verwijdert ze nog niet uit zichzelf. Wat de app nodig heeft om niets dubbel te doen, verdwijnt na 7 tot 30 dagen.',
      en: 'Leerwerkplaatsen, polls and votes are kept until the organisation removes them. The app doesn’t yet remove them by itself. What the app needs in order to do nothing twice disappears after 7 to 30 days.',
    },
    {
      nl: 'Berichten en kaarten in een kanaal staan ook in Teams zelf. Daarvoor gelden de termijnen van uw organisatie.',
      en: 'Messages and cards in a channel are in Teams as well. There the periods of your organisation apply.',
    },
  ],
};

const rest: SitePart = {
  heading: { nl: 'Wie het ziet, en uw rechten', en: 'Who sees it, and your rights' },
  lines: [
    {
      nl: 'Wie in een kanaal zit, ziet de peilingen van dat kanaal. De app vraagt Teams of u in een kanaal zit en onthoudt dat hoogstens een kwartier. De gegevens staan in Microsoft Azure. De app gebruikt geen cookies, volgt niemand en geeft niets door aan anderen.',
      en: 'Whoever is in a channel sees the polls of that channel. The app asks Teams whether you are in a channel and remembers that for a quarter of an hour at most. The data is in Microsoft Azure. The app uses no cookies, tracks nobody and passes nothing on to others.',
    },
    {
      nl: 'U mag vragen welke gegevens er van u zijn, ze laten verbeteren of laten verwijderen. Vraag dat aan de organisatie.',
      en: 'You may ask which data there is of you, and have it corrected or removed. Ask the organisation.',
    },
  ],
};

/** What is kept of whom, as ARCHITECTURE.md lists it under 'What is stored'. */
export const privacy: SitePage = {
  title: { nl: 'Privacy', en: 'Privacy' },
  parts: [responsible, kept, howLong, rest],
};
