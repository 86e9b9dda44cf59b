import type { ProfileService } from '../../domain/leerwerkplaats/profiles';
import type { ReconciliationService } from '../../domain/leerwerkplaats/reconciliation';
import type { EventDocument } from '../../domain/shared/event';
import type { PersonId } from '../../domain/shared/person';
import type { Clock } from '../../domain/shared/time';
import { type NoticeOutcome, type Notices, notReadableYet, oneNotice } from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';

/** Nothing is to be said. */
const unneeded: NoticeOutcome = { outcome: { kind: 'unneeded' } };

/** A roster that doesn't answer is asked again after this long, in milliseconds; then ever less often. */
const rosterPause = 30_000;

/** What follows from changes around members: rosters are read, profiles are brought to the members. */
export function createMemberNotices(options: {
  reconciliations: ReconciliationService;
  profiles: Pick<ProfileService, 'follow' | 'forget'>;
  messages: Pick<TeamsMessages, 'roster'>;
  clock: Clock;
}): Notices {
  const { reconciliations, profiles, messages, clock } = options;

  async function readRosters({ leerwerkplaatsId }: EventDocument): Promise<NoticeOutcome> {
    const at = clock();
    // Each try is a command of its own: what it finds is as it is at that moment.
    const commandId = `rosters-${at.getTime()}`;
    const command = { commandId, leerwerkplaatsId, at };
    const all = await reconciliations.reconcile(command, messages.roster);
    return all ? unneeded : { outcome: { kind: 'retry', afterMilliseconds: rosterPause } };
  }

  async function followProfile(event: EventDocument): Promise<NoticeOutcome> {
    const { subjectId, at } = event;
    return (await profiles.follow(subjectId as PersonId, at)) ? unneeded : notReadableYet;
  }

  async function forget({ subjectId }: EventDocument): Promise<NoticeOutcome> {
    await profiles.forget(subjectId as PersonId);
    return unneeded;
  }

  return {
    'rosters-due': oneNotice('rosters', readRosters),
    'profile-changed': oneNotice('members', followProfile),
    'member-forgotten': oneNotice('profile', forget),
  };
}
