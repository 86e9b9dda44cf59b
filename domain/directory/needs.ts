import type { Discipline } from '../leerwerkplaats/disciplines';
import type { Text, Texts } from '../shared/language';

/** Of what a need is about, in the order in which a conversation goes through them. */
export const dimensions = ['health', 'mind', 'social', 'meaning', 'relatives'] as const;
export type Dimension = (typeof dimensions)[number];

export const dimensionText: Texts<Dimension> = {
  health: { nl: 'Gezondheid', en: 'Health' },
  mind: { nl: 'Psyche', en: 'Mind' },
  social: { nl: 'Sociale context', en: 'Social context' },
  meaning: { nl: 'Zingeving', en: 'Meaning' },
  relatives: { nl: 'Naasten', en: 'Relatives' },
};

/** Who is asked first for a need, and who also helps. */
export interface Suggestion {
  readonly first: readonly Discipline[];
  readonly also: readonly Discipline[];
}

interface NeedOf<Key extends string> extends Suggestion {
  readonly key: Key;
  readonly dimension: Dimension;
}

const need = <const Key extends string>(
  key: Key,
  dimension: Dimension,
  first: Discipline,
  ...also: readonly Discipline[]
): NeedOf<Key> => ({ key, dimension, first: [first], also });

/**
 * What a resident or those close to them may need. Who helps is our own judgement and only the
 * default: each leerwerkplaats may suggest others (`suggestions.ts`).
 */
export const needs = [
  need('pain', 'health', 'general-practitioner', 'district-nurse', 'spiritual-caregiver'),
  need(
    'treatment-wishes',
    'health',
    'general-practitioner',
    'practice-support-worker',
    'spiritual-caregiver',
  ),
  need('physical-help', 'health', 'district-nurse', 'general-practitioner', 'wmo-consultant'),
  need('grief', 'mind', 'spiritual-caregiver', 'social-caseworker'),
  need(
    'anxiety-low-mood',
    'mind',
    'practice-support-worker',
    'spiritual-caregiver',
    'general-practitioner',
  ),
  need(
    'someone-to-turn-to',
    'mind',
    'neighbourhood-team',
    'palliative-volunteer',
    'general-practitioner',
  ),
  need('money', 'social', 'neighbourhood-team', 'social-caseworker'),
  need('staying-home', 'social', 'wmo-consultant', 'district-nurse', 'carer-support'),
  need(
    'contacts',
    'social',
    'community-worker',
    'welfare-coach',
    'citizens-initiative',
    'sports-organisation',
    'cultural-organisation',
  ),
  need('identity', 'meaning', 'spiritual-caregiver', 'palliative-volunteer'),
  need('making-sense', 'meaning', 'spiritual-caregiver', 'general-practitioner'),
  need(
    'inspiration',
    'meaning',
    'spiritual-caregiver',
    'cultural-organisation',
    'citizens-initiative',
  ),
  need('carer', 'relatives', 'carer-support', 'palliative-volunteer', 'general-practitioner'),
  need('family', 'relatives', 'social-caseworker', 'spiritual-caregiver', 'general-practitioner'),
] as const;

export type Need = (typeof needs)[number]['key'];

/** Every key, for a schema: z.enum(needKeys). */
export const needKeys = needs.map(({ key }) => key) as [Need, ...Need[]];

/** What people read on a tile. */
export const needText: Texts<Need> = {
  pain: { nl: 'Omgaan met pijn', en: 'Living with pain' },
  'treatment-wishes': {
    nl: 'Welke behandeling nog wel, welke niet',
    en: 'Which treatment still, and which no more',
  },
  'physical-help': { nl: 'Hulp bij lichamelijke klachten', en: 'Help with physical complaints' },
  grief: { nl: 'Omgaan met verdriet', en: 'Living with grief' },
  'anxiety-low-mood': { nl: 'Angst of somberheid', en: 'Anxiety or low mood' },
  'someone-to-turn-to': { nl: 'Iemand om bij terecht te kunnen', en: 'Someone to turn to' },
  money: { nl: 'Geldzorgen', en: 'Money worries' },
  'staying-home': {
    nl: 'Thuis kunnen blijven wonen (woning, hulp in huis)',
    en: 'Staying at home (housing, help in the home)',
  },
  contacts: { nl: 'Contacten en zinvolle dagen', en: 'Contacts and days that matter' },
  identity: { nl: 'Wie ben ik (nog)?', en: 'Who am I (still)?' },
  'making-sense': { nl: 'Wat gebeurt er met mij?', en: 'What is happening to me?' },
  inspiration: { nl: 'Wie of wat geeft kracht?', en: 'Who or what gives strength?' },
  carer: { nl: 'Kan de mantelzorger het volhouden?', en: 'Can the carer keep it up?' },
  family: { nl: 'Steun voor partner en kinderen', en: 'Support for partner and children' },
};

/** The same in the middle of a sentence: 'Voor geldzorgen kennen we nog niemand.' */
export const needInSentence: Texts<Need> = {
  pain: { nl: 'omgaan met pijn', en: 'living with pain' },
  'treatment-wishes': { nl: 'keuzes over behandeling', en: 'choices about treatment' },
  'physical-help': { nl: 'hulp bij lichamelijke klachten', en: 'help with physical complaints' },
  grief: { nl: 'omgaan met verdriet', en: 'living with grief' },
  'anxiety-low-mood': { nl: 'angst of somberheid', en: 'anxiety or low mood' },
  'someone-to-turn-to': { nl: 'iemand om bij terecht te kunnen', en: 'someone to turn to' },
  money: { nl: 'geldzorgen', en: 'money worries' },
  'staying-home': { nl: 'thuis kunnen blijven wonen', en: 'staying at home' },
  contacts: { nl: 'contacten en zinvolle dagen', en: 'contacts and days that matter' },
  identity: { nl: '‘Wie ben ik (nog)?’', en: '‘Who am I (still)?’' },
  'making-sense': { nl: '‘Wat gebeurt er met mij?’', en: '‘What is happening to me?’' },
  inspiration: { nl: 'wat kracht geeft', en: 'what gives strength' },
  carer: { nl: 'steun aan mantelzorgers', en: 'support for carers' },
  family: { nl: 'steun voor partner en kinderen', en: 'support for partner and children' },
};

/** Other words by which people mean it, typed after `wie`; own judgement. */
export const needWords: Texts<Need> = {
  pain: text('pijn pijnbestrijding pijnklachten', 'pain painkillers'),
  'treatment-wishes': text(
    'behandeling behandelwensen behandelgrens reanimatie wensen wilsverklaring euthanasie palliatief sedatie levenseinde',
    'treatment wishes resuscitation euthanasia palliative',
  ),
  'physical-help': text(
    'lichamelijk lichaam benauwd misselijk moe vermoeid wassen verzorging verpleging wond ziek',
    'physical body breath nausea tired washing care nursing wound',
  ),
  grief: text(
    'verdriet rouw rouwen verlies huilen afscheid',
    'grief sorrow mourning loss farewell',
  ),
  'anxiety-low-mood': text(
    'angst angstig bang somber somberheid depressie depressief paniek piekeren onrust',
    'anxiety anxious fear afraid low depression panic worry',
  ),
  'someone-to-turn-to': text(
    'praten gesprek luisteren luisterend terecht vertrouwd maatje',
    'talk listen conversation buddy turn',
  ),
  money: text(
    'geld geldzorgen schuld schulden schuldhulp financien financieel financiele armoede uitkering toeslag inkomen rekening rekeningen bewindvoering bewindvoerder',
    'money debt debts finances financial poverty benefits income bills',
  ),
  'staying-home': text(
    'thuis wonen woning huis huishouden huishoudelijke traplift aanpassing aanpassingen hulpmiddel hulpmiddelen wmo maaltijden',
    'home housing house household stairlift aids meals',
  ),
  contacts: text(
    'contact contacten eenzaam eenzaamheid dagbesteding gezelschap vrienden bezoek activiteiten uitje vervoer',
    'contact contacts lonely loneliness company friends visit activities transport',
  ),
  identity: text(
    'identiteit levensverhaal levensboek eigenwaarde zelfbeeld',
    'identity life-story self-worth',
  ),
  'making-sense': text(
    'zingeving betekenis waarom zin levensvragen dood sterven doodgaan begrijpen',
    'meaning sense why death dying understand',
  ),
  inspiration: text(
    'kracht inspiratie geloof spiritueel spiritualiteit hoop muziek kunst natuur bidden troost',
    'strength inspiration faith spiritual hope music art nature prayer comfort',
  ),
  carer: text(
    'mantelzorg mantelzorger mantelzorgers overbelast overbelasting respijt respijtzorg volhouden vervanging',
    'carer carers overburdened respite',
  ),
  family: text(
    'gezin partner kinderen kind familie naasten naaste kleinkinderen',
    'family partner children child relatives grandchildren',
  ),
};

function text(nl: string, en: string): Text {
  return { nl, en };
}
