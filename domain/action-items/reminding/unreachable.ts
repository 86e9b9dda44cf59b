import { isHere, membersOf, shownName } from '../../leerwerkplaats/members';
import { membersOfPerson } from '../../leerwerkplaats/parts';
import type { MemberDocument } from '../../leerwerkplaats/records';
import { contactOf } from '../../members/contacts';
import { representedOf, representedPersonId } from '../../members/represented';
import { type Documents, workOf } from '../../shared/documents';
import type { PersonId } from '../../shared/person';
import { readList } from '../lists';

/** Somebody who can't be written to 1:1, and how much they have to do in a channel. */
export interface Unreachable {
  readonly name: string;
  /** Themselves; or, of somebody without Teams, who keeps contact with them. Undefined: nobody. */
  readonly through: MemberDocument | undefined;
  readonly isRepresented: boolean;
  /** At most `mostCounted`. */
  readonly count: number;
}

/** Own judgement: beyond it the number says nothing more. */
const mostCounted = 99;

/** Who has something to do in a channel and can't be written to. Never counts what comes from a case. */
export async function unreachableIn(
  documents: Documents,
  { leerwerkplaatsId, channelId }: { leerwerkplaatsId: string; channelId: string },
): Promise<Unreachable[]> {
  const [members, represented] = await Promise.all([
    membersOf(documents, leerwerkplaatsId),
    representedOf(documents, leerwerkplaatsId),
  ]);
  const people = [
    ...members
      .filter((member) => isHere(member) && member.refusedAt !== undefined)
      .map((member) => ({
        personId: member.personId,
        name: shownName(member),
        through: member,
        isRepresented: false,
      })),
    ...represented.map((one) => ({
      personId: representedPersonId(one.representedId),
      name: one.name,
      through: contactOf(one, members),
      isRepresented: true,
    })),
  ];
  const counted: Unreachable[] = [];
  for (const { personId, ...one } of people) {
    const where = { list: 'ofOwner', whose: personId } as const;
    const part = { most: mostCounted };
    const { items } = await readList(documents, leerwerkplaatsId, where, part, channelId);
    if (items.length > 0) counted.push({ ...one, count: items.length });
  }
  return counted;
}

/**
 * What Teams made of writing to somebody, wherever they take part, so that who leads sees it.
 * @param refusedAt when Teams refused, ISO 8601; undefined: it let us in
 */
export async function keepWhetherReached(
  documents: Documents,
  personId: PersonId,
  refusedAt: string | undefined,
): Promise<void> {
  for (const { etag, refusedAt: before, ...member } of await membersOfPerson(documents, personId)) {
    if (before === undefined && refusedAt === undefined) continue;
    const document: MemberDocument = refusedAt === undefined ? member : { ...member, refusedAt };
    // Who else wrote their record just now says nothing of this; the next message does.
    await documents.batch(workOf(member.leerwerkplaatsId), [{ kind: 'replace', document, etag }]);
  }
}
