import type { Texts } from '../../domain/shared/language';

/** The overview: what the bot can do, here and now. */
export const overviewTexts = {
  welcome: { nl: 'Welkom bij Leerwerkplaats', en: 'Welcome to Leerwerkplaats' },
  'welcome-back': { nl: 'Welkom terug', en: 'Welcome back' },
  kept: {
    nl: 'Ik ben er weer. Alles is bewaard. Bij dit team hoort: {names}.',
    en: 'I am here again. Everything is kept. Part of this team: {names}.',
  },
  title: { nl: 'Dit kan ik voor u doen', en: 'This is what I can do for you' },
  introduction: {
    nl: 'Ik help uw leerwerkplaats om samen af te spreken en te leren.',
    en: 'I help your leerwerkplaats to make plans and learn together.',
  },
  'not-coupled': {
    nl: 'Begin een leerwerkplaats in dit kanaal. Of koppel het kanaal aan een leerwerkplaats die er al is.',
    en: 'Start a leerwerkplaats in this channel. Or couple the channel to one that exists.',
  },
  elsewhere: {
    nl: 'U kunt verder in het kanaal van uw leerwerkplaats. Dit kanaal hoort er nog niet bij.',
    en: 'You can go on in the channel of your leerwerkplaats. This channel is not part of it yet.',
  },
  coupled: {
    nl: 'Dit kanaal hoort bij leerwerkplaats {name}. Zoek wie u kunt bellen, of stel een vraag aan de groep.',
    en: 'This channel belongs to leerwerkplaats {name}. Find whom you can call, or ask the group a question.',
  },
  chat: {
    nl: 'Ik werk in het kanaal van uw leerwerkplaats. Noem mij daar met @Leerwerkplaats. Hier krijgt u berichten die alleen voor u zijn. Zoekt u iemand? Typ hier: wie geldzorgen. Wilt u zien wat u nog te doen heeft? Typ: acties.',
    en: 'I work in the channel of your leerwerkplaats. Mention me there with @Leerwerkplaats. Here you get messages that are for you only. Are you looking for somebody? Type here: who money. To see what you still have to do, type: actions.',
  },
  commands: {
    nl: 'Liever typen? @Leerwerkplaats hulp · start naam · koppel naam · peiling Vraag? ; optie ; optie · bijeenkomst titel ; wanneer ; waar · actie De zaal reserveren · acties · wie geldzorgen · privacy',
    en: 'Rather type? @Leerwerkplaats help · start name · couple name · poll Question? ; option ; option · session title ; when ; where · action Book the room · actions · who money · privacy',
  },
} as const satisfies Texts<string>;
