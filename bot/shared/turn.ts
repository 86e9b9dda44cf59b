import type { Standing } from '../../domain/leerwerkplaats/access';
import type { ChannelAddress } from '../../domain/leerwerkplaats/model';
import type { Person } from '../../domain/shared/person';

/** One thing that somebody did in Teams, verified: who, where, when, under which id. */
export interface Turn {
  readonly person: Person;
  /** Hash of conversation and activity id: the same delivery gives the same id. */
  readonly commandId: string;
  readonly at: Date;
  /** When Teams says that it happened (its clock, ISO 8601); a late delivery is older than it looks. */
  readonly sentAt: string;
  readonly place: Place;
  /** Done in the message extension, which also works where the bot itself isn't. */
  readonly inExtension: boolean;
  /** The message that a command of the message extension was used on; undefined: on none. */
  readonly message: AboutMessage | undefined;
  /**
   * What the roster of the channel says of this person, or another channel's of anybody. Asks
   * Teams: only where it matters.
   */
  readonly standing: (elsewhere?: { channelId: string; teamsId: string }) => Promise<Standing>;
  /** The channel as people know it, 'Amsterdam › Algemeen'; empty where Teams doesn't say. Asks Teams. */
  readonly channelName: () => Promise<string>;
}

/** Somebody's message in Teams, as far as we read it. */
export interface AboutMessage {
  /** Its address; undefined where it has none to share. */
  readonly link: string | undefined;
  /** In plain words; empty when it says nothing that can be read. */
  readonly firstLine: string;
}

export type Place =
  | { readonly kind: 'channel'; readonly channel: ChannelAddress }
  | { readonly kind: 'chat' };
