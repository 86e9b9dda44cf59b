import { mayForLeerwerkplaats, type Role } from '../leerwerkplaats/access';
import type { Acting } from '../leerwerkplaats/acting';
import { isHere, shownName } from '../leerwerkplaats/members';
import { draftProfile, type ProfileRefusal, type TypedProfile } from '../leerwerkplaats/profile';
import {
  type MemberDocument,
  memberId,
  type RepresentedDocument,
  representedDocumentId,
} from '../leerwerkplaats/records';
import { commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import {
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import { traceOf, traceTypeOf } from '../shared/forgetting';
import { entraIdsOf, type PersonId, personIdOf } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';

export type RepresentedRefusal =
  | ProfileRefusal
  | 'not-yours-to-add'
  | 'no-such-represented'
  | 'no-such-member'
  | 'member-gone'
  | 'too-many'
  | 'not-added';

/** What is left of who was removed. */
const traceType = traceTypeOf('represented');

/** Each loser of a race reads again. */
const mostTries = 10;

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

/** Whether it names somebody without Teams. */
export function isRepresented(personId: PersonId): boolean {
  return personId.startsWith('represented:');
}

/** What is told of somebody without Teams, and nothing else. */
export type TypedRepresented = Pick<
  TypedProfile,
  'name' | 'organisation' | 'discipline' | 'considered'
>;

export type RepresentedService = ReturnType<typeof createRepresentedService>;

/** People who take part without Teams; others act for them, by name. Who may add may change and remove. */
export function createRepresentedService({ documents }: { documents: Documents }) {
  /** Adds somebody. `contactId` is the object id of the member who keeps contact; empty: whoever adds. */
  async function add(
    acting: Acting,
    typed: TypedRepresented,
    contactId: string,
  ): Promise<Result<{ name: string }, RepresentedRefusal>> {
    const { leerwerkplaatsId, commandId, at } = acting;
    const drafted = await draft(acting, typed, contactId);
    if (!drafted.ok) return refusedForGood(documents, acting, drafted);
    const there = await representedOf(documents, leerwerkplaatsId);
    const again = there.some(({ representedId }) => representedId === commandId);
    if (!again && there.length >= most) {
      return refusedForGood(documents, acting, refuse('too-many', { most }));
    }
    const document: RepresentedDocument = {
      id: representedDocumentId(commandId),
      type: 'represented',
      schema: 1,
      leerwerkplaatsId,
      representedId: commandId,
      ...drafted.value,
      addedAt: at.toISOString(),
    };
    const { outcome } = await commit(documents, acting, [{ kind: 'create', document }]);
    if (outcome === 'conflict') throw new UnexpectedConflict('somebody without Teams');
    // Under the same command it was refused before, or they were removed since.
    if (outcome === 'repeated' && !(await find(acting, commandId)).ok) return refuse('not-added');
    return succeed({ name: document.name });
  }

  /** What somebody typed, for who may; the contact takes part themselves, but for whoever does this. */
  async function draft(
    { role, person, leerwerkplaatsId }: Acting,
    typed: TypedRepresented,
    contactId: string,
  ): Promise<Result<Told, RepresentedRefusal>> {
    if (!mayForLeerwerkplaats(role, 'add-represented')) return refuse('not-yours-to-add');
    const drafted = draftProfile({ ...typed, callMeFor: '', reachability: '' });
    if (!drafted.ok) return drafted;
    const { tenantId, objectId } = entraIdsOf(person.id);
    const contact = personIdOf(tenantId, contactId || objectId);
    const { name, organisation, discipline } = drafted.value;
    const told = { name, organisation, discipline, contact };
    if (contact === person.id) return succeed(told);
    const member = await documents.get<MemberDocument>(workOf(leerwerkplaatsId), memberId(contact));
    if (!member) return refuse('no-such-member');
    return isHere(member) ? succeed(told) : refuse('member-gone', { name: shownName(member) });
  }

  /** Somebody who is in the list, for who may change it. The id comes from a card. */
  async function find(
    { role, leerwerkplaatsId }: Pick<Acting, 'role' | 'leerwerkplaatsId'>,
    representedId: string,
  ): Promise<Result<Read<RepresentedDocument>, 'not-yours-to-add' | 'no-such-represented'>> {
    if (!mayForLeerwerkplaats(role, 'add-represented')) return refuse('not-yours-to-add');
    const id = representedDocumentId(representedId);
    const found = await documents.get<RepresentedDocument>(workOf(leerwerkplaatsId), id);
    return found?.type === 'represented' ? succeed(found) : refuse('no-such-represented');
  }

  /** Writes what is told of somebody anew; of two at one moment the last is kept. */
  async function change(
    acting: Acting,
    representedId: string,
    typed: TypedRepresented,
    contactId: string,
  ): Promise<Result<{ name: string }, RepresentedRefusal>> {
    const drafted = await draft(acting, typed, contactId);
    if (!drafted.ok) return drafted;
    return rewrite(acting, representedId, (known) => {
      const { etag, ...stored } = known;
      return [{ kind: 'replace', document: { ...stored, ...drafted.value }, etag }];
    });
  }

  /**
   * Removes somebody: their name is gone at once from the list and the polls, and soon from sessions
   * and action items; what was said for them still counts.
   */
  async function remove(
    acting: Acting,
    representedId: string,
  ): Promise<Result<void, RepresentedRefusal>> {
    const removed = await rewrite(acting, representedId, (known) => [
      traceOf(known),
      // Sessions and action items name them still.
      { kind: 'create', document: eventOf('represented-removed', representedId, acting) },
    ]);
    if (removed.ok) return succeed(undefined);
    // The same click may come twice.
    const id = representedDocumentId(representedId);
    const left = await documents.get(workOf(acting.leerwerkplaatsId), id);
    const again = removed.refusal === 'no-such-represented' && left?.type === traceType;
    return again ? succeed(undefined) : removed;
  }

  async function rewrite(
    acting: Acting,
    representedId: string,
    write: (known: Read<RepresentedDocument>) => readonly Operation[],
  ): Promise<Result<{ name: string }, RepresentedRefusal>> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const found = await find(acting, representedId);
      if (!found.ok) return found;
      const { outcome } = await commit(documents, acting, write(found.value));
      if (outcome !== 'conflict') return succeed({ name: found.value.name });
    }
    throw new UnexpectedConflict('somebody without Teams');
  }

  return { add, find, change, remove };
}

type Told = Pick<RepresentedDocument, 'name' | 'organisation' | 'discipline' | 'contact'>;
