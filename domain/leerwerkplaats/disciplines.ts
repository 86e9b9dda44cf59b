import type { Texts } from '../shared/language';

/** The worlds that learn to work together. */
export type DisciplineDomain = 'zorg' | 'sociaal' | 'gemeenschap' | 'beleid';

/**
 * From which discipline somebody takes part, in the order in which people choose, by domain.
 * Reference data: what the field calls itself, laid down with Agora's and NPPZ II's public material.
 */
export const disciplines = [
  { key: 'general-practitioner', domain: 'zorg' },
  { key: 'practice-support-worker', domain: 'zorg' },
  { key: 'district-nurse', domain: 'zorg' },
  { key: 'hospice', domain: 'zorg' },
  { key: 'patz-group', domain: 'zorg' },
  { key: 'palliative-network-coordinator', domain: 'zorg' },
  { key: 'spiritual-caregiver', domain: 'zorg' },
  { key: 'palliative-volunteer', domain: 'zorg' },
  { key: 'community-worker', domain: 'sociaal' },
  { key: 'welfare-coach', domain: 'sociaal' },
  { key: 'social-caseworker', domain: 'sociaal' },
  { key: 'neighbourhood-team', domain: 'sociaal' },
  { key: 'wmo-consultant', domain: 'sociaal' },
  { key: 'carer-support', domain: 'sociaal' },
  { key: 'citizens-initiative', domain: 'gemeenschap' },
  { key: 'cultural-organisation', domain: 'gemeenschap' },
  { key: 'sports-organisation', domain: 'gemeenschap' },
  { key: 'expert-by-experience', domain: 'gemeenschap' },
  { key: 'policy-officer', domain: 'beleid' },
  { key: 'executive', domain: 'beleid' },
] as const satisfies readonly { key: string; domain: DisciplineDomain }[];

export type Discipline = (typeof disciplines)[number]['key'];

/** Every key, for a schema: z.enum(disciplineKeys). */
export const disciplineKeys = disciplines.map(({ key }) => key) as [Discipline, ...Discipline[]];

/** What people read for each. */
export const disciplineText: Texts<Discipline> = {
  'general-practitioner': { nl: 'huisarts', en: 'general practitioner' },
  'practice-support-worker': {
    nl: 'praktijkondersteuner (somatiek of ggz)',
    en: 'practice support worker (physical or mental health)',
  },
  'district-nurse': {
    nl: '(gespecialiseerd) wijkverpleegkundige',
    en: '(specialist) district nurse',
  },
  hospice: { nl: 'hospice', en: 'hospice' },
  'patz-group': { nl: 'PaTz-groep', en: 'PaTz group (palliative home care)' },
  'palliative-network-coordinator': {
    nl: 'netwerkcoördinator palliatieve zorg',
    en: 'palliative care network coordinator',
  },
  'spiritual-caregiver': { nl: 'geestelijk verzorger', en: 'spiritual caregiver' },
  'palliative-volunteer': { nl: 'VPTZ-vrijwilliger', en: 'palliative care volunteer (VPTZ)' },
  'community-worker': { nl: 'sociaal werker', en: 'community worker' },
  'welfare-coach': { nl: 'welzijnscoach', en: 'welfare coach' },
  'social-caseworker': { nl: 'maatschappelijk werker', en: 'social caseworker' },
  'neighbourhood-team': {
    nl: 'buurtteam / sociaal wijkteam',
    en: 'neighbourhood team',
  },
  'wmo-consultant': { nl: 'Wmo-consulent', en: 'Wmo adviser (municipal support)' },
  'carer-support': { nl: 'mantelzorgondersteuner', en: 'carer support worker' },
  'citizens-initiative': {
    nl: 'burgerinitiatief (ook compassionate community)',
    en: 'citizens’ initiative (or compassionate community)',
  },
  'cultural-organisation': { nl: 'culturele organisatie', en: 'cultural organisation' },
  'sports-organisation': { nl: 'sportorganisatie', en: 'sports organisation' },
  'expert-by-experience': {
    nl: 'naaste / ervaringsdeskundige',
    en: 'relative / expert by experience',
  },
  'policy-officer': { nl: 'beleidsmedewerker gemeente', en: 'municipal policy officer' },
  executive: { nl: 'bestuurder', en: 'executive' },
};
