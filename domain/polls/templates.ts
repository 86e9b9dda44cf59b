import type { phases } from '../leerwerkplaats/settings-model';
import { type Language, say, type Text } from '../shared/language';
import type { PollKind } from './answers';

/** A poll that is ready to be asked, or to be changed first. */
interface Template {
  /** The phase of the method in which it helps most; absent: in each. */
  readonly phase?: (typeof phases)[number];
  readonly kind: PollKind;
  readonly question: Text;
  readonly options: readonly Text[];
  readonly anonymous?: true;
}

/** The pulse is the same everywhere, so that it can be compared; the others are own judgement. */
export const pollTemplates = {
  pulse: {
    kind: 'scale',
    anonymous: true,
    question: { nl: 'Hoe gaat het samenwerken?', en: 'How is working together going?' },
    options: [
      { nl: 'Ik weet wie ik kan bellen.', en: 'I know whom I can call.' },
      { nl: 'Ik weet wat de anderen doen.', en: 'I know what the others do.' },
      { nl: 'De lijnen zijn korter geworden.', en: 'We find each other more quickly.' },
      {
        nl: 'Deze samenwerking geeft mij werkplezier.',
        en: 'This collaboration makes me enjoy my work.',
      },
    ],
  },
  evaluation: {
    kind: 'scale',
    anonymous: true,
    question: { nl: 'Wat vond u van de bijeenkomst?', en: 'What did you think of the session?' },
    options: [
      { nl: 'De bijeenkomst was mijn tijd waard.', en: 'The session was worth my time.' },
      { nl: 'Ik kan er in mijn werk iets mee.', en: 'I can use it in my work.' },
      { nl: 'Iedereen kwam aan het woord.', en: 'Everybody got to speak.' },
    ],
  },
  acquaintance: {
    phase: 'meeting',
    kind: 'open',
    question: {
      nl: 'Wat moeten de anderen weten over uw werk?',
      en: 'What should the others know about your work?',
    },
    options: [],
  },
  goals: {
    phase: 'goals',
    kind: 'multiple',
    question: { nl: 'Wat pakken we als eerste aan?', en: 'What do we take on first?' },
    options: [
      { nl: 'Elkaar sneller vinden', en: 'Finding each other sooner' },
      { nl: 'Eenzaamheid', en: 'Loneliness' },
      { nl: 'Mantelzorgers ontlasten', en: 'Relieving family carers' },
      { nl: 'Op tijd praten over het levenseinde', en: 'Talking about the end of life in time' },
    ],
  },
  experiment: {
    phase: 'experiments',
    kind: 'scale',
    question: { nl: 'Hoe ging het experiment?', en: 'How did the experiment go?' },
    options: [
      { nl: 'Het lukte om het te doen.', en: 'We managed to do it.' },
      { nl: 'Inwoners merkten er iets van.', en: 'Residents noticed it.' },
      { nl: 'We gaan hiermee door.', en: 'We go on with this.' },
    ],
  },
  continuing: {
    phase: 'transition',
    kind: 'open',
    question: {
      nl: 'Wat hebt u nodig om samen verder te gaan?',
      en: 'What do you need to go on together?',
    },
    options: [],
  },
} as const satisfies Record<string, Template>;

export type PollTemplate = keyof typeof pollTemplates;

/** Every template, in the order of the phases. */
export const pollTemplateKeys = Object.keys(pollTemplates) as PollTemplate[];

/** What the form is filled with, or what is asked as it is. */
export function fromTemplate(key: PollTemplate, language: Language) {
  const template: Template = pollTemplates[key];
  return {
    kind: template.kind,
    question: say(template.question, language),
    options: template.options.map((option) => say(option, language)),
    anonymous: template.anonymous ?? false,
  };
}
