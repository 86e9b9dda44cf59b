import { type Documents, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { isHere } from './members';
import { membersOfPerson } from './parts';
import { type LeerwerkplaatsDocument, leerwerkplaatsDocumentId } from './records';

/** A leerwerkplaats as somebody chooses it from their own. */
export interface OwnLeerwerkplaats {
  readonly leerwerkplaatsId: string;
  readonly name: string;
}

/** The leerwerkplaatsen that somebody takes part in by their own records, by name; not those they left. */
export async function leerwerkplaatsenOf(
  documents: Documents,
  personId: PersonId,
): Promise<readonly OwnLeerwerkplaats[]> {
  const members = await membersOfPerson(documents, personId);
  const found = await Promise.all(
    members
      .filter(isHere)
      .map(({ leerwerkplaatsId }) =>
        documents.get<LeerwerkplaatsDocument>(workOf(leerwerkplaatsId), leerwerkplaatsDocumentId),
      ),
  );
  return found
    .filter((one) => one !== undefined)
    .map(({ leerwerkplaatsId, name }) => ({ leerwerkplaatsId, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
