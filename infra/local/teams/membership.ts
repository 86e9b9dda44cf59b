import {
  botAccount,
  conversationUpdate,
  installationUpdate,
  type MembershipChange,
  type Occasion,
} from './activities';
import type { Delivered, Delivery } from './delivery';
import type { Feed } from './feed';
import { channelIdOf } from './ids';
import type { Channel, JsonObject, PersonSeed, Team } from './model';
import { notVisible } from './not-visible';
import { createTeamLife, type TeamLife } from './team-life';
import type { World } from './world';

/** Changes of a team, of which Teams tells the bot while it is a member. */
export interface Membership extends TeamLife {
  /** Adds the app to a team (own key or Teams id), by a person of it. */
  installApp(team: string, by: string): Promise<Delivered>;
  removeApp(team: string, by: string): Promise<Delivered>;
  /** A new version of the app brings its bot into the team, or takes it away. */
  upgradeApp(team: string, by: string, to: 'with-bot' | 'without-bot'): Promise<Delivered>;
  addPerson(team: string, by: string, seed: PersonSeed): Promise<Delivered>;
  removePerson(team: string, by: string, person: string): Promise<Delivered>;
  addChannel(team: string, by: string, name: string): Promise<Channel>;
  renameChannel(team: string, by: string, channel: string, name: string): Promise<Delivered>;
  removeChannel(team: string, by: string, channel: string): Promise<Delivered>;
  restoreChannel(team: string, by: string, channel: string): Promise<Delivered>;
}

export interface MembershipParts {
  world: World;
  feed: Feed;
  delivery: Delivery;
  occasionIn(person: string, conversation: string): Occasion;
}

/** Throws notVisible for a team or person that doesn't exist. */
export function createMembership(parts: MembershipParts): Membership {
  return {
    ...appMembership(parts),
    ...peopleMembership(parts),
    ...channelMembership(parts),
    ...createTeamLife({
      teamFor: (id) => teamFor(parts, id),
      occasionIn: parts.occasionIn,
      save: (team) => save(parts, team),
      tell: (team, at, change) => tell(parts, team, at, change),
    }),
  };
}

function teamFor({ world }: MembershipParts, id: string): Team {
  const team = world.team(id);
  if (!team) throw notVisible('There is no such team.');
  return team;
}

function save({ world, feed }: MembershipParts, team: Team): void {
  world.saveTeam(team);
  feed.tell({ kind: 'teams' });
}

/** Nobody is told of a team without the app. */
async function tell(parts: MembershipParts, team: Team, at: Occasion, change: MembershipChange) {
  return team.installed ? parts.delivery.send(conversationUpdate(at, change)) : { status: 200 };
}

function appMembership(parts: MembershipParts) {
  async function change(id: string, by: string, action: 'add' | 'remove'): Promise<Delivered> {
    const team = teamFor(parts, id);
    const at = parts.occasionIn(by, team.id);
    const installed = action === 'add';
    if (team.installed === installed) return { status: 200 };
    // Its tabs go with the app.
    const channels = team.channels.map(({ tabs: _gone, ...channel }) => channel);
    save(parts, { ...team, installed, channels });
    const members: MembershipChange = installed
      ? { membersAdded: [botAccount], eventType: 'teamMemberAdded' }
      : { membersRemoved: [botAccount], eventType: 'teamMemberRemoved' };
    await parts.delivery.send(installationUpdate(at, action));
    return parts.delivery.send(conversationUpdate(at, members));
  }
  return {
    installApp: (team: string, by: string) => change(team, by, 'add'),
    removeApp: (team: string, by: string) => change(team, by, 'remove'),
    upgradeApp: async (id: string, by: string, to: 'with-bot' | 'without-bot') => {
      const team = teamFor(parts, id);
      const at = parts.occasionIn(by, team.id);
      const installed = to === 'with-bot';
      save(parts, { ...team, installed });
      const action = installed ? 'add-upgrade' : 'remove-upgrade';
      return parts.delivery.send(installationUpdate(at, action));
    },
  };
}

function peopleMembership(parts: MembershipParts) {
  const accountOf = (key: string): JsonObject => {
    const person = parts.world.person(key);
    return person ? { id: person.id, aadObjectId: person.objectId } : {};
  };
  return {
    addPerson: async (id: string, by: string, seed: PersonSeed) => {
      const team = teamFor(parts, id);
      if (seed.role === 'external') throw notVisible('They come to shared channels only.');
      const { key } = parts.world.savePerson(seed);
      const at = parts.occasionIn(by, team.id);
      save(parts, { ...team, people: [...new Set([...team.people, key])] });
      const membersAdded = [accountOf(key)];
      return tell(parts, team, at, { membersAdded, eventType: 'teamMemberAdded' });
    },
    removePerson: async (id: string, by: string, person: string) => {
      const team = teamFor(parts, id);
      const at = parts.occasionIn(by, team.id);
      save(parts, { ...team, people: team.people.filter((key) => key !== person) });
      const membersRemoved = [accountOf(person)];
      return tell(parts, team, at, { membersRemoved, eventType: 'teamMemberRemoved' });
    },
  };
}

function channelMembership(parts: MembershipParts) {
  async function change(
    team: Team,
    by: string,
    channels: Pick<Team, 'channels' | 'deletedChannels'>,
    channel: Channel,
    what: string,
  ) {
    const at = parts.occasionIn(by, team.id);
    save(parts, { ...team, ...channels });
    const { id, name } = channel;
    return tell(parts, team, at, { eventType: what, channel: { id, name } });
  }
  return {
    addChannel: async (id: string, by: string, name: string) => {
      const team = teamFor(parts, id);
      const channel = { id: channelIdOf(team.key, `${name} ${Date.now()}`), name };
      const channels = [...team.channels, channel];
      await change(team, by, { channels }, channel, 'channelCreated');
      return channel;
    },
    renameChannel: async (id: string, by: string, channelId: string, name: string) => {
      const team = teamFor(parts, id);
      const renamed = { id: channelId, name };
      const channels = team.channels.map((each) =>
        each.id === channelId ? { ...each, name } : each,
      );
      return change(team, by, { channels }, renamed, 'channelRenamed');
    },
    removeChannel: async (id: string, by: string, channelId: string) => {
      const team = teamFor(parts, id);
      const removed = team.channels.find((each) => each.id === channelId);
      const channels = team.channels.filter((each) => each.id !== channelId);
      if (!removed || channelId === team.id) throw notVisible('This channel can not be removed.');
      const deletedChannels = [...(team.deletedChannels ?? []), removed];
      return change(team, by, { channels, deletedChannels }, removed, 'channelDeleted');
    },
    restoreChannel: async (id: string, by: string, channelId: string) => {
      const team = teamFor(parts, id);
      const restored = team.deletedChannels?.find((each) => each.id === channelId);
      if (!restored) throw notVisible('This channel can not be restored.');
      const channels = [...team.channels, restored];
      const deletedChannels = team.deletedChannels?.filter((each) => each !== restored) ?? [];
      return change(team, by, { channels, deletedChannels }, restored, 'channelRestored');
    },
  };
}
