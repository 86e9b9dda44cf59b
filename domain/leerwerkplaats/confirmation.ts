import { commit, untilSettled } from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForLeerwerkplaats } from './access';
import type { Acting } from './acting';
import { type ListConfirmationDocument, listConfirmationId } from './records';

/** The list of members is confirmed each half year (domain rule); 182 days in milliseconds. */
const halfYear = 182 * 24 * 60 * 60 * 1000;

export type ConfirmationService = ReturnType<typeof createConfirmationService>;

/** 'Klopt deze lijst nog?', each half year. */
export function createConfirmationService({ documents }: { documents: Documents }) {
  /** The list is right; asked again half a year from now. Twice is the same as once. */
  async function confirm(acting: Acting): Promise<Result<void, 'not-yours-to-change'>> {
    const { leerwerkplaatsId, at, role } = acting;
    if (!mayForLeerwerkplaats(role, 'confirm-members')) return refuse('not-yours-to-change');
    await untilSettled('a confirmation', async () => {
      const known = await documents.get<ListConfirmationDocument>(
        workOf(leerwerkplaatsId),
        listConfirmationId,
      );
      if (!known) return true;
      const { etag, ...stored } = known;
      const confirmedAt = at.toISOString();
      const document: ListConfirmationDocument = { ...stored, confirmedAt, dueAt: nextAfter(at) };
      const written = await commit(documents, acting, [{ kind: 'replace', document, etag }]);
      return written.outcome !== 'conflict';
    });
    return succeed(undefined);
  }

  return { confirm };
}

function nextAfter(at: Date): string {
  return new Date(at.getTime() + halfYear).toISOString();
}

/** The clock that a new leerwerkplaats gets. */
export function firstConfirmation(leerwerkplaatsId: string, start: Date): ListConfirmationDocument {
  return {
    id: listConfirmationId,
    type: 'list-confirmation',
    schema: 1,
    leerwerkplaatsId,
    confirmedAt: null,
    dueAt: nextAfter(start),
  };
}

/** When it is time: the event that asks, once; and not again for half a year, answered or not. */
export const wakeConfirmation: Wake = (document, now) => {
  const known = document as ListConfirmationDocument;
  const { leerwerkplaatsId, dueAt } = known;
  const commandId = `${listConfirmationId}-${Date.parse(dueAt)}`;
  const event = eventOf('members-to-confirm', listConfirmationId, {
    commandId,
    leerwerkplaatsId,
    at: now,
  });
  return {
    document: { ...known, dueAt: nextAfter(now) } satisfies ListConfirmationDocument,
    also: [{ kind: 'create', document: event }],
  };
};
