/** The stand-in's world, as its store, its connector and its page share it. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The three looks of Teams, under the names that it tells a bot. */
export type Theme = 'default' | 'dark' | 'contrast';

/** What you write down to invent a person; the ids follow from the key. */
export interface PersonSeed {
  key: string;
  name: string;
  /** The discipline, shown in the people switcher. */
  title: string;
  /** External people belong to another organisation and come to shared channels only. */
  role: 'user' | 'guest' | 'external';
  language: 'nl' | 'en';
}

export interface Person extends PersonSeed {
  /** The Teams id, 29:…; not the Entra object id. */
  id: string;
  objectId: string;
  userPrincipalName: string;
  email: string;
}

/** A page of the app on a channel, or in its personal app. */
export interface Tab {
  /** Within its channel; Teams makes it up. */
  id: string;
  name: string;
  /** The app's own name for what the tab shows. */
  entityId: string;
  contentUrl: string;
}

export interface Channel {
  id: string;
  name: string;
  /** Of a shared channel: keys of people outside the team. Guests of the team stay out of it. */
  sharedWith?: string[];
  tabs?: Tab[];
}

export interface Team {
  key: string;
  id: string;
  groupId: string;
  name: string;
  /** The first is the General channel, whose id is the team's own. */
  channels: Channel[];
  /** Those that can be restored. */
  deletedChannels?: Channel[];
  /** Keys of people. */
  people: string[];
  installed: boolean;
  /** Read only until it is opened again. */
  archived?: boolean;
  /** Nobody sees it until it is restored. */
  deleted?: boolean;
  /** Names of channels and keys of people that a seed brought, whatever became of them since. */
  brought?: { channels: string[]; people: string[] };
}

export interface Attachment {
  contentType: string;
  content?: Json | undefined;
  name?: string | undefined;
}

export interface Message {
  id: string;
  /** A channel's id, or the id of somebody's chat with the bot. */
  conversation: string;
  /** The id of the message that opened the thread; in a chat the message's own id. */
  thread: string;
  /** The key of a person, or 'bot'. */
  author: string;
  /** ISO 8601, UTC. */
  at: string;
  editedAt?: string;
  deleted?: true;
  text: string;
  /** What a notification shows instead of the first text, when the bot says so. */
  summary?: string;
  /** Who is named in it: keys of people, or 'bot'. */
  mentions?: string[];
  /** What its author took back and may bring back; nobody else gets to see it. */
  withdrawn?: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  attachments: Attachment[];
  /** The activity that this answers, when the bot answered one. */
  answerTo?: string;
  /** The bot gave no answer to this message, twice. */
  undelivered?: true;
}

/** What one person sees at a message and nobody else. */
export interface PersonView {
  card?: Json;
  note?: string;
  /** The last press failed: Teams shows a sentence of its own. */
  failed?: true;
}

export type SeenMessage = Message & { view?: PersonView };

/** Where a conversation id leads to. */
export type Place =
  | { kind: 'channel'; team: Team; channel: Channel; thread?: string }
  | { kind: 'personal'; person: Person; conversation: string };

export type WorldEvent =
  | { kind: 'message'; message: Message }
  | { kind: 'view'; message: Message; person: string }
  | { kind: 'teams' };
