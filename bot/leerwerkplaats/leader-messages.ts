import { homeChannel, reachableChannel } from '../../domain/leerwerkplaats/channels';
import { leaderOf, membersOf } from '../../domain/leerwerkplaats/members';
import type { ChannelDocument, MemberDocument } from '../../domain/leerwerkplaats/records';
import type { SendOutcome } from '../../domain/shared/delivery';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { Language } from '../../domain/shared/language';
import type { Clock } from '../../domain/shared/time';
import { type NoticeOutcome, notReadableYet, unneeded } from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';

export type LeaderMessages = ReturnType<typeof createLeaderMessages>;

/** Who blocked us isn't written to for so long, in milliseconds; then something new is tried once. */
const restAfterRefusal = 24 * 60 * 60 * 1000;

/** Writes to the project leader, or a deputy where nobody leads: 1:1, and where Teams doesn't allow that in a channel of theirs. */
export function createLeaderMessages(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
  clock: Clock;
}) {
  const { documents, messages, clock } = options;

  /** `draw` makes the message, in the leader's language, from the leerwerkplaats's own channel. */
  return async function toLeader(
    leerwerkplaatsId: string,
    draw: (language: Language, home: ChannelDocument) => TeamsMessage,
  ): Promise<NoticeOutcome> {
    const [home, members] = await Promise.all([
      homeChannel(documents, leerwerkplaatsId),
      membersOf(documents, leerwerkplaatsId),
    ]);
    if (!home || !members.some(({ role }) => role === 'project-leader')) return notReadableYet;
    const leader = leaderOf(members);
    // Nobody to tell; whoever takes over is asked about the couplings that are still open.
    if (!leader) return unneeded;
    const message = draw(leader.language, home);
    const outcome = await toPerson(leader, home, message);
    if (outcome.kind !== 'gone') return { outcome };
    return {
      outcome: await messages.startThread(await reachableChannel(documents, home), message),
    };
  };

  async function toPerson(
    leader: MemberDocument,
    { tenantId, serviceUrl }: ChannelDocument,
    message: TeamsMessage,
  ): Promise<SendOutcome> {
    const { teamsId, refusedAt, id, leerwerkplaatsId } = leader;
    const now = clock();
    const resting =
      refusedAt !== undefined && now.getTime() - Date.parse(refusedAt) < restAfterRefusal;
    if (resting) return { kind: 'gone' };
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    if (outcome.kind === 'gone') {
      const changes = [{ op: 'set', path: '/refusedAt', value: now.toISOString() }] as const;
      await documents.batch(workOf(leerwerkplaatsId), [{ kind: 'patch', id, changes }]);
    }
    return outcome;
  }
}
