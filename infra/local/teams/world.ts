import { channelIdOf, chatIdOf, guidOf, slugOf, splitConversation, userIdOf } from './ids';
import type { Channel, Person, PersonSeed, Place, Team } from './model';
import type { Store } from './store';

export interface TeamSeed {
  /** A short name of your own; without it the team's name in small letters. */
  id?: string;
  name: string;
  /** Channel names; the first becomes the General channel. */
  channels: string[];
  people: PersonSeed[];
  /** A shared channel, and who comes to it from elsewhere. */
  shared?: { name: string; people: PersonSeed[] };
}

/** People, teams and channels: held in memory, written through to the store. */
export interface World {
  people(): Person[];
  teams(): Team[];
  person(key: string): Person | undefined;
  /** By own key, Teams id or Entra group id. */
  team(id: string): Team | undefined;
  /** The teams of which this person sees a channel. */
  teamsOf(person: string): Team[];
  /** The channels of a team that this person sees. */
  channelsOf(team: Team, person: string): Channel[];
  /** Keys of who is in a channel. */
  membersOf(team: Team, channel: Channel): string[];
  /** By Teams id, object id or user principal name, the three that the connector takes. */
  findPerson(id: string): Person | undefined;
  /** Where a conversation id leads: a channel, a thread of one, a team (its General channel), a chat. */
  place(conversation: string): Place | undefined;
  mayRead(person: string, place: Place): boolean;
  /** Adds a team; to one that is there, only the channels and people that are new in the seed. */
  addTeam(seed: TeamSeed): Team;
  /** Adds a person or brings them up to date; a language that they chose here stays. */
  savePerson(seed: PersonSeed): Person;
  changePerson(person: Person): void;
  saveTeam(team: Team): void;
}

/** Reads the world from the store. */
export function createWorld(store: Store): World {
  const people = new Map(store.people().map((person) => [person.key, person]));
  const teams = new Map(store.teams().map((team) => [team.key, team]));
  const chats = new Map([...people.keys()].map((key) => [chatIdOf(key), key]));

  function savePerson(seed: PersonSeed): Person {
    const language = people.get(seed.key)?.language ?? seed.language;
    const person = personFrom({ ...seed, language });
    if (JSON.stringify(people.get(seed.key)) !== JSON.stringify(person)) store.savePerson(person);
    people.set(person.key, person);
    chats.set(chatIdOf(person.key), person.key);
    return person;
  }

  function saveTeam(team: Team): void {
    teams.set(team.key, team);
    store.saveTeam(team);
  }

  function membersOf(team: Team, channel: Channel): string[] {
    if (!channel.sharedWith) return team.people;
    const own = team.people.filter((key) => people.get(key)?.role !== 'guest');
    return [...own, ...channel.sharedWith];
  }

  function channelsOf(team: Team, person: string): Channel[] {
    if (team.deleted) return [];
    return team.channels.filter((channel) => membersOf(team, channel).includes(person));
  }

  return {
    channelsOf,
    membersOf,
    people: () => [...people.values()],
    teams: () => [...teams.values()],
    person: (key) => people.get(key),
    team: (id) =>
      teams.get(id) ?? [...teams.values()].find((team) => team.id === id || team.groupId === id),
    teamsOf: (person) => [...teams.values()].filter((team) => channelsOf(team, person).length > 0),
    findPerson: (id) =>
      [...people.values()].find((person) =>
        [person.id, person.objectId, person.userPrincipalName].includes(id),
      ),
    place: (id) => {
      const chat = people.get(chats.get(id) ?? '');
      // The app isn't in their own organisation.
      if (chat?.role === 'external') return undefined;
      if (chat) return { kind: 'personal', person: chat, conversation: id };
      return channelPlace(teams.values(), id);
    },
    mayRead: (person, place) =>
      place.kind === 'personal'
        ? place.person.key === person
        : membersOf(place.team, place.channel).includes(person),
    addTeam: (seed) => {
      const key = seed.id ?? slugOf(seed.name);
      const keys = seed.people.map((person) => savePerson(person).key);
      const known = teams.get(key) ?? teamFrom(key, seed.name);
      const invited = (seed.shared?.people ?? []).map((person) => savePerson(person).key);
      const team = mergeTeam(known, seed, keys, invited);
      saveTeam(team);
      return team;
    },
    savePerson,
    changePerson: (person) => {
      people.set(person.key, person);
      store.savePerson(person);
    },
    saveTeam,
  };
}

function channelPlace(teams: Iterable<Team>, id: string): Place | undefined {
  const { conversation, thread } = splitConversation(id);
  for (const team of teams) {
    const channel = team.channels.find((each) => each.id === conversation);
    if (channel && !team.deleted)
      return { kind: 'channel', team, channel, ...(thread ? { thread } : {}) };
  }
  return undefined;
}

const homes = { user: 'gemeente', guest: 'praktijk', external: 'ziekenhuis' };

function personFrom(seed: PersonSeed): Person {
  const account = slugOf(seed.name).replaceAll('-', '.');
  const email = `${account}@${homes[seed.role]}.example`;
  const guestName = `${email.replace('@', '_')}#EXT#@gemeente.example`;
  return {
    ...seed,
    id: userIdOf(seed.key),
    objectId: guidOf('person', seed.key),
    email,
    userPrincipalName: seed.role === 'guest' ? guestName : email,
  };
}

function teamFrom(key: string, name: string): Team {
  const id = channelIdOf(key, '');
  return {
    key,
    id,
    groupId: guidOf('team', key),
    name,
    channels: [],
    people: [],
    installed: false,
  };
}

/** What people changed stays: only what this seed never brought before is added. */
function mergeTeam(team: Team, seed: TeamSeed, people: string[], invited: string[]): Team {
  const brought = team.brought ?? {
    channels: team.channels.map(({ name }) => name),
    people: team.people,
  };
  const names = seed.channels.filter((name) => !brought.channels.includes(name));
  const channels = [...team.channels];
  for (const name of names) {
    channels.push({ id: channels.length === 0 ? team.id : channelIdOf(team.key, name), name });
  }
  const { shared } = seed;
  if (shared && !brought.channels.includes(shared.name)) {
    const id = channelIdOf(team.key, shared.name);
    channels.push({ id, name: shared.name, sharedWith: invited });
    names.push(shared.name);
  }
  const newcomers = people.filter((key) => !brought.people.includes(key));
  return {
    ...team,
    channels,
    people: [...new Set([...team.people, ...newcomers])],
    brought: {
      channels: [...brought.channels, ...names],
      people: [...brought.people, ...newcomers],
    },
  };
}
