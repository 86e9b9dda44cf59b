import { type Command, commit, UnexpectedConflict } from '../shared/command';
import type { Documents, Operation, Read } from '../shared/documents';
import { eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { mayStart, type Standing, type StandingRefusal } from './access';
import { isLeading, membersOf } from './members';
import { type MemberDocument, memberId } from './records';
import { starterOf } from './service';
import { askAnew } from './unanswered';

export type SuccessionRefusal = StandingRefusal | 'has-leader';

export type SuccessionService = ReturnType<typeof createSuccessionService>;

/** Taking over as project leader, when the one who was has left the team. */
export function createSuccessionService({ documents }: { documents: Documents }) {
  /** The first who asks gets it, others hear who that was. Who left gets no role by coming back. */
  async function takeOver(
    command: Command,
    standing: Standing,
  ): Promise<Result<void, SuccessionRefusal>> {
    const may = mayStart(standing);
    if (!may.ok) return may;
    const { leerwerkplaatsId, person } = command;
    const members = await membersOf(documents, leerwerkplaatsId);
    const answer = answerOf(members, person.id);
    if (answer) return answer;
    const mine = members.find(({ id }) => id === memberId(person.id));
    const leader: MemberDocument = {
      id: memberId(person.id),
      type: 'member',
      schema: 1,
      leerwerkplaatsId,
      ...starterOf(person),
      role: 'project-leader',
      ...(mine?.profile ? { profile: mine.profile } : {}),
    };
    const written = await commit(documents, command, [
      mine
        ? { kind: 'replace', document: leader, etag: mine.etag }
        : { kind: 'create', document: leader },
      ...members.filter(({ id }) => id !== leader.id).flatMap(stepDown),
      { kind: 'create', document: eventOf('leader-taken-over', leader.id, command) },
      ...(await askAnew(documents, command)),
    ]);
    if (written.outcome === 'done') return succeed(undefined);
    // Somebody was quicker, or the leader is back: their guards, not ours, held.
    const now = answerOf(await membersOf(documents, leerwerkplaatsId), person.id);
    if (!now) throw new UnexpectedConflict('a succession');
    return now;
  }

  return { takeOver };
}

/** Who led before: their record is what one of two who ask at once finds changed. */
function stepDown({ etag, ...member }: Read<MemberDocument>): Operation[] {
  if (member.role !== 'project-leader') return [];
  return [
    { kind: 'replace', document: { ...member, role: 'participant' } as MemberDocument, etag },
  ];
}

function answerOf(
  members: readonly MemberDocument[],
  personId: string,
): Result<void, 'has-leader'> | undefined {
  const leader = members.find(isLeading);
  if (!leader) return undefined;
  return leader.personId === personId
    ? succeed(undefined)
    : refuse('has-leader', { person: leader.name });
}
