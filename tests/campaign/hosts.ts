import type { Received } from '../../bot/teams/receive';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import type { TeamsServer } from './teams';
import type { Wire } from './wire';

/** One instance of the product. */
export interface Host {
  readonly wire: Wire;
  /** Undefined when it died meanwhile. */
  receive(activity: object): Promise<Received | undefined>;
  /** Runs the clock function. */
  wake(): Promise<void>;
}

/** Who does the next bit of the change feed, and how much of it. */
export interface FeedPick {
  readonly shuffled: <Item>(list: readonly Item[]) => Item[];
  readonly host: () => Promise<Host>;
  readonly pageSize: () => number;
  /** Starts the ones that died. */
  readonly everyHost: () => Promise<void>;
}

/** Where hosts live with their database: in this process, or each in one of its own. */
export interface House {
  readonly engine: CosmosEngine;
  start(name: string): Promise<Host>;
  /** Whether the change feed goes on by itself, as it does in processes. */
  readonly feedsItself: boolean;
  /** Lets the change feed do some of its work; false when there was none. */
  feed(pick: FeedPick): Promise<boolean>;
  /** The clock has moved on: so far ahead of the real time it is now, in milliseconds. */
  passes(shift: number): Promise<void>;
  /** Everything in a container, past the product. */
  stored(container: string): Promise<Record<string, unknown>[]>;
  /** Hosts that died without being killed, where they are processes. */
  crashed?(): readonly string[];
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly teams: TeamsServer;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Lets that much time pass, in milliseconds; where the clock stands still it is moved. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How far that is ahead of the real time. */
  readonly shift: () => number;
  /** Ids that follow from the seed: they decide in which physical partition something lives. */
  readonly newId: () => string;
  readonly log: string[];
  readonly createWire: (parts: { name: string; engine: CosmosEngine }) => Wire;
  /** A token with which Teams speaks to that host. */
  readonly tokenFor: (name: string) => Promise<string>;
  /** An activity without an effect, so that a host has fetched the keys before others wait for it. */
  readonly warmUp: () => object;
}
