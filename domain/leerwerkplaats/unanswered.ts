import {
  type Documents,
  documentId,
  type NamedQuery,
  type Operation,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import type { PostedCard } from '../shared/posted-card';
import type { CouplingRequestDocument } from './records';

const pending: NamedQuery = {
  name: 'pending-coupling-requests',
  text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.state = 'pending'",
  parameters: {},
};

const deletedCards: NamedQuery = {
  name: 'deleted-cards',
  text: "SELECT * FROM c WHERE c.type = 'posted-card' AND c.state = 'deleted'",
  parameters: {},
};

/** As many as fit in one batch with room to spare; nobody has so many. */
const most = 40;

/**
 * The events that ask a project leader what is still to be answered, for the batch that makes
 * somebody the leader: couplings, and cards that can be posted again. `since`: only what came up
 * after it (ISO 8601).
 */
export async function askAnew(
  documents: Documents,
  command: { commandId: string; leerwerkplaatsId: string; at: Date },
  since = '',
): Promise<readonly Operation[]> {
  const partition = workOf(command.leerwerkplaatsId);
  const [requests, cards] = await Promise.all([
    documents.query<CouplingRequestDocument>(pending, partition),
    documents.query<PostedCard>(deletedCards, partition),
  ]);
  const asked = requests
    .filter(({ askedAt }) => askedAt > since)
    .map(({ id }) => ({ id, name: 'coupling-requested', subjectId: id }));
  const deleted = cards
    .filter(({ deletedAt }) => (deletedAt ?? '') > since)
    .map(({ id, subject: { type, id: subjectId } }) => ({
      id,
      name: `${type}-card-still-deleted`,
      subjectId,
    }));
  return [...asked, ...deleted].slice(0, most).map(({ id, name, subjectId }) => ({
    kind: 'create',
    document: eventOf(name, subjectId, {
      ...command,
      commandId: documentId(command.commandId, id),
    }),
  }));
}
