import { type Documents, workOf } from '../shared/documents';
import { shuffled } from './anonymity';
import type { PollDocument, VoteDocument } from './records';
import { votesIn } from './retention';

/**
 * Keeps with a closed poll what people wrote in it: a card is drawn from the poll alone. Without
 * names and in an order of chance, as the form says. An anonymous poll has its words from its own
 * closing. The change feed brings each poll that closed.
 */
export function createKeepingWords({ documents }: { documents: Documents }) {
  return async function keepWords(seen: PollDocument): Promise<void> {
    if (!needsWords(seen)) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const poll = await documents.get<PollDocument>(partition, seen.id);
    if (!poll || !needsWords(poll)) return;
    const words = await wordsOf(documents, poll);
    const { etag, ...closed } = poll;
    const document: PollDocument = { ...closed, words, version: poll.version + 1 };
    // Reopened or withdrawn at the same moment, it is another poll, and the feed brings that.
    await documents.batch(partition, [{ kind: 'replace', document, etag }]);
  };
}

/** What people wrote in a poll, in an order of chance. */
export async function wordsOf(documents: Documents, poll: PollDocument): Promise<string[]> {
  if (!needsWords(poll)) return [...(poll.words ?? [])];
  const partition = workOf(poll.leerwerkplaatsId);
  const votes = await documents.query<VoteDocument>(votesIn(poll.pollId), partition);
  return shuffled(votes.flatMap(({ words = '' }) => (words === '' ? [] : [words])));
}

function needsWords({ kind, status, anonymous, settled, words }: PollDocument): boolean {
  const isWritten = kind === 'open' || kind === 'scale';
  return isWritten && status === 'closed' && !anonymous && !settled && !words;
}
