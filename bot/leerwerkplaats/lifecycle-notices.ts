import { homeChannel } from '../../domain/leerwerkplaats/channels';
import { isLeading, membersOf } from '../../domain/leerwerkplaats/members';
import type { PresenceService } from '../../domain/leerwerkplaats/presences';
import type { MemberDocument } from '../../domain/leerwerkplaats/records';
import type { MembershipService } from '../../domain/members/membership';
import { type Documents, documentId, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { resume } from '../../domain/shared/resume';
import type { Clock } from '../../domain/shared/time';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import type { LeaderMessages } from './leader-messages';
import { goneCard, leaderGoneCard, leaderTakenOverCard } from './lifecycle-cards';
import { messageOf } from './message';

/**
 * After so long without an answer from Teams the channel is asked who leads, in milliseconds: own
 * judgement, and shorter than a delivery is tried. Who is still there can take over too.
 */
const longestSilence = 12 * 60 * 60 * 1000;

/**
 * Tells the project leader that the app was removed or a channel deleted, lets everything go on
 * when it is back, and tells the channel when nobody leads any more, and who does next. Of who
 * left a team it finds out whether they left the leerwerkplaats.
 */
export function createLifecycleNotices(options: {
  documents: Documents;
  presences: Pick<PresenceService, 'complete'>;
  memberships: Pick<MembershipService, 'confirm'>;
  messages: Pick<TeamsMessages, 'startThread' | 'isIn'>;
  toLeader: LeaderMessages;
  clock: Clock;
}): Notices {
  const { documents, presences, memberships, messages, toLeader, clock } = options;

  async function tellGone(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const truth = await presences.complete(event.leerwerkplaatsId, event.subjectId);
    if (!truth) return notReadableYet;
    if (truth.here) return unneeded;
    const { part, name: subject } = truth;
    return toLeader(event.leerwerkplaatsId, (language, { name }) =>
      messageOf(goneCard({ part, subject, name, language }), attempt),
    );
  }

  async function goOn(event: EventDocument): Promise<NoticeOutcome> {
    const truth = await presences.complete(event.leerwerkplaatsId, event.subjectId);
    if (!truth) return notReadableYet;
    await resume(documents, event.leerwerkplaatsId, clock());
    return unneeded;
  }

  async function confirmGone(event: EventDocument): Promise<NoticeOutcome> {
    const { id, leerwerkplaatsId, subjectId } = event;
    const command = { commandId: documentId('confirm', id), leerwerkplaatsId, at: clock() };
    const silenceCounts = clock().getTime() - Date.parse(event.at) > longestSilence;
    const known = await memberships.confirm(command, subjectId, messages.isIn, silenceCounts);
    return known ? unneeded : notReadableYet;
  }

  /** Asks in the channel who takes over, unless somebody leads by now. */
  async function askSuccessor(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const members = await membersOf(documents, event.leerwerkplaatsId);
    if (members.some(isLeading)) return unneeded;
    return inChannel(event, attempt, leaderGoneCard);
  }

  async function inChannel(
    { leerwerkplaatsId, subjectId }: EventDocument,
    attempt: Attempt,
    draw: typeof leaderGoneCard,
  ): Promise<NoticeOutcome> {
    const [home, member] = await Promise.all([
      homeChannel(documents, leerwerkplaatsId),
      documents.get<MemberDocument>(workOf(leerwerkplaatsId), subjectId),
    ]);
    if (!home || !member) return notReadableYet;
    const { language, name } = home;
    const card = draw({ person: member.name, name, language });
    return { outcome: await messages.startThread(home, messageOf(card, attempt)) };
  }

  return {
    'team-gone': oneNotice('project-leader', tellGone),
    'channel-gone': oneNotice('project-leader', tellGone),
    'team-back': oneNotice('what-waited', goOn),
    'channel-back': oneNotice('what-waited', goOn),
    'member-left': oneNotice('rosters', confirmGone),
    'leader-gone': oneNotice('channel', askSuccessor),
    'leader-taken-over': oneNotice('channel', (event, attempt) =>
      inChannel(event, attempt, leaderTakenOverCard),
    ),
  };
}
