import type { PersonSeed } from '../teams/model';
import type { TeamSeed } from '../teams/world';

/** Everybody here is made up, and the surnames say so. */

type Part = Pick<PersonSeed, 'title' | 'role'>;

/** Comes to all six; whoever opens the page for the first time is this person and sees them all. */
const adviser = 'Ada Rondreis';

/** Who sits in a leerwerkplaats: the adviser, and then in the order of the names below. */
const parts: Part[] = [
  { title: 'adviseur', role: 'user' },
  { title: 'projectleider', role: 'user' },
  { title: 'huisarts', role: 'user' },
  { title: 'wijkverpleegkundige', role: 'user' },
  { title: 'Wmo-consulent', role: 'user' },
  { title: 'geestelijk verzorger', role: 'user' },
  { title: 'VPTZ-vrijwilliger', role: 'user' },
  { title: 'beleidsmedewerker', role: 'user' },
  { title: 'mantelzorgondersteuner', role: 'guest' },
];

interface Scene {
  id: string;
  name: string;
  channels: string[];
  /** One name for each part but the adviser's; a name that stands in two places is one person in both teams. */
  names: string[];
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
      'Gerda Logee',
    ],
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
      'Marius Passant',
    ],
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
      'Ulla Bezoeker',
    ],
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
      'Bea Gastrol',
    ],
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
      'Ivo Introducee',
    ],
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
      'Rosa Reiziger',
    ],
  },
];

function keyOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? name;
}

function castOf(scene: Scene): PersonSeed[] {
  return [adviser, ...scene.names].flatMap((name, index) => {
    const part = parts[index];
    const language = name === 'Grace Example' ? 'en' : 'nl';
    return part ? [{ ...part, key: keyOf(name), name, language } satisfies PersonSeed] : [];
  });
}

/** The six leerwerkplaatsen with which the programme began, each as a team. */
export function demoTeams(): TeamSeed[] {
  return scenes.map((scene) => ({ ...scene, people: castOf(scene) }));
}

/** One team in which nothing has happened yet. */
export function emptyTeam(): TeamSeed {
  const people = scenes.slice(0, 1).flatMap(castOf);
  return { id: 'mijn-team', name: 'Mijn team', channels: ['Algemeen', 'Bijeenkomsten'], people };
}
