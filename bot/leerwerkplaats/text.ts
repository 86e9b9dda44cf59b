import type { Texts } from '../../domain/shared/language';

/** What the bot says around starting and coupling a leerwerkplaats. */
export const leerwerkplaatsTexts = {
  'start-button': { nl: 'Leerwerkplaats beginnen', en: 'Start a leerwerkplaats' },
  'start-title': { nl: 'Leerwerkplaats beginnen', en: 'Start a leerwerkplaats' },
  'start-explanation': {
    nl: 'Dit kanaal wordt de plek van uw leerwerkplaats. U wordt projectleider.',
    en: 'This channel becomes the place of your leerwerkplaats. You will be its project leader.',
  },
  'start-send': { nl: 'Beginnen', en: 'Start' },
  'name-label': { nl: 'Naam van de leerwerkplaats', en: 'Name of the leerwerkplaats' },
  'name-example': { nl: 'Bijvoorbeeld: Gooise Meren', en: 'For example: Gooise Meren' },
  started: {
    nl: 'Leerwerkplaats {name} is begonnen in dit kanaal. U bent projectleider.',
    en: 'Leerwerkplaats {name} has started in this channel. You are its project leader.',
  },
  'started-title': { nl: 'Leerwerkplaats {name}', en: 'Leerwerkplaats {name}' },
  'started-body': {
    nl: '{person} is projectleider. Stel een vraag aan de groep met een peiling.',
    en: '{person} is the project leader. Ask the group a question with a poll.',
  },
  'couple-button': { nl: 'Kanaal koppelen', en: 'Couple this channel' },
  'couple-title': { nl: 'Kanaal koppelen', en: 'Couple this channel' },
  'couple-explanation': {
    nl: 'Bestaat uw leerwerkplaats al in een ander kanaal? De projectleider krijgt de vraag of dit kanaal erbij mag.',
    en: 'Does your leerwerkplaats exist in another channel? I ask its project leader whether this channel may join.',
  },
  'couple-send': { nl: 'Vraag stellen', en: 'Ask' },
  'couple-asked': {
    nl: 'De projectleider van {name} krijgt de vraag of dit kanaal erbij mag. U hoort het hier.',
    en: 'I ask the project leader of {name} whether this channel may join. You will hear it here.',
  },
  'couple-already': {
    nl: 'Dit kanaal hoort al bij leerwerkplaats {name}.',
    en: 'This channel already belongs to leerwerkplaats {name}.',
  },
  'request-title': {
    nl: 'Mag dit kanaal bij uw leerwerkplaats?',
    en: 'May this channel join your leerwerkplaats?',
  },
  'request-body': {
    nl: '{person} vraagt om een kanaal te koppelen aan leerwerkplaats {name}. Wie in dat kanaal zit, kan dan meedoen met peilingen.',
    en: '{person} asks to couple a channel to leerwerkplaats {name}. Everyone in that channel can then take part in polls.',
  },
  'request-channel': { nl: 'Het kanaal: {channel}', en: 'The channel: {channel}' },
  allow: { nl: 'Toestaan', en: 'Allow' },
  refuse: { nl: 'Weigeren', en: 'Refuse' },
  'request-allowed': {
    nl: 'Toegestaan. Het kanaal hoort nu bij leerwerkplaats {name}.',
    en: 'Allowed. The channel now belongs to leerwerkplaats {name}.',
  },
  'request-refused': {
    nl: 'Geweigerd. Het kanaal is niet gekoppeld aan leerwerkplaats {name}.',
    en: 'Refused. The channel isn’t coupled to leerwerkplaats {name}.',
  },
  'answer-allowed': {
    nl: 'Dit kanaal hoort nu bij leerwerkplaats {name}. De projectleider heeft het toegestaan.',
    en: 'This channel now belongs to leerwerkplaats {name}. The project leader has allowed it.',
  },
  'answer-refused': {
    nl: 'De projectleider van {name} heeft het verzoek geweigerd. Dit kanaal is niet gekoppeld.',
    en: 'The project leader of {name} has refused the request. This channel isn’t coupled.',
  },
} as const satisfies Texts<string>;
