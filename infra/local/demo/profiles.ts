import type { DemoPeople, DemoProfile } from './people';

/** What somebody of each trade tells of themselves; by the title that they have in Teams. */
const told: Readonly<Record<string, Omit<DemoProfile, 'name' | 'reachability'>>> = {
  projectleider: {
    organisation: 'Welzijn Voorbeeld',
    discipline: 'community-worker',
    callMeFor: 'vragen over de leerwerkplaats',
  },
  huisarts: {
    organisation: 'Huisartsenpraktijk De Linde',
    discipline: 'general-practitioner',
    callMeFor: 'pijn en wat nog wel en niet meer behandeld wordt',
  },
  wijkverpleegkundige: {
    organisation: 'Thuiszorg Nabij',
    discipline: 'district-nurse',
    callMeFor: 'lichamelijke klachten en hulp bij het wassen',
  },
  'Wmo-consulent': {
    organisation: 'Gemeente',
    discipline: 'wmo-consultant',
    callMeFor: 'thuis blijven wonen, een traplift of hulp in huis',
  },
  'geestelijk verzorger': {
    organisation: 'Centrum voor Levensvragen',
    discipline: 'spiritual-caregiver',
    callMeFor: 'levensvragen, verdriet en afscheid',
  },
  'VPTZ-vrijwilliger': {
    organisation: 'VPTZ Dichtbij',
    discipline: 'palliative-volunteer',
    callMeFor: 'iemand die komt zitten, ook in de nacht',
  },
  beleidsmedewerker: {
    organisation: 'Gemeente',
    discipline: 'policy-officer',
    callMeFor: 'het beleid voor ouderen',
  },
  mantelzorgondersteuner: {
    organisation: 'Steunpunt Mantelzorg',
    discipline: 'carer-support',
    callMeFor: 'respijtzorg en een luisterend oor voor mantelzorgers',
  },
};

/** What people of each trade are in the leerwerkplaats; everybody else is a participant. */
const roles: Readonly<Record<string, string>> = {
  'Agora-adviseur': 'adviser',
  huisarts: 'core-group',
  'Wmo-consulent': 'core-group',
  beleidsmedewerker: 'policy-officer',
};

/** The organisations outside Teams, the same in each place but for its name. Nobody has these numbers. */
const directory = (area: string) =>
  [
    'naam;organisatie;soort;discipline;onderwerpen;bel mij voor;gebied;plek;telefoon;bereikbaar',
    `Sociaal raadslieden;Welzijn Voorbeeld;organisatie;maatschappelijk werker;geldzorgen;schulden, toeslagen en brieven;${area};ja;000 000 01 01;werkdagen 9-12 uur`,
    `Buurtteam Midden;Welzijn Voorbeeld;organisatie;buurtteam / sociaal wijkteam;geldzorgen|iemand om bij terecht te kunnen;hulp aan huis en samen formulieren invullen;${area};weinig;000 000 01 02;werkdagen 9-17 uur`,
    `Hospice De Haven;Stichting De Haven;organisatie;hospice;pijn;een bed of advies, dag en nacht;${area};weinig;000 000 01 03;altijd`,
    `Welzijn op recept;Welzijn Voorbeeld;initiatief;welzijnscoach;contacten;via de huisarts naar een welzijnscoach;${area};ja;000 000 01 04;werkdagen`,
    `PaTz-groep;Huisartsen en wijkverpleging;initiatief;PaTz-groep;pijn|behandeling;elke twee maanden samen overleggen;${area};;000 000 01 05;via de huisarts`,
  ].join('\n');

/** What is told and done in a leerwerkplaats, by the people who sit in it. */
export function demoPeople(
  area: string,
  cast: readonly { key: string; name: string; title: string }[],
): DemoPeople {
  const keyOf = (title: string) => cast.find((one) => one.title === title)?.key ?? '';
  return {
    profiles: cast.flatMap(({ key, name, title }, place) => {
      const about = told[title];
      const reachability = `000 000 00 0${place}, werkdagen`;
      return about ? [[key, { name, reachability, ...about }]] : [];
    }),
    roles: cast.flatMap(({ key, title }) => {
      const role = roles[title];
      return role === undefined ? [] : [[key, role]];
    }),
    directory: directory(area),
    question: {
      asker: keyOf('Wmo-consulent'),
      need: 'carer',
      title: 'Wie kan helpen: steun aan mantelzorgers?',
      helpers: [keyOf('mantelzorgondersteuner'), keyOf('VPTZ-vrijwilliger')],
    },
  };
}
