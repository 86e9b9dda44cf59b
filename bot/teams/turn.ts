import { languageOf } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { personIdOf } from '../../domain/shared/person';
import type { Clock } from '../../domain/shared/time';
import { commandIdOf } from '../shared/command-id';
import type { Place, Turn } from '../shared/turn';
import { channelIdOf, type TeamsActivity, tenantOf } from './activity';
import { isExtension } from './extension';
import { messageOf } from './message';

/**
 * Who did what where, from a verified activity. Undefined when it doesn't say who: without an
 * Entra object id nobody can be recognised. `lenient` takes the Teams id instead, for unsigned
 * local drivers only.
 */
export function turnOf(
  activity: TeamsActivity,
  options: Pick<Turn, 'standing' | 'channelName'> & { clock: Clock; lenient: boolean },
): Turn | undefined {
  const tenantId = tenantOf(activity) ?? (options.lenient ? 'local' : undefined);
  const objectId = activity.from.aadObjectId ?? (options.lenient ? activity.from.id : undefined);
  if (!tenantId || !objectId) return undefined;
  const at = options.clock();
  const { conversation, from } = activity;
  // Message ids are unique only within a conversation; without one nothing can be recognised again.
  const occurrence = activity.id ?? at.toISOString();
  return {
    person: {
      id: personIdOf(tenantId, objectId),
      name: oneLine(from.name ?? '') || '?',
      teamsId: from.id,
      language: languageOf(activity.locale ?? undefined),
    },
    commandId: commandIdOf(conversation.id, occurrence, from.id, activity.name ?? activity.type),
    at,
    sentAt: sentAtOf(activity, at),
    place: placeOf(activity, tenantId),
    inExtension: isExtension(activity),
    message: isExtension(activity) ? messageOf(activity) : undefined,
    standing: options.standing,
    channelName: options.channelName,
  };
}

/** Never later than now: a clock that is ahead would make what comes after it look old. */
function sentAtOf({ timestamp }: TeamsActivity, now: Date): string {
  const told = Date.parse(timestamp ?? '');
  return new Date(Math.min(Number.isNaN(told) ? now.getTime() : told, now.getTime())).toISOString();
}

/** A channel of a team, or a chat. Everything in a channel has its id, also in a thread. */
function placeOf(activity: TeamsActivity, tenantId: string): Place {
  const { channelData, conversation, serviceUrl } = activity;
  const teamId = channelData?.team?.id;
  const inChannel = conversation.conversationType === 'channel' || teamId !== undefined;
  if (!inChannel) return { kind: 'chat' };
  const channelId = channelIdOf(activity);
  return {
    kind: 'channel',
    channel: { tenantId, teamId: teamId ?? channelId, channelId, serviceUrl },
  };
}
