import type { Documents } from '../shared/documents';
import { createBriefMemory, createMemory } from '../shared/memory';
import { entraIdsOf, type Person, type PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import type { Clock } from '../shared/time';
import { channelsOf, homeChannel } from './channels';
import type { ChannelAddress } from './model';
import type { PartService } from './parts';
import { awayPart } from './presence';
import { type ChannelDocument, channelKey, channelPartition } from './records';

/** What Teams' roster of a channel says of somebody; 'silent' when Teams can't be asked now. */
export type RosterAnswer =
  | { readonly kind: 'in'; readonly teamsId: string }
  | { readonly kind: 'out' }
  | { readonly kind: 'silent' };

/** Whether somebody is in a channel of a leerwerkplaats, as Teams said at most a quarter of an hour ago. */
export type TakesPart = (personId: PersonId, leerwerkplaatsId: string) => Promise<boolean>;

export type AskRoster = (channel: ChannelAddress, personId: PersonId) => Promise<RosterAnswer>;

/** Somebody whom a token names, and who isn't known to be in any channel. */
export type Visitor = Omit<Person, 'teamsId'>;

/** A coupled channel, and somebody who is in it. */
export interface Attendance {
  readonly channel: ChannelDocument;
  readonly person: Person;
}

/** A channel without a leerwerkplaats and one that somebody isn't in get the same answer. */
export type AttendanceRefusal = 'not-coupled' | 'teams-silent';

/** How long an answer of the roster holds, in milliseconds: who is in a channel, and who isn't. */
const longest = { in: 15 * 60_000, out: 15_000 } as const;

/** As in `rememberChannels`: a coupling is made once and keeps its leerwerkplaats. In milliseconds. */
const longestCoupling = 60_000;

/** More than use the tab within a quarter of an hour. */
const most = 10_000;

type Remembered = Exclude<RosterAnswer, { kind: 'silent' }> & { readonly at: number };

/**
 * Who is in a channel, for what is asked outside Teams' own messages: the roster decides, and when
 * it can't be asked nobody gets in. News that somebody left makes what it said before worthless.
 */
export function createAttendanceService({
  documents,
  parts,
  askRoster,
  clock,
}: {
  documents: Documents;
  parts: Pick<PartService, 'keep' | 'leftAt'>;
  askRoster: AskRoster;
  clock: Clock;
}) {
  const channels = createBriefMemory<ChannelDocument>({ most, longest: longestCoupling, clock });
  const answers = createMemory<Remembered>(most);
  const underWay = new Map<string, Promise<RosterAnswer>>();

  /** Somebody in a channel of a leerwerkplaats of their tenant, or why not. */
  async function attend(
    visitor: Visitor,
    channelId: string,
  ): Promise<Result<Attendance, AttendanceRefusal>> {
    const channel = await coupled(channelId);
    if (channel?.tenantId !== entraIdsOf(visitor.id).tenantId) return refuse('not-coupled');
    const answer = await rosterAnswer(channel, visitor.id);
    if (answer.kind === 'silent') return refuse('teams-silent');
    if (answer.kind === 'out') return refuse('not-coupled');
    return succeed({ channel, person: { ...visitor, teamsId: answer.teamsId } });
  }

  /**
   * Whether a channel of a leerwerkplaats has somebody, for what is done outside its channels. Where
   * the app is in none of them nobody can be asked, and what was recorded decides.
   */
  async function takesPart(personId: PersonId, leerwerkplaatsId: string): Promise<boolean> {
    if (await channelFor(personId, leerwerkplaatsId)) return true;
    const channels = await channelsOf(documents, leerwerkplaatsId);
    return channels.every(awayPart);
  }

  /** The channel of a leerwerkplaats in which somebody is: the one it started in, or else another. */
  async function channelFor(
    personId: PersonId,
    leerwerkplaatsId: string,
  ): Promise<ChannelDocument | undefined> {
    const home = await homeChannel(documents, leerwerkplaatsId);
    if (home && !awayPart(home) && (await isInChannel(home, personId))) return home;
    for (const channel of await channelsOf(documents, leerwerkplaatsId)) {
      const isOther = channel.channelId !== home?.channelId && !awayPart(channel);
      if (isOther && (await isInChannel(channel, personId))) return channel;
    }
    return undefined;
  }

  async function isInChannel(channel: ChannelDocument, personId: PersonId): Promise<boolean> {
    return (await rosterAnswer(channel, personId)).kind === 'in';
  }

  async function coupled(channelId: string): Promise<ChannelDocument | undefined> {
    const known = channels.get(channelId);
    if (known) return known;
    const channel = await documents.get<ChannelDocument>(
      channelPartition(channelId),
      channelKey(channelId),
    );
    if (channel) channels.set(channelId, channel);
    return channel;
  }

  async function rosterAnswer(channel: ChannelDocument, personId: PersonId): Promise<RosterAnswer> {
    const key = JSON.stringify([channel.channelId, personId]);
    const now = clock().getTime();
    const known = answers.get(key);
    if (known && now - known.at < longest[known.kind]) {
      const { leerwerkplaatsId } = channel;
      const left = known.kind === 'in' ? await parts.leftAt(personId, leerwerkplaatsId) : '';
      if (left < new Date(known.at).toISOString()) return known;
    }
    // A page that opens asks several things at once.
    const asking = underWay.get(key) ?? ask(channel, personId, key);
    underWay.set(key, asking);
    return asking.finally(() => underWay.delete(key));
  }

  async function ask(
    channel: ChannelDocument,
    personId: PersonId,
    key: string,
  ): Promise<RosterAnswer> {
    const now = clock().getTime();
    const answer = await askRoster(channel, personId);
    if (answer.kind === 'silent') answers.forget(key);
    else answers.set(key, { ...answer, at: now });
    if (answer.kind === 'in') {
      const since = new Date(now).toISOString();
      const { leerwerkplaatsId } = channel;
      await parts.keep({ personId, leerwerkplaatsId, here: true, since });
    }
    return answer;
  }

  return { attend, takesPart, channelFor };
}
