import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AskRoster } from '../../domain/leerwerkplaats/attendance';
import type { ChannelAddress } from '../../domain/leerwerkplaats/model';
import { entraIdsOf } from '../../domain/shared/person';
import type { ReportFault } from '../shared/report';
import type { TeamsMessages } from '../shared/teams-messages';
import type { TeamsAdapter } from './adapter';
import { statusOf } from './outcome';

/** Teams gives the Entra object id under one of two names. */
const account = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  tenantId: z.string().optional(),
});

/** 'away': the app isn't in the channel; 'silent': Teams can't be asked now. */
type Found =
  | { readonly kind: 'in'; readonly member: z.infer<typeof account> }
  | { readonly kind: 'out' | 'away' | 'silent' };

interface Asking {
  readonly adapter: Pick<TeamsAdapter, 'connector'>;
  readonly reportFault: ReportFault;
}

/** Asks Teams for one member of a channel, by their Teams id or Entra object id (msteams-docs, get-teams-context.md). */
async function find(
  { serviceUrl, channelId }: ChannelAddress,
  id: string,
  { adapter, reportFault }: Asking,
): Promise<Found> {
  try {
    const { conversations } = await adapter.connector(serviceUrl);
    const found = await conversations.getConversationMember(channelId, id);
    return { kind: 'in', member: account.parse(found) };
  } catch (fault) {
    const status = statusOf(fault);
    if (status === 404) return { kind: 'out' };
    if (status === 403) return { kind: 'away' };
    if (status === undefined) reportFault(randomUUID(), fault);
    return { kind: 'silent' };
  }
}

/** Who Teams answers with must be who was asked for; where the app is away nobody gets in. */
export function createAskRoster(asking: Asking): AskRoster {
  return async (channel, personId) => {
    const { tenantId, objectId } = entraIdsOf(personId);
    const found = await find(channel, objectId, asking);
    if (found.kind === 'silent') return { kind: 'silent' };
    if (found.kind !== 'in') return { kind: 'out' };
    const { member } = found;
    const isAsked =
      (member.aadObjectId ?? member.objectId) === objectId &&
      (member.tenantId ?? tenantId) === tenantId;
    return isAsked ? { kind: 'in', teamsId: member.id } : { kind: 'out' };
  };
}

/** Whether somebody is there; where the app is away that isn't to be known. */
export function createIsIn(asking: Asking): TeamsMessages['isIn'] {
  return async (channel, teamsId) => {
    const { kind } = await find(channel, teamsId, asking);
    return kind === 'in' || (kind === 'out' ? false : undefined);
  };
}
