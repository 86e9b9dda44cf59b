import {
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import { roles } from './access';
import type { MemberDocument } from './records';

const all: NamedQuery = {
  name: 'members',
  text: "SELECT * FROM c WHERE c.type = 'member'",
  parameters: {},
};

/** Everybody with a part in a leerwerkplaats, also who has left. */
export function membersOf(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<Read<MemberDocument>[]> {
  return documents.query<MemberDocument>(all, workOf(leerwerkplaatsId));
}

/** Whether somebody still takes part. Who left may do nothing, whatever their role was. */
export function isHere({ presence }: MemberDocument): boolean {
  return presence?.here !== false;
}

/** Who leads: has the role and hasn't left. */
export function isLeading(member: MemberDocument): boolean {
  return member.role === 'project-leader' && isHere(member);
}

/** Who is written to about the leerwerkplaats: its project leader, or else a deputy. */
export function leaderOf<Member extends MemberDocument>(
  members: readonly Member[],
): Member | undefined {
  return members.find(isLeading) ?? members.find((one) => one.role === 'deputy' && isHere(one));
}

/** What somebody is called here: as they told themselves, or else as Teams names them. */
export function shownName({ profile, name }: MemberDocument): string {
  return profile?.name ?? name;
}

/** Who takes part, by role and then by name. */
export function inOrder<Member extends MemberDocument>(members: readonly Member[]): Member[] {
  const rank = ({ role }: Member) => roles.indexOf(role);
  return members
    .filter(isHere)
    .sort((one, other) => rank(one) - rank(other) || byName(shownName(one), shownName(other)));
}

/** As a Dutch reader expects it: capitals and accents don't count. */
function byName(one: string, other: string): number {
  return one.localeCompare(other, 'nl', { sensitivity: 'base' });
}

/** A member that a decision rests on, as part of its batch: it holds only if they are still the same. */
export function unchanged({ etag, ...document }: Read<MemberDocument>): Operation {
  return { kind: 'replace', document, etag };
}
