import { documentId, indexOf, type Partition, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import { entraIdsOf, type PersonId } from '../shared/person';
import type { Role } from './access';
import type { Discipline } from './disciplines';
import type { ChannelAddress } from './model';
import type { ChannelPresence, Presence, PresencePart } from './presence';
import type { Profile } from './profile';
import type { KeptSettings } from './settings-model';

/** In `work`: the leerwerkplaats itself. */
export interface LeerwerkplaatsDocument extends StoredDocument {
  readonly type: 'leerwerkplaats';
  readonly leerwerkplaatsId: string;
  readonly tenantId: string;
  readonly name: string;
  /** The channel that it started in. */
  readonly homeChannelId: string;
  readonly startedAt: string;
  /** What was set; the rest is as usual. */
  readonly settings?: KeptSettings;
}

/** In `work`: somebody's part in it. */
export interface MemberDocument extends StoredDocument {
  readonly type: 'member';
  readonly leerwerkplaatsId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly teamsId: string;
  readonly language: Language;
  readonly role: Role;
  /** Whether they are in a team of the leerwerkplaats; absent until Teams tells otherwise. */
  readonly presence?: Presence;
  /** The team that they left last, while they are out: another one is asked whether it has them. */
  readonly leftTeamId?: string;
  /** When Teams last refused to let us write to them, 1:1; ISO 8601. */
  readonly refusedAt?: string;
  /** A guest in the host's Teams, or somebody of another organisation; as the roster last said. */
  readonly guest?: boolean;
  /** What they told of themselves, as it stands in `index` (that is the truth); absent until they did. */
  readonly profile?: Profile;
  /** Once they left: when what says who they are is taken out, ISO 8601; null when that is done. */
  readonly dueAt?: string | null;
  /** 'oud-deelnemer': name and contact data are gone. */
  readonly former?: boolean;
}

/** In `work`, kept: who gave whom which role. */
export interface RoleChangeDocument extends StoredDocument {
  readonly type: 'role-change';
  readonly leerwerkplaatsId: string;
  readonly memberId: string;
  readonly from: Role;
  readonly to: Role;
  /** The member who gave it. */
  readonly by: string;
  readonly at: string;
}

/** In `work`: somebody who takes part without Teams, for whom others act. */
export interface RepresentedDocument extends StoredDocument {
  readonly type: 'represented';
  readonly leerwerkplaatsId: string;
  readonly representedId: string;
  readonly name: string;
  readonly organisation: string;
  readonly discipline: Discipline;
  /** Who keeps contact with them; null once that is an 'oud-deelnemer'. */
  readonly contact: PersonId | null;
  readonly addedAt: string;
}

/** In `work`: when the members are next held against the channels' rosters. */
export interface RosterCheckDocument extends StoredDocument {
  readonly type: 'roster-check';
  readonly leerwerkplaatsId: string;
  readonly dueAt: string;
}

/** In `work`: when the project leader is next asked whether the list of members is right. */
export interface ListConfirmationDocument extends StoredDocument {
  readonly type: 'list-confirmation';
  readonly leerwerkplaatsId: string;
  readonly confirmedAt: string | null;
  readonly dueAt: string;
}

/** In `index`, truth: what somebody told of themselves, once for all leerwerkplaatsen. */
export interface ProfileDocument extends StoredDocument {
  readonly type: 'profile';
  /** Of the person. */
  readonly key: string;
  readonly personId: PersonId;
  /** Absent: not filled in, or taken out again. */
  readonly profile?: Profile;
  /** When it was last written, ISO 8601; it never goes back. */
  readonly savedAt: string;
  /** They don't want to be asked for it. */
  readonly dismissed: boolean;
}

/**
 * In `work`, truth: whether the app is in a team, or a channel exists. The channels' own documents
 * follow it, so that who sends needs no second read.
 */
export interface PresenceDocument extends StoredDocument, Presence {
  readonly type: 'presence';
  readonly leerwerkplaatsId: string;
  readonly part: PresencePart;
  /** The id of the team or channel. */
  readonly subjectId: string;
  /** As people know it, for who is told; empty where Teams didn't say. */
  readonly name: string;
}

/** In `work`: a channel that asks to be coupled. */
export interface CouplingRequestDocument extends StoredDocument {
  readonly type: 'coupling-request';
  readonly leerwerkplaatsId: string;
  readonly state: 'pending' | 'allowed' | 'refused';
  readonly channel: ChannelAddress;
  /** For the project leader to know it by: 'Amsterdam › Algemeen', or empty. */
  readonly channelName: string;
  readonly language: Language;
  readonly requestedBy: Starter;
  /** When the project leader was last asked, ISO 8601. */
  readonly askedAt: string;
}

/** In `index`, truth: which leerwerkplaats a channel belongs to. Created once, by whoever is first. */
export interface ChannelDocument extends StoredDocument, ChannelAddress {
  readonly type: 'channel';
  readonly key: string;
  readonly leerwerkplaatsId: string;
  readonly name: string;
  /** The language of the cards in this channel. */
  readonly language: Language;
  /** Of the settings that it was last set with; absent: it is as it started. */
  readonly settingsVersion?: number;
  /** 'starting' until the leerwerkplaats itself is written; the next command completes it. */
  readonly state: 'starting' | 'coupled';
  readonly startedBy: Starter;
  readonly startedAt: string;
  /** Absent until Teams tells that the app was removed or the channel deleted. */
  readonly presence?: ChannelPresence;
}

/** Who started a leerwerkplaats, or asked to couple a channel to it. */
export interface Starter {
  readonly personId: PersonId;
  readonly name: string;
  readonly teamsId: string;
  readonly language: Language;
}

/** In `index`: the bot's welcome to a team was given; a tombstone once the bot was removed. */
export interface WelcomeDocument extends StoredDocument {
  readonly type: 'welcome';
  readonly key: string;
  readonly removed: boolean;
  /** When Teams last told of it (Teams' clock, ISO 8601). */
  readonly since: string;
  /** An id of the one try that gave it. */
  readonly givenUnder: string;
}

/** In `index`, a look-up under each person: that they take part in a leerwerkplaats, or left it. */
export interface PartDocument extends StoredDocument, Presence {
  readonly type: 'part';
  /** Of the person. */
  readonly key: string;
  readonly leerwerkplaatsId: string;
  /** When Teams last told that they left a team of it (ISO 8601), though they may be in another. */
  readonly leftAt?: string;
}

export const leerwerkplaatsDocumentId = 'leerwerkplaats';
export const representedDocumentId = (representedId: string): string =>
  documentId('represented', representedId);
export const rosterCheckId = 'roster-check';
export const listConfirmationId = 'list-confirmation';
export const profileId = 'profile';

export const memberId = (personId: PersonId): string => documentId('member', personId);
export const presenceId = (part: PresencePart, subjectId: string): string =>
  documentId('presence', part, subjectId);
export const couplingRequestId = (channelId: string): string =>
  documentId('coupling-request', channelId);

/** Key, partition and id of a channel's document in `index`: they are one and the same. */
export const channelKey = (channelId: string): string => documentId('channel', channelId);
export const channelPartition = (channelId: string): Partition => indexOf(channelKey(channelId));
export const welcomeKey = (conversationId: string): string => documentId('welcome', conversationId);

/** The partition of a person in `index`: what they told, and look-ups of what is theirs. */
export function personKey(personId: PersonId): string {
  const { tenantId, objectId } = entraIdsOf(personId);
  return documentId('person', tenantId, objectId);
}
