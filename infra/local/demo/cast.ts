import type { PersonSeed } from '../teams/model';
import type { TeamSeed } from '../teams/world';
import type { DemoPlay, ScenePoll } from './play';
import { demoPeople } from './profiles';

/** Everybody here is made up, and the surnames say so. */

type Part = Pick<PersonSeed, 'title' | 'role'>;

/** Comes to all six; whoever opens the page for the first time is this person and sees them all. */
const adviser = 'Ada Rondreis';

/** Of another organisation: comes to the shared channel only. */
const outsider: Part = { title: 'transferverpleegkundige', role: 'external' };

/** The shared channel of each team. */
const sharedChannel = 'Met het ziekenhuis';

/** Who sits in a leerwerkplaats: the adviser, and then in the order of the names below. */
const parts: Part[] = [
  { title: 'Agora-adviseur', role: 'user' },
  { title: 'projectleider', role: 'user' },
  { title: 'huisarts', role: 'user' },
  { title: 'wijkverpleegkundige', role: 'user' },
  { title: 'Wmo-consulent', role: 'user' },
  { title: 'geestelijk verzorger', role: 'user' },
  { title: 'VPTZ-vrijwilliger', role: 'user' },
  { title: 'beleidsmedewerker', role: 'user' },
  { title: 'mantelzorgondersteuner', role: 'user' },
  { title: 'praktijkondersteuner', role: 'guest' },
];

interface Scene {
  id: string;
  name: string;
  channels: string[];
  /** One name for each part but the adviser's; a name that stands in two places is one person in both teams. */
  names: string[];
  /** Who comes from elsewhere. */
  outsider: string;
  /** What the leader types beside the poll: a session, and something that somebody will do. */
  said?: string[];
  poll: ScenePoll;
}

const scenes: Scene[] = [
  {
    id: 'gooise-meren',
    name: 'Gooise Meren',
    channels: ['Algemeen', 'Bijeenkomsten', 'Kerngroep'],
    names: [
      'Anneke van Voorbeeld',
      'Bram Bedacht',
      'Carla Verzinsel',
      'Driss Denkbeeld',
      'Els Fictie',
      'Grace Example',
      'Frits Papier',
      'Sanne Scenario',
      'Gerda Logee',
    ],
    outsider: 'Bart Buitenstaander',
    said: [
      'bijeenkomst Casus bespreken ; over 2 weken 14:00 ; De Eik, zaal 2',
      'actie De zaal reserveren @Bram Bedacht vóór vrijdag',
    ],
    poll: {
      question: 'Wanneer komen we bij elkaar?',
      options: [
        'dinsdag 1 december 19:30',
        'woensdag 2 december 12:00',
        'donderdag 3 december 9:00',
      ],
      votes: [0, 0, 1, 0, 2],
    },
  },
  {
    id: 'amsterdam-centrum',
    name: 'Amsterdam-Centrum',
    channels: ['Algemeen', 'Bijeenkomsten', 'Buurt'],
    names: [
      'Hanna Schets',
      'Ilyas Proefdruk',
      'Jolanda Sprookje',
      'Karim Kladblok',
      'Els Fictie',
      'Grace Example',
      'Lotte Ontwerp',
      'Tineke Toneelstuk',
      'Marius Passant',
    ],
    outsider: 'Bart Buitenstaander',
    poll: {
      question: 'Waar houden we de volgende bijeenkomst?',
      options: ['in het buurthuis', 'bij de huisartsen', 'in de bibliotheek'],
      votes: [0, 2, 0, 2, 0],
    },
  },
  {
    id: 'krimpenerwaard',
    name: 'Krimpenerwaard',
    channels: ['Algemeen', 'Bijeenkomsten', 'Hospice'],
    names: [
      'Nico Verhaal',
      'Olga Oefening',
      'Pim Potlood',
      'Quirine Concept',
      'Ruud Rijmpje',
      'Saar Verbeelding',
      'Teun Tekening',
      'Umar Uitvinding',
      'Ulla Bezoeker',
    ],
    outsider: 'Fleur Vanelders',
    poll: {
      question: 'Wat vraagt u het hospice als eerste?',
      options: [
        'hoe iemand zich aanmeldt',
        'wat vrijwilligers doen',
        'wie in de nacht bereikbaar is',
      ],
      votes: [2, 2, 0, 1],
    },
  },
  {
    id: 'zwijndrecht',
    name: 'Zwijndrecht',
    channels: ['Algemeen', 'Bijeenkomsten', 'Thuis'],
    names: [
      'Vera Voorwerp',
      'Wim Werktitel',
      'Xandra Figuur',
      'Yusuf Invulling',
      'Ruud Rijmpje',
      'Zita Zogenaamd',
      'Aart Aanname',
      'Zeno Zinspeling',
      'Bea Gastrol',
    ],
    outsider: 'Fleur Vanelders',
    poll: {
      question: 'Welke avond past u het best?',
      options: ['maandag', 'dinsdag', 'donderdag', 'geen van deze'],
      votes: [1, 1, 2, 0, 1],
    },
  },
  {
    id: 'rotterdam',
    name: 'Rotterdam',
    channels: ['Algemeen', 'Bijeenkomsten', 'Compassie'],
    names: [
      'Corrie Karakter',
      'Dennis Denkmodel',
      'Emine Romanfiguur',
      'Floor Fantasie',
      'Gijs Gedachte',
      'Zita Zogenaamd',
      'Hatice Hypothese',
      'Paula Parabel',
      'Ivo Introducee',
    ],
    outsider: 'Okke Overkant',
    poll: {
      question: 'Waar begint een meelevende buurt?',
      options: ['bij de buren', 'op school', 'bij de huisarts'],
      votes: [0, 0, 1, 0, 2],
    },
  },
  {
    id: 'westelijke-mijnstreek',
    name: 'Westelijke Mijnstreek',
    channels: ['Algemeen', 'Bijeenkomsten', 'Netwerk'],
    names: [
      'Jeu Mijnverhaal',
      'Kitty Kader',
      'Lei Legende',
      'Mia Maquette',
      'Netty Novelle',
      'Oda Oefenstof',
      'Peer Prototype',
      'Rachid Roman',
      'Rosa Reiziger',
    ],
    outsider: 'Okke Overkant',
    poll: {
      question: 'Hoe lang mag een bijeenkomst duren?',
      options: ['een uur', 'anderhalf uur', 'twee uur'],
      votes: [1, 0, 1, 1],
    },
  },
];

function keyOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? name;
}

function personOf(name: string, part: Part): PersonSeed {
  const language = name === 'Grace Example' ? 'en' : 'nl';
  return { ...part, key: keyOf(name), name, language };
}

function castOf(scene: Scene): PersonSeed[] {
  return [adviser, ...scene.names].flatMap((name, index) => {
    const part = parts[index];
    return part ? [personOf(name, part)] : [];
  });
}

/** The six leerwerkplaatsen with which the programme began, each as a team, and what is asked there. */
export function demoScenes(): { seed: TeamSeed; play: DemoPlay }[] {
  return scenes.map((scene) => {
    const { id, name, channels, said = [], poll, names } = scene;
    const shared = { name: sharedChannel, people: [personOf(scene.outsider, outsider)] };
    const [leader = '', ...voters] = names.map(keyOf);
    const people = castOf(scene);
    const play = { name, leader, said, voters, ...poll, people: demoPeople(name, people) };
    return { seed: { id, name, channels, people, shared }, play };
  });
}

/** One team in which nothing has happened yet. */
export function emptyTeam(): TeamSeed {
  const people = scenes.slice(0, 1).flatMap(castOf);
  return { id: 'mijn-team', name: 'Mijn team', channels: ['Algemeen', 'Bijeenkomsten'], people };
}
