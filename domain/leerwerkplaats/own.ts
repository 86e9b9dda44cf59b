import { type Documents, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import type { TakesPart } from './attendance';
import { isHere } from './members';
import { membersOfPerson } from './parts';
import { type LeerwerkplaatsDocument, leerwerkplaatsDocumentId } from './records';

/** A leerwerkplaats as somebody chooses it from their own. */
export interface OwnLeerwerkplaats {
  readonly leerwerkplaatsId: string;
  readonly name: string;
}

/** Which leerwerkplaatsen are somebody's own. */
export type OwnLeerwerkplaatsen = (personId: PersonId) => Promise<readonly OwnLeerwerkplaats[]>;

/** The leerwerkplaatsen that somebody takes part in by their own records and the rosters, by name. */
export async function leerwerkplaatsenOf(
  documents: Documents,
  personId: PersonId,
  takesPart: TakesPart,
): Promise<readonly OwnLeerwerkplaats[]> {
  const members = (await membersOfPerson(documents, personId)).filter(isHere);
  const found = await Promise.all(
    members.map(async ({ leerwerkplaatsId }) =>
      (await takesPart(personId, leerwerkplaatsId))
        ? documents.get<LeerwerkplaatsDocument>(workOf(leerwerkplaatsId), leerwerkplaatsDocumentId)
        : undefined,
    ),
  );
  return found
    .filter((one) => one !== undefined)
    .map(({ leerwerkplaatsId, name }) => ({ leerwerkplaatsId, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
