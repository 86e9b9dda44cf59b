import { isHere, membersOf, shownName } from '../../domain/leerwerkplaats/members';
import type { MemberDocument } from '../../domain/leerwerkplaats/records';
import type { ProfileService } from '../../domain/members/profiles';
import type { ReconciliationService } from '../../domain/members/reconciliation';
import { representedOf } from '../../domain/members/represented';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import type { PersonId } from '../../domain/shared/person';
import type { Clock } from '../../domain/shared/time';
import type { LeaderMessages } from '../leerwerkplaats/leader-messages';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { confirmationCard } from './confirmation-cards';
import { contactGoneCard } from './represented-cards';

/** A roster that doesn't answer is asked again after this long, in milliseconds; then ever less often. */
const rosterPause = 30_000;

/**
 * What follows from changes around members: rosters are read, profiles are brought to the members,
 * and the project leader is asked whether the list is right.
 */
export function createMemberNotices(options: {
  reconciliations: ReconciliationService;
  profiles: Pick<ProfileService, 'follow'>;
  messages: Pick<TeamsMessages, 'roster'>;
  toLeader: LeaderMessages;
  documents: Documents;
  clock: Clock;
}): Notices {
  const { documents, reconciliations, profiles, messages, toLeader, clock } = options;

  async function readRosters({ leerwerkplaatsId }: EventDocument): Promise<NoticeOutcome> {
    const at = clock();
    // Each try is a command of its own: what it finds is as it is at that moment.
    const commandId = `rosters-${at.getTime()}`;
    const command = { commandId, leerwerkplaatsId, at };
    const all = await reconciliations.reconcile(command, messages.roster);
    return all ? unneeded : { outcome: { kind: 'retry', afterMilliseconds: rosterPause } };
  }

  async function followProfile(event: EventDocument): Promise<NoticeOutcome> {
    const { subjectId, at, leerwerkplaatsId } = event;
    const followed = await profiles.follow(subjectId as PersonId, at, leerwerkplaatsId);
    return followed ? unneeded : notReadableYet;
  }

  /** Who left may be back by now, and needn't have kept contact with anybody any more. */
  async function tellContacts(
    { leerwerkplaatsId, subjectId }: EventDocument,
    attempt: Attempt,
  ): Promise<NoticeOutcome> {
    const partition = workOf(leerwerkplaatsId);
    const [member, represented] = await Promise.all([
      documents.get<MemberDocument>(partition, subjectId),
      representedOf(documents, leerwerkplaatsId),
    ]);
    if (!member) return notReadableYet;
    const names = represented
      .filter(({ contact }) => contact === member.personId)
      .map(({ name }) => name);
    if (isHere(member) || names.length === 0) return unneeded;
    const person = shownName(member);
    return toLeader(leerwerkplaatsId, (language, { name }) =>
      messageOf(contactGoneCard({ leerwerkplaatsId, name, person, names }, language), attempt),
    );
  }

  async function askConfirmation(
    { leerwerkplaatsId }: EventDocument,
    attempt: Attempt,
  ): Promise<NoticeOutcome> {
    const members = await membersOf(documents, leerwerkplaatsId);
    return toLeader(leerwerkplaatsId, (language, { name }) =>
      messageOf(confirmationCard({ leerwerkplaatsId, name, members }, language), attempt),
    );
  }

  return {
    'members-to-confirm': oneNotice('project-leader', askConfirmation),
    'rosters-due': oneNotice('rosters', readRosters),
    'profile-changed': oneNotice('members', followProfile),
    'contact-gone': oneNotice('project-leader', tellContacts),
  };
}
