import type { Person, SeenMessage } from './model';

/** What the page gets to see of the world; shared by the server and the page. */

export interface PageChannel {
  id: string;
  name: string;
  /** The newest message, to mark what hasn't been read. */
  latest?: { id: string; author: string } | undefined;
}

export interface PageTeam {
  key: string;
  id: string;
  groupId: string;
  name: string;
  installed: boolean;
  channels: PageChannel[];
  people: string[];
}

export interface PageState {
  person: Person;
  people: Person[];
  /** Those that this person is in. */
  teams: PageTeam[];
  chat: PageChannel;
  /** Every team with the keys of its people, this person's own first. */
  groups: { name: string; people: string[] }[];
  botName: string;
  /** The newest first. */
  activity: ActivityItem[];
}

/** A line of the activity feed; `id` is the message's. */
export interface ActivityItem {
  /** Somebody named this person, answered their post, or is the bot in their chat. */
  kind: 'mention' | 'reply' | 'chat';
  id: string;
  /** The key of a person, or 'bot'. */
  author: string;
  /** ISO 8601, UTC. */
  at: string;
  conversation: string;
  preview: string;
}

/** With a message comes the line that it is in this person's activity feed. */
export type PageEvent =
  | { kind: 'message'; message: SeenMessage; activity?: ActivityItem | undefined }
  | { kind: 'teams' };
