import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
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

/** Who leads: has the role and hasn't left. */
export function isLeading({ role, presence }: MemberDocument): boolean {
  return role === 'project-leader' && presence?.here !== false;
}
