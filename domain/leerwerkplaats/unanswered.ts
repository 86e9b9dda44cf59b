import {
  type Documents,
  documentId,
  type NamedQuery,
  type Operation,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import type { CouplingRequestDocument } from './records';

const pending: NamedQuery = {
  name: 'pending-coupling-requests',
  text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.state = 'pending'",
  parameters: {},
};

/** As many as fit in one batch with room to spare; nobody has so many. */
const most = 40;

/**
 * The events that ask a project leader what is still to be answered, for the batch that makes
 * somebody the leader. `since`: only what was asked after it (ISO 8601).
 */
export async function askAnew(
  documents: Documents,
  command: { commandId: string; leerwerkplaatsId: string; at: Date },
  since = '',
): Promise<readonly Operation[]> {
  const requests = await documents.query<CouplingRequestDocument>(
    pending,
    workOf(command.leerwerkplaatsId),
  );
  return requests
    .filter(({ askedAt }) => askedAt > since)
    .slice(0, most)
    .map(({ id }) => ({
      kind: 'create',
      document: eventOf('coupling-requested', id, {
        ...command,
        commandId: documentId(command.commandId, id),
      }),
    }));
}
