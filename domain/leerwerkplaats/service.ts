import { type Command, commit } from '../shared/command';
import { type Documents, type NewId, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { calledAs, type Language } from '../shared/language';
import type { Person, PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayStart, type Role, type Standing, type StandingRefusal } from './access';
import type { TakesPart } from './attendance';
import { firstConfirmation } from './confirmation';
import { isHere } from './members';
import { type ChannelAddress, leerwerkplaatsName, type NameRefusal, sameName } from './model';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
  memberId,
  type Starter,
} from './records';
import { firstRosterCheck } from './roster-check';

/** A command before it is known which leerwerkplaats it is for. */
export type Asked = Omit<Command, 'leerwerkplaatsId'>;

export type StartRefusal = NameRefusal | StandingRefusal | 'channel-taken';

export type LeerwerkplaatsService = ReturnType<typeof createLeerwerkplaatsService>;

/** The use cases around a leerwerkplaats and its channels. */
export function createLeerwerkplaatsService({
  documents,
  newId,
  takesPart,
}: {
  documents: Documents;
  newId: NewId;
  takesPart: TakesPart;
}) {
  /** Writes the leerwerkplaats that its channel document announces; harmless when it is there. */
  async function complete(channel: ChannelDocument): Promise<void> {
    const { leerwerkplaatsId, startedBy } = channel;
    const leerwerkplaats: LeerwerkplaatsDocument = {
      id: leerwerkplaatsDocumentId,
      type: 'leerwerkplaats',
      schema: 1,
      leerwerkplaatsId,
      tenantId: channel.tenantId,
      name: channel.name,
      homeChannelId: channel.channelId,
      startedAt: channel.startedAt,
    };
    const leader: MemberDocument = {
      id: memberId(startedBy.personId),
      type: 'member',
      schema: 1,
      leerwerkplaatsId,
      ...startedBy,
      role: 'project-leader',
    };
    // Not under the id of the command that happens to come by: that one has its own effect to write.
    const once = { commandId: leerwerkplaatsId, leerwerkplaatsId, at: new Date(channel.startedAt) };
    await commit(documents, once, [
      { kind: 'create', document: leerwerkplaats },
      { kind: 'create', document: leader },
      ...firstRosterCheck(leerwerkplaatsId, channel.startedAt),
      { kind: 'create', document: firstConfirmation(leerwerkplaatsId, once.at) },
      { kind: 'create', document: eventOf('leerwerkplaats-started', leerwerkplaatsId, once) },
    ]);
    await documents.batch(channelPartition(channel.channelId), [
      {
        kind: 'patch',
        id: channel.id,
        changes: [{ op: 'set', path: '/state', value: 'coupled' }],
      },
    ]);
  }

  /**
   * The coupling of a channel, if it has one. Completes a coupling that was interrupted, and
   * keeps the newest address of the channel's Teams region.
   */
  async function coupledChannel(address: ChannelAddress): Promise<ChannelDocument | undefined> {
    const partition = channelPartition(address.channelId);
    const channel = await documents.get<ChannelDocument>(partition, channelKey(address.channelId));
    if (channel === undefined || channel.tenantId !== address.tenantId) return undefined;
    if (channel.state === 'starting') await complete(channel);
    if (channel.serviceUrl !== address.serviceUrl) {
      await documents.batch(partition, [
        {
          kind: 'patch',
          id: channel.id,
          changes: [{ op: 'set', path: '/serviceUrl', value: address.serviceUrl }],
        },
      ]);
    }
    return channel;
  }

  /**
   * Makes a leerwerkplaats of a channel; whoever asks becomes its project leader. Asking again
   * changes nothing; of two people at once, one wins and the other is told who.
   */
  async function start(
    asked: Asked,
    request: { name: string; channel: ChannelAddress; language: Language; standing: Standing },
  ): Promise<Result<{ name: string }, StartRefusal>> {
    const name = leerwerkplaatsName(request.name);
    if (!name.ok) return name;
    const may = mayStart(request.standing);
    if (!may.ok) return may;
    const key = channelKey(request.channel.channelId);
    const wanted: ChannelDocument = {
      ...request.channel,
      id: key,
      key,
      type: 'channel',
      schema: 1,
      leerwerkplaatsId: newId(),
      name: name.value,
      language: request.language,
      state: 'starting',
      startedBy: starterOf(asked.person),
      startedAt: asked.at.toISOString(),
    };
    const reserved = await documents.batch(channelPartition(request.channel.channelId), [
      { kind: 'create', document: wanted },
    ]);
    if (reserved.ok) {
      await complete(wanted);
      return succeed({ name: wanted.name });
    }
    const channel = await coupledChannel(request.channel);
    const same =
      channel?.startedBy.personId === asked.person.id && sameName(channel.name, wanted.name);
    if (same) return succeed({ name: channel.name });
    return refuse('channel-taken', {
      name: channel?.name ?? '',
      person: calledAs(channel?.startedBy.name ?? ''),
    });
  }

  /**
   * Somebody's role, for what they do in a channel: that they are in it is proven. Who isn't
   * recorded yet is a participant.
   */
  async function roleOf(leerwerkplaatsId: string, personId: PersonId): Promise<Role> {
    return (await memberOf(leerwerkplaatsId, personId))?.role ?? 'participant';
  }

  /**
   * As `roleOf`, for what is done outside the channels, where nothing proves that somebody is
   * still in one: who isn't recorded, left, or is on no roster has none.
   */
  async function roleElsewhere(
    leerwerkplaatsId: string,
    personId: PersonId,
  ): Promise<Role | undefined> {
    const member = await memberOf(leerwerkplaatsId, personId);
    if (!member || !isHere(member)) return undefined;
    return (await takesPart(personId, leerwerkplaatsId)) ? member.role : undefined;
  }

  /** Whether Teams told that somebody left: what they opened in the channel may still be on their screen. */
  async function hasLeft(leerwerkplaatsId: string, personId: PersonId): Promise<boolean> {
    const member = await memberOf(leerwerkplaatsId, personId);
    return member !== undefined && !isHere(member);
  }

  function memberOf(leerwerkplaatsId: string, personId: PersonId) {
    return documents.get<MemberDocument>(workOf(leerwerkplaatsId), memberId(personId));
  }

  return { coupledChannel, start, roleOf, roleElsewhere, hasLeft };
}

/** Who started or asked, as it is stored. */
export function starterOf({ id, name, teamsId, language }: Person): Starter {
  return { personId: id, name, teamsId, language };
}
