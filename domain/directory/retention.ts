import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Naming } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import type { EntryDocument } from './records';
import { countUp } from './writing';

/** Of who kept an entry; what it says of somebody else stays. */
export const namedInEntries: Naming = {
  type: 'entry',
  without: (document, personId) => {
    const entry = document as EntryDocument;
    const keeper = withoutName(entry.keeper, personId);
    return keeper && ({ ...entry, keeper } satisfies EntryDocument);
  },
  // Who remembers the entries reads them anew.
  also: countUp,
};

const keptBy = (personId: PersonId): NamedQuery => ({
  name: 'entries-of-keeper',
  text: "SELECT * FROM c WHERE c.type = 'entry' AND c.keeper.personId = @personId",
  parameters: { personId },
});

/** What somebody keeps in 'Wie doet wat'; moments are ISO 8601. */
export interface KeptOfDirectory {
  readonly keeps: readonly { name: string; checkedAt: string }[];
}

/** For who asks what is kept of them. */
export async function keptOfDirectory(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfDirectory> {
  const partition = workOf(leerwerkplaatsId);
  const entries = await documents.query<EntryDocument>(keptBy(personId), partition);
  return { keeps: entries.map(({ name, checkedAt }) => ({ name, checkedAt })) };
}
