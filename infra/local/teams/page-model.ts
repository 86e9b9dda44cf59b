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
  name: string;
  installed: boolean;
  channels: PageChannel[];
  people: string[];
  /** Read only. */
  archived: boolean;
  deletedChannels: PageChannel[];
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
}

export type PageEvent = { kind: 'message'; message: SeenMessage } | { kind: 'teams' };
