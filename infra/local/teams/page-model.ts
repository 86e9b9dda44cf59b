import type { Person, SeenMessage, Tab } from './model';

/** What the page gets to see of the world; shared by the server and the page. */

export interface PageChannel {
  id: string;
  name: string;
  /** The newest message, to mark what hasn't been read. */
  latest?: { id: string; author: string } | undefined;
  /** The pages of the app that stand on it; in the chat those of the personal app. */
  tabs: Tab[];
}

/** What the page needs to show pages of the app. */
export interface PageApp {
  id: string;
  tenant: string;
  /** Only pages from here are answered. */
  origin: string;
  /** Where a channel's tab is set up; absent when the app has no such tab. */
  configurationUrl?: string;
}

export interface PageTeam {
  key: string;
  id: string;
  groupId: string;
  name: string;
  installed: boolean;
  channels: PageChannel[];
  people: string[];
  /** Read only. */
  archived: boolean;
  deletedChannels: Pick<PageChannel, 'id' | 'name'>[];
}

export interface PageState {
  person: Person;
  people: Person[];
  /** Those that this person is in. */
  teams: PageTeam[];
  chat: PageChannel;
  app: PageApp;
  /** Every team with the keys of its people, this person's own first. */
  groups: { name: string; people: string[] }[];
  botName: string;
  /** The newest first. */
  activity: ActivityItem[];
}

/** What a page of the app gets for getAuthToken: a token, or what the SDK then throws. */
export type TabToken = { token: string } | { error: string };

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
