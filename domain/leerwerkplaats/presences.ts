import { commit, untilSettled } from '../shared/command';
import { type Documents, type Operation, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { channelsOfTeam } from './channels';
import { afterNews, type Presence, type PresencePart } from './presence';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type PresenceDocument,
  presenceId,
} from './records';

/** What came or went: the app in a team, or a channel; with its name where Teams gives one. */
export interface PresenceSubject {
  readonly part: PresencePart;
  readonly id: string;
  readonly name: string;
}

/** Under which command the news came, and from which tenant. */
export interface Told {
  readonly commandId: string;
  readonly tenantId: string;
  readonly at: Date;
}

export type PresenceService = ReturnType<typeof createPresenceService>;

/** The app removed from a team and added again, a channel deleted and restored. Nothing else changes. */
export function createPresenceService({ documents }: { documents: Documents }) {
  /** News from Teams. Every leerwerkplaats with a channel there gets one event, if its state turned. */
  async function hear(told: Told, subject: PresenceSubject, news: Presence): Promise<void> {
    const concerned = await channelsAt(told.tenantId, subject);
    for (const leerwerkplaatsId of new Set(concerned.map((one) => one.leerwerkplaatsId))) {
      await record({ ...told, leerwerkplaatsId }, subject, news);
      await follow(leerwerkplaatsId, subject, concerned);
    }
  }

  /** Teams refused a message: the news of it was lost, or is still under way. */
  async function missing(channel: ChannelDocument, part: PresencePart, at: Date): Promise<void> {
    const { leerwerkplaatsId, tenantId } = channel;
    const subject = { part, id: part === 'team' ? channel.teamId : channel.channelId, name: '' };
    const since = channel.presence?.[part]?.since ?? '';
    const commandId = `missing-${part}-${subject.id}-${since}`;
    // It holds from what was known when we wrote: what Teams tells of any later moment wins.
    const command = { commandId, tenantId, leerwerkplaatsId, at };
    await record(command, subject, { here: false, since });
    await follow(leerwerkplaatsId, subject, await channelsAt(tenantId, subject));
  }

  /** Somebody acts in a channel, so it is there and so are we, whatever we were told before. */
  async function seen(told: Told, channel: ChannelDocument, since: string): Promise<void> {
    const { teamId, channelId, presence = {} } = channel;
    const ids = { team: teamId, channel: channelId } as const;
    for (const part of ['team', 'channel'] as const) {
      if (presence[part]?.here !== false) continue;
      await hear(told, { part, id: ids[part], name: '' }, { here: true, since });
    }
  }

  /** The truth and the event that follows from it, in one batch. */
  async function record(
    command: Told & { leerwerkplaatsId: string },
    { part, id: subjectId, name }: PresenceSubject,
    news: Presence,
  ): Promise<void> {
    const { leerwerkplaatsId } = command;
    const id = presenceId(part, subjectId);
    await untilSettled('a presence', async () => {
      const known = await documents.get<PresenceDocument>(workOf(leerwerkplaatsId), id);
      const after = afterNews(known, news);
      if (!after) return true;
      const document: PresenceDocument = {
        id,
        type: 'presence',
        schema: 1,
        leerwerkplaatsId,
        part,
        subjectId,
        name: name || (known?.name ?? ''),
        ...after.presence,
      };
      const write: Operation = known
        ? { kind: 'replace', document, etag: known.etag }
        : { kind: 'create', document };
      const event = eventOf(`${part}-${after.presence.here ? 'back' : 'gone'}`, id, command);
      const written = await commit(documents, command, [
        write,
        ...(after.turned ? [{ kind: 'create', document: event } as const] : []),
      ]);
      return written.outcome !== 'conflict';
    });
  }

  /** Brings the channels' own documents up to date with the truth; again from its event. */
  async function follow(
    leerwerkplaatsId: string,
    { part, id }: Pick<PresenceSubject, 'part' | 'id'>,
    channels: readonly ChannelDocument[],
  ): Promise<void> {
    const truth = await documents.get<PresenceDocument>(
      workOf(leerwerkplaatsId),
      presenceId(part, id),
    );
    if (!truth) return;
    const { here, since } = truth;
    for (const { channelId, ...channel } of channels) {
      if (channel.leerwerkplaatsId !== leerwerkplaatsId) continue;
      await setOnChannel(channelId, part, { here, since });
    }
  }

  async function setOnChannel(channelId: string, part: PresencePart, truth: Presence) {
    const partition = channelPartition(channelId);
    await untilSettled('a channel', async () => {
      const read = await documents.get<ChannelDocument>(partition, channelKey(channelId));
      const shown = read?.presence?.[part];
      // The moment counts too: by it the next news is known to be newer.
      const known = shown && afterNews(shown, truth) === undefined;
      if (!read || known) return true;
      const { etag, ...channel } = read;
      const document = { ...channel, presence: { ...channel.presence, [part]: truth } };
      const written = await documents.batch(partition, [{ kind: 'replace', document, etag }]);
      return written.ok;
    });
  }

  /** The event's own try: completes what was cut off. Answers how it is now; undefined: not readable yet. */
  async function complete(
    leerwerkplaatsId: string,
    documentKey: string,
  ): Promise<PresenceDocument | undefined> {
    const truth = await documents.get<PresenceDocument>(workOf(leerwerkplaatsId), documentKey);
    if (!truth) return undefined;
    const subject = { part: truth.part, id: truth.subjectId };
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    if (!leerwerkplaats) return undefined;
    const channels = await channelsAt(leerwerkplaats.tenantId, subject);
    await follow(leerwerkplaatsId, subject, channels);
    return truth;
  }

  async function channelsAt(
    tenantId: string,
    { part, id }: Pick<PresenceSubject, 'part' | 'id'>,
  ): Promise<readonly ChannelDocument[]> {
    if (part === 'team') return channelsOfTeam(documents, { tenantId, teamId: id });
    const channel = await documents.get<ChannelDocument>(channelPartition(id), channelKey(id));
    return channel?.tenantId === tenantId ? [channel] : [];
  }

  return { hear, missing, seen, complete };
}
