import { isIndexed } from './indexing-policy';
import { type Json, type Outcome, parseObject } from './protocol';

/** What an operation does to one document, as far as its charge goes. */
type Work = 'read' | 'insert' | 'update' | 'query';

/**
 * Microsoft's numbers, in request units: of a document of 1 KB, and of one of 100 KB. Sources in
 * README.md; an update is twice an insert there.
 */
const published = {
  read: { one: 1, hundred: 10 },
  insert: { one: 5.5, hundred: 50 },
  update: { one: 11, hundred: 100 },
} as const;

/** Own judgement: a document of 1 KB with twenty indexed properties then costs about 10. */
const perIndexedProperty = 0.25;

/** Own judgement: what a query costs before it finds anything. */
const emptyQuery = 2.3;

/**
 * An estimate of the request units of one operation on documents: linear between the published
 * numbers, and never less than for 1 KB. What a query returns counts as 1 for each KB.
 * @param indexed how many properties of the document are indexed.
 */
export function estimateCharge(work: Work, bytes: number, indexed = 0): number {
  const kilobytes = bytes / 1024;
  if (work === 'query') return rounded(emptyQuery + kilobytes);
  const { one, hundred } = published[work];
  const bySize = one + ((hundred - one) / 99) * Math.max(0, kilobytes - 1);
  // Replacing a value takes it out of the index and puts another in.
  const times = { read: 0, insert: 1, update: 2 }[work];
  return rounded(bySize + times * indexed * perIndexedProperty);
}

/**
 * The estimate for an operation of a request or a batch, from what came of it. A document that
 * isn't there costs as much as a small one; a delete as much as the insert.
 * @param policy the container's indexing policy. Properties within properties count as one.
 */
export function chargeOf(
  { status, body = '' }: Outcome,
  isRead: boolean,
  policy: Json | undefined,
): number {
  if (isRead) return estimateCharge('read', body.length);
  const work = status === 201 || status === 204 ? 'insert' : 'update';
  return estimateCharge(work, body.length, body === '' ? 0 : indexedIn(body, policy));
}

function indexedIn(body: string, policy: Json | undefined): number {
  const own = Object.keys(parseObject(body)).filter((name) => !name.startsWith('_'));
  return own.filter((name) => isIndexed(policy, [name])).length;
}

function rounded(charge: number): number {
  return Math.round(charge * 100) / 100;
}
