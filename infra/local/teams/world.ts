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
}

/** People, teams and channels: held in memory, written through to the store. */
export interface World {
  people(): Person[];
  teams(): Team[];
  person(key: string): Person | undefined;
  /** By own key, Teams id or Entra group id. */
  team(id: string): Team | undefined;
  teamsOf(person: string): Team[];
  /** By Teams id, object id or user principal name, the three that the connector takes. */
  findPerson(id: string): Person | undefined;
  /** Where a conversation id leads: a channel, a thread of one, a team (its General channel), a chat. */
  place(conversation: string): Place | undefined;
  mayRead(person: string, place: Place): boolean;
  /** Adds a team, or brings its name, channels and people up to date; never removes any. */
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

  return {
    people: () => [...people.values()],
    teams: () => [...teams.values()],
    person: (key) => people.get(key),
    team: (id) =>
      teams.get(id) ?? [...teams.values()].find((team) => team.id === id || team.groupId === id),
    teamsOf: (person) => [...teams.values()].filter((team) => team.people.includes(person)),
    findPerson: (id) =>
      [...people.values()].find((person) =>
        [person.id, person.objectId, person.userPrincipalName].includes(id),
      ),
    place: (id) => {
      const chat = people.get(chats.get(id) ?? '');
      if (chat) return { kind: 'personal', person: chat, conversation: id };
      return channelPlace(teams.values(), id);
    },
    mayRead: (person, place) =>
      place.kind === 'personal' ? place.person.key === person : place.team.people.includes(person),
    addTeam: (seed) => {
      const key = seed.id ?? slugOf(seed.name);
      const keys = seed.people.map((person) => savePerson(person).key);
      const team = mergeTeam(teams.get(key) ?? teamFrom(key, seed.name), seed, keys);
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
    if (channel) return { kind: 'channel', team, channel, ...(thread ? { thread } : {}) };
  }
  return undefined;
}

function personFrom(seed: PersonSeed): Person {
  const account = slugOf(seed.name).replaceAll('-', '.');
  const email = `${account}@${seed.role === 'guest' ? 'praktijk' : 'gemeente'}.example`;
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

function mergeTeam(team: Team, seed: TeamSeed, people: string[]): Team {
  const added = seed.channels.filter((name) => !team.channels.some((each) => each.name === name));
  const channels: Channel[] = [...team.channels];
  for (const name of added) {
    channels.push({ id: channels.length === 0 ? team.id : channelIdOf(team.key, name), name });
  }
  return { ...team, name: seed.name, channels, people: [...new Set([...team.people, ...people])] };
}
