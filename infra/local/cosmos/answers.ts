import { randomUUID } from 'node:crypto';
import type { Container } from './containers';
import { partitionKeyFromHeader, physicalPartitions } from './partition-key';
import { type CosmosAnswer, type CosmosFailure, failureBody } from './protocol';

/** What an answer about documents says besides its body. */
export interface ItemAnswer {
  status: number;
  body: string;
  charge: number;
  etag?: string | undefined;
  continuation?: string | undefined;
  itemCount?: number | undefined;
}

/** Makes an answer without documents: account, database, container, partitions, query plan. */
export function metadataAnswer(status: number, body: string, etag?: string): CosmosAnswer {
  return { status, headers: { ...common(1), ...(etag ? { etag } : {}) }, body };
}

/**
 * Makes an answer about documents, with the session token of the physical partition that was asked
 * and the last change in it.
 */
export function itemAnswer(
  answer: ItemAnswer,
  container: Container,
  headers: Record<string, string>,
  lsn: number,
): CosmosAnswer {
  const more: Record<string, string> = {
    ...common(answer.charge),
    'x-ms-session-token': `${physicalPartitionOf(headers)}:-1#${lsn}`,
    'x-ms-alt-content-path': `dbs/${container.database}/colls/${container.id}`,
    'x-ms-content-path': container.rid,
  };
  if (answer.etag !== undefined) more.etag = answer.etag;
  if (answer.continuation !== undefined) more['x-ms-continuation'] = answer.continuation;
  if (answer.itemCount !== undefined) more['x-ms-item-count'] = String(answer.itemCount);
  return { status: answer.status, headers: more, body: answer.body };
}

/** Makes the answer to a request that failed. */
export function failureAnswer(error: CosmosFailure): CosmosAnswer {
  const substatus: Record<string, string> =
    error.substatus === undefined ? {} : { 'x-ms-substatus': String(error.substatus) };
  return {
    status: error.status,
    headers: { ...common(1), ...substatus, ...error.headers },
    body: error.status === 304 ? '' : failureBody(error),
  };
}

/** The body of a list of documents, which are JSON texts already. */
export function listBody(rid: string, documents: string[]): string {
  return `{"_rid":${JSON.stringify(rid)},"Documents":[${documents.join(',')}],"_count":${documents.length}}`;
}

function common(charge: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': String(charge),
  };
}

function physicalPartitionOf(headers: Record<string, string>): string {
  const range = headers['x-ms-documentdb-partitionkeyrangeid'];
  const key = headers['x-ms-documentdb-partitionkey'];
  if (range !== undefined || key === undefined) return range ?? '0';
  const { hash } = partitionKeyFromHeader(key);
  return physicalPartitions.find(({ maxExclusive }) => hash < maxExclusive)?.id ?? '0';
}
