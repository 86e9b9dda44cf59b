import { isObject, type Json } from './protocol';
import type { Path } from './query/syntax';

/** System properties that are indexed whatever the paths say. */
const alwaysIndexed = ['id', '_ts'];

/**
 * Tells whether an indexing policy includes a path: the most precise of the included and excluded
 * paths decides, /? being more precise than /* (learn.microsoft.com, 'Indexing policies').
 * Without a policy everything is indexed. Only ORDER BY needs to know: Cosmos DB refuses it on a
 * path that isn't indexed, while a filter on such a path is merely slow.
 */
export function isIndexed(policy: Json | undefined, path: Path): boolean {
  if (!isObject(policy)) return true;
  if (policy.indexingMode === 'none') return false;
  const [first] = path;
  if (path.length === 1 && alwaysIndexed.includes(String(first))) return true;
  const included = precision(policy.includedPaths, path);
  const excluded = precision(policy.excludedPaths, path);
  return policy.includedPaths === undefined ? excluded < 0 : included > excluded;
}

/** The paths that an indexing policy includes by name, as '/dueAt/?' does. */
export function indexedPaths(policy: Json | undefined): Path[] {
  if (!isObject(policy) || !Array.isArray(policy.includedPaths)) return [];
  return (
    policy.includedPaths
      .map((entry) =>
        isObject(entry) && typeof entry.path === 'string' ? stepsOf(entry.path) : [],
      )
      .filter((steps) => steps.length > 1 && steps.at(-1) === '?' && !steps.includes('[]'))
      .map((steps) => steps.slice(0, -1))
      // The type of a document has an index of its own.
      .filter((path) => path.join('/') !== 'type')
  );
}

/** How precisely the best of the listed paths matches; -1 where none does. */
function precision(listed: Json | undefined, path: Path): number {
  if (!Array.isArray(listed)) return -1;
  const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
  return Math.max(
    -1,
    ...listed.map((entry) =>
      isObject(entry) && typeof entry.path === 'string' ? matchPrecision(entry.path, steps) : -1,
    ),
  );
}

function matchPrecision(listed: string, steps: string[]): number {
  const parts = stepsOf(listed);
  const ending = parts.pop();
  if (parts.some((part, index) => part !== steps[index])) return -1;
  if (ending === '*') return parts.length * 2;
  return ending === '?' && parts.length === steps.length ? parts.length * 2 + 1 : -1;
}

function stepsOf(listed: string): string[] {
  return listed
    .slice(1)
    .split('/')
    .map((part) => part.replace(/^"(.*)"$/, '$1'));
}
