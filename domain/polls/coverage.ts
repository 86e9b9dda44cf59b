import type { Discipline } from '../leerwerkplaats/disciplines';
import { type Documents, workOf } from '../shared/documents';
import { keyOf } from './answers';
import { answerersOf } from './not-answered';
import type { PollDocument } from './records';

/**
 * Keeps with a poll about dates which of the disciplines that should be there can come when, as
 * its votes are now: a card is drawn from the poll alone. The change feed brings each vote's poll.
 */
export function createCoverage({ documents }: { documents: Documents }) {
  return async function keepCoverage(seen: PollDocument): Promise<void> {
    if (!seen.needed?.length || !isKept(seen)) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const poll = await documents.get<PollDocument>(partition, seen.id);
    if (!poll || !isKept(poll)) return;
    const coverage = await coverageOf(documents, poll);
    if (JSON.stringify(coverage) === JSON.stringify(poll.coverage ?? {})) return;
    const { etag, ...open } = poll;
    const document: PollDocument = { ...open, coverage, version: poll.version + 1 };
    // A vote at the same moment makes it another poll, and the feed brings that.
    await documents.batch(partition, [{ kind: 'replace', document, etag }]);
  };
}

/** Also once it closed: the last vote may have come just before. */
const isKept = ({ status, settled }: PollDocument): boolean =>
  !settled && (status === 'open' || status === 'closed');

/** By option, which of the disciplines that should be there can come, as the votes are now. */
export async function coverageOf(
  documents: Documents,
  poll: PollDocument,
): Promise<NonNullable<PollDocument['coverage']>> {
  const answerers = await answerersOf(documents, poll);
  const covers = (optionId: string, discipline: Discipline) =>
    answerers.some(
      (one) =>
        one.discipline === discipline &&
        ['yes', 'rather-not'].some((value) => one.chosen.includes(keyOf({ optionId, value }))),
    );
  return Object.fromEntries(
    poll.options.map(({ id }) => [id, (poll.needed ?? []).filter((one) => covers(id, one))]),
  );
}
