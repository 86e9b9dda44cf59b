import type { MemberDocument } from '../leerwerkplaats/records';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { entraIdsOf } from '../shared/person';

/** Who left is known by name for so long, should they come back; 90 days in milliseconds (domain rule). */
const keptAfterLeaving = 90 * 24 * 60 * 60 * 1000;

/** When somebody who left at a moment becomes an 'oud-deelnemer'; both ISO 8601. */
export function forgottenAt(left: string): string {
  return new Date(Date.parse(left) + keptAfterLeaving).toISOString();
}

/**
 * Of who left long ago the record stays, because votes and roles name it by its id; what says who
 * it was is taken out, and their role too. The event does the same elsewhere.
 */
export const wakeMember: Wake = (document, now) => {
  const {
    profile: _profile,
    refusedAt: _refused,
    leftTeamId: _team,
    ...member
  } = document as MemberDocument;
  const { leerwerkplaatsId, personId } = member;
  const commandId = `forget-${entraIdsOf(personId).objectId}-${Date.parse(member.dueAt ?? '')}`;
  const command = { commandId, leerwerkplaatsId, at: now };
  const forgotten: MemberDocument = {
    ...member,
    name: '',
    teamsId: '',
    role: 'participant',
    former: true,
    dueAt: null,
  };
  return {
    document: forgotten,
    also: [{ kind: 'create', document: eventOf('member-forgotten', personId, command) }],
  };
};
