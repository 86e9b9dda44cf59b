import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AskRoster } from '../../domain/leerwerkplaats/attendance';
import { entraIdsOf } from '../../domain/shared/person';
import type { ReportFault } from '../shared/report';
import type { TeamsAdapter } from './adapter';
import { statusOf } from './outcome';

/** Teams gives the Entra object id under one of two names. */
const member = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  tenantId: z.string().optional(),
});

/** Nobody with this id is in the channel; or the app isn't, or the channel is gone. */
const notThere: readonly unknown[] = [403, 404];

/**
 * Asks Teams for one member of a channel by their Entra object id (msteams-docs,
 * get-teams-context.md). Who Teams answers with must be who was asked for.
 */
export function createAskRoster(
  adapter: Pick<TeamsAdapter, 'connector'>,
  reportFault: ReportFault,
): AskRoster {
  return async ({ serviceUrl, channelId }, personId) => {
    const { tenantId, objectId } = entraIdsOf(personId);
    try {
      const { conversations } = await adapter.connector(serviceUrl);
      const found = member.parse(await conversations.getConversationMember(channelId, objectId));
      const isAsked =
        (found.aadObjectId ?? found.objectId) === objectId &&
        (found.tenantId ?? tenantId) === tenantId;
      return isAsked ? { kind: 'in', teamsId: found.id } : { kind: 'out' };
    } catch (fault) {
      const status = statusOf(fault);
      if (notThere.includes(status)) return { kind: 'out' };
      if (status === undefined) reportFault(randomUUID(), fault);
      return { kind: 'silent' };
    }
  };
}
