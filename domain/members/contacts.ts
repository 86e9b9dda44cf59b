import { isHere, leaderOf } from '../leerwerkplaats/members';
import type { MemberDocument, RepresentedDocument } from '../leerwerkplaats/records';
import type { Documents, Operation } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Naming } from '../shared/forgetting';
import { representedOf } from './represented';

/**
 * Who keeps contact with somebody without Teams. Computed: while whoever it was is away, it is who
 * leads, and nothing has to be moved back. Undefined: nobody leads.
 */
export function contactOf<Member extends MemberDocument>(
  { contact }: Pick<RepresentedDocument, 'contact'>,
  members: readonly Member[],
): Member | undefined {
  return members.find((one) => one.personId === contact && isHere(one)) ?? leaderOf(members);
}

/** Of a member who left: the event that tells who leads for whom contact falls to them now. */
export async function contactGone(
  documents: Documents,
  command: Parameters<typeof eventOf>[2],
  { id, personId }: MemberDocument,
): Promise<readonly Operation[]> {
  const all = await representedOf(documents, command.leerwerkplaatsId);
  if (!all.some(({ contact }) => contact === personId)) return [];
  return [{ kind: 'create', document: eventOf('contact-gone', id, command) }];
}

/** Who is forgotten keeps contact with nobody any more; that falls to who leads. */
export const namedAsContact: Naming = {
  type: 'represented',
  without: (document, personId) => {
    const represented = document as RepresentedDocument;
    if (represented.contact !== personId) return undefined;
    return { ...represented, contact: null } satisfies RepresentedDocument;
  },
};
