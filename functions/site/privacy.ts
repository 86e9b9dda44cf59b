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
      nl: 'Van wie in een kanaal van een leerwerkplaats zit: de naam in Teams, de taal, de rol, of u gast bent, sinds wanneer u niet meer meedoet, en de nummers waaronder Teams en Microsoft Entra u kennen. Ook wie wanneer welke rol gaf.',
      en: 'Of whoever is in a channel of a leerwerkplaats: the name in Teams, the language, the role, whether you are a guest, since when you no longer take part, and the numbers by which Teams and Microsoft Entra know you. Also who gave which role when.',
    },
    {
      nl: 'Wat u zelf invult bij ‘Wie bent u?’: naam, organisatie, beroep, waarvoor men u kan bellen en hoe u te bereiken bent. U kunt het zelf weer weghalen.',
      en: 'What you fill in yourself at ‘Who are you?’: name, organisation, profession, what you can be called for and how to reach you. You can take it out again yourself.',
    },
    {
      nl: 'Van wie meedoet zonder Teams: de naam, de organisatie, het beroep, en wie contact houdt. In ‘Wie doet wat’ ook van anderen die gebeld kunnen worden: wat een deelnemer daar over hen invult, en wie het bijhoudt.',
      en: 'Of whoever takes part without Teams: the name, the organisation, the profession, and who keeps contact. In ‘Who does what’ also of others who can be called: what a participant fills in there about them, and who keeps it.',
    },
    {
      nl: 'Van een peiling: de vraag, de opties, wie haar stelde en de stand. Van wie stemt: de keuze, het tijdstip en uw Entra-nummer, zonder naam. De groep ziet de aantallen, niet wie wat koos. Wie de database beheert, kan het wel nagaan. Van een vraag aan de groep: waarover zij gaat, wie haar stelde en wie wat antwoordde. Dat ziet iedereen in het kanaal.',
      en: 'Of a poll: the question, the options, who asked it and the result. Of whoever votes: the choice, the time and your Entra number, without a name. The group sees the numbers, not who chose what. Whoever manages the database could find out. Of a question to the group: what it is about, who asked it and who answered what. Everybody in the channel sees that.',
    },
    {
      nl: 'Van wie een leerwerkplaats begint of een kanaal wil koppelen: de naam en de nummers, bij dat kanaal.',
      en: 'Of whoever starts a leerwerkplaats or wants to couple a channel: the name and the numbers, with that channel.',
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
      nl: '90 dagen nadat u een leerwerkplaats verliet, haalt de app daar uw naam, uw Teams-nummer en wat u over uzelf vertelde weg. U heet dan oud-deelnemer. Uw Entra-nummer blijft bij wat u deed, zodat de aantallen kloppen.',
      en: '90 days after you left a leerwerkplaats the app takes out your name there, your Teams number and what you told about yourself. You are then called former participant. Your Entra number stays with what you did, so that the counts are right.',
    },
    {
      nl: '30 dagen na het sluiten van een peiling haalt de app weg wie wat koos; een week later is ook het spoor daarvan weg. Een jaar na het sluiten verdwijnen de namen bij een peiling of een vraag aan de groep. De aantallen blijven.',
      en: '30 days after a poll was closed the app takes out who chose what; a week later the trace of it is gone too. A year after closing, the names with a poll or a question to the group disappear. The numbers stay.',
    },
    {
      nl: 'Leerwerkplaatsen, peilingen en ‘Wie doet wat’ blijven bewaard tot iemand ze verwijdert, of de organisatie. Wat de app nodig heeft om niets dubbel te doen, verdwijnt na 7 tot 30 dagen.',
      en: 'Leerwerkplaatsen, polls and ‘Who does what’ are kept until somebody removes them, or the organisation does. What the app needs in order to do nothing twice disappears after 7 to 30 days.',
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
      nl: 'Stuur de app het woord ‘privacy’, en u ziet wat hij van u bewaart. U kunt het ook als tekst kopiëren. U mag uw gegevens laten verbeteren of laten verwijderen. Vraag dat aan de organisatie.',
      en: 'Send the app the word ‘privacy’ and you see what it keeps of you. You can also copy it as text. You may have your data corrected or removed. Ask the organisation.',
    },
  ],
};

/** What is kept of whom, as ARCHITECTURE.md lists it under 'What is stored'. */
export const privacy: SitePage = {
  title: { nl: 'Privacy', en: 'Privacy' },
  parts: [responsible, kept, howLong, rest],
};
