import { mayForLeerwerkplaats, type Role } from '../leerwerkplaats/access';
import type { Acting } from '../leerwerkplaats/acting';
import { isHere } from '../leerwerkplaats/members';
import { draftProfile, type ProfileRefusal, type TypedProfile } from '../leerwerkplaats/profile';
import {
  type MemberDocument,
  memberId,
  type RepresentedDocument,
  representedDocumentId,
} from '../leerwerkplaats/records';
import { commit, UnexpectedConflict } from '../shared/command';
import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import { entraIdsOf, type PersonId, personIdOf } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';

export type RepresentedRefusal =
  | ProfileRefusal
  | 'not-yours-to-add'
  | 'no-such-member'
  | 'member-gone'
  | 'too-many';

/** Own judgement: a card that lists them stays small enough. */
const most = 50;

const all: NamedQuery = {
  name: 'represented',
  text: "SELECT * FROM c WHERE c.type = 'represented'",
  parameters: {},
};

/** Who takes part without Teams, by name. */
export async function representedOf(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<Read<RepresentedDocument>[]> {
  const found = await documents.query<RepresentedDocument>(all, workOf(leerwerkplaatsId));
  return found.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/**
 * Whether somebody acts for a person without Teams: who keeps contact with them, and who may add
 * such people.
 */
export function mayActFor(
  role: Role | undefined,
  personId: PersonId,
  { contact }: Pick<RepresentedDocument, 'contact'>,
): boolean {
  const keepsContact = role !== undefined && contact === personId;
  return keepsContact || mayForLeerwerkplaats(role, 'add-represented');
}

/** As whom somebody without Teams is counted, where each person counts once. */
export function representedPersonId(representedId: string): PersonId {
  return `represented:${representedId}`;
}

export type RepresentedService = ReturnType<typeof createRepresentedService>;

/** People who take part without Teams; others act for them, by name. */
export function createRepresentedService({ documents }: { documents: Documents }) {
  /** Adds somebody. `contactId` is the object id of the member who keeps contact; empty: whoever adds. */
  async function add(
    acting: Acting,
    typed: Pick<TypedProfile, 'name' | 'organisation' | 'discipline'>,
    contactId: string,
  ): Promise<Result<{ name: string }, RepresentedRefusal>> {
    const { leerwerkplaatsId, person, commandId, at } = acting;
    if (!mayForLeerwerkplaats(acting.role, 'add-represented')) return refuse('not-yours-to-add');
    const drafted = draftProfile({ ...typed, callMeFor: '', reachability: '' });
    if (!drafted.ok) return drafted;
    const contact = personIdOf(
      entraIdsOf(person.id).tenantId,
      contactId || entraIdsOf(person.id).objectId,
    );
    const known = await contactRefusal(leerwerkplaatsId, contact, person.id);
    if (known) return known;
    const there = await representedOf(documents, leerwerkplaatsId);
    const again = there.some(({ representedId }) => representedId === commandId);
    if (!again && there.length >= most) return refuse('too-many', { most });
    const { name, organisation, discipline } = drafted.value;
    const document: RepresentedDocument = {
      id: representedDocumentId(commandId),
      type: 'represented',
      schema: 1,
      leerwerkplaatsId,
      representedId: commandId,
      name,
      organisation,
      discipline,
      contact,
      addedAt: at.toISOString(),
    };
    const { outcome } = await commit(documents, acting, [{ kind: 'create', document }]);
    if (outcome === 'conflict') throw new UnexpectedConflict('somebody without Teams');
    return succeed({ name });
  }

  /** Who keeps contact takes part themselves; whoever adds may not be recorded yet. */
  async function contactRefusal(leerwerkplaatsId: string, contact: string, self: string) {
    if (contact === self) return undefined;
    const id = memberId(contact as MemberDocument['personId']);
    const member = await documents.get<MemberDocument>(workOf(leerwerkplaatsId), id);
    if (!member) return refuse('no-such-member');
    return isHere(member) ? undefined : refuse('member-gone', { name: member.name });
  }

  return { add };
}
