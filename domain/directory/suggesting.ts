import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, untilSettled } from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForDirectory } from './access';
import { defaultSuggestion } from './look-up';
import type { Need, Suggestion } from './needs';
import { type DirectoryDocument, directoryDocumentId } from './records';
import { firstHead } from './writing';

export type SuggestRefusal = 'not-for-role' | 'nobody-first';

/** Each leerwerkplaats may suggest other disciplines for a need; only where it differs is stored. */
export function createSuggesting({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  /** The same as the default takes the difference away, so that a later default holds here too. */
  async function suggest(
    command: Command,
    need: Need,
    { first, also }: Suggestion,
  ): Promise<Result<Suggestion, SuggestRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForDirectory('suggest', { role })) return refuse('not-for-role');
    if (first.length === 0) return refuse('nobody-first');
    const suggestion = { first, also: also.filter((one) => !first.includes(one)) };
    const partition = workOf(leerwerkplaatsId);
    await untilSettled('the suggestions', async () => {
      const head = await documents.get<DirectoryDocument>(partition, directoryDocumentId);
      const { etag, ...stored } = head ?? { ...firstHead(leerwerkplaatsId), etag: '' };
      const { [need]: _, ...others } = stored.suggestions;
      const own = isSame(suggestion, defaultSuggestion(need)) ? {} : { [need]: suggestion };
      const document: DirectoryDocument = { ...stored, suggestions: { ...others, ...own } };
      const { outcome } = await commit(documents, command, [
        head ? { kind: 'replace', document, etag } : { kind: 'create', document },
      ]);
      return outcome !== 'conflict';
    });
    return succeed(suggestion);
  }

  return { suggest };
}

function isSame(one: Suggestion, other: Suggestion): boolean {
  const sorted = (list: readonly string[]) => [...list].sort().join();
  return sorted(one.first) === sorted(other.first) && sorted(one.also) === sorted(other.also);
}
