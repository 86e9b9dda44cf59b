import { chargeOf } from '../charge';
import {
  type CosmosFailure,
  failure,
  isFailure,
  isObject,
  type Json,
  type JsonObject,
  type Outcome,
  parseJson,
  refuseOthers,
  unsupported,
} from '../protocol';
import { createItem, deleteItem, readItem, replaceItem, upsertItem } from './operations';
import { patchItem } from './patch-item';
import type { ItemScope } from './scope';

/** Limits of one transactional batch (learn.microsoft.com, 'Transactional batch operations'). */
const maximumOperations = 100;
const maximumBytes = 2 * 1024 * 1024;

const knownNames = ['operationType', 'id', 'ifMatch', 'resourceBody'];

export interface BatchOutcome {
  /** 200 when all of it was done, 207 when one operation failed and nothing was done. */
  status: 200 | 207;
  body: string;
  /** Of all its operations together; of those up to the one that failed. */
  charge: number;
}

/**
 * Carries out a transactional batch, all or nothing. The failed operation keeps its own status,
 * every other one gets 424. `run` wraps the work in a transaction that an exception rolls back.
 */
export function runBatch(
  scope: ItemScope,
  body: string,
  run: (work: () => Outcome[]) => Outcome[],
): BatchOutcome {
  if (Buffer.byteLength(body) > maximumBytes) throw failure(413, 'The batch is larger than 2 MB');
  const operations = parseOperations(body);
  let position = 0;
  try {
    const outcomes = run(() =>
      operations.map((operation, index) => {
        position = index;
        return charged(scope, operation, runOperation(scope, operation));
      }),
    );
    const charge = outcomes.reduce((sum, outcome) => sum + (outcome.charge ?? 0), 0);
    return { status: 200, body: `[${outcomes.map(entry).join(',')}]`, charge };
  } catch (error) {
    if (!isFailure(error) || error.unsupported) throw error;
    const body = failedBody(operations.length, position, error);
    return { status: 207, body, charge: position + 1 };
  }
}

function parseOperations(body: string): JsonObject[] {
  const operations = parseJson(body);
  if (!Array.isArray(operations) || operations.length === 0) {
    throw failure(400, 'A batch is a list of operations');
  }
  if (operations.length > maximumOperations) {
    throw failure(400, `A batch has at most ${maximumOperations} operations`);
  }
  return operations.map((operation) => {
    if (!isObject(operation)) throw failure(400, 'A batch operation is an object');
    return operation;
  });
}

function runOperation(scope: ItemScope, operation: JsonObject): Outcome {
  const kind = operation.operationType;
  refuseOthers(operation, knownNames, 'a batch operation');
  const ifMatch = text(operation.ifMatch);
  const resource = operation.resourceBody;
  switch (kind) {
    case 'Create':
      return createItem(scope, document(resource));
    case 'Upsert':
      return upsertItem(scope, document(resource), ifMatch);
    case 'Read':
      return readItem(scope, requiredId(operation));
    case 'Replace':
      return replaceItem(scope, requiredId(operation), document(resource), ifMatch);
    case 'Patch':
      return patchItem(scope, requiredId(operation), resource ?? null, ifMatch);
    case 'Delete':
      return deleteItem(scope, requiredId(operation), ifMatch);
    default:
      throw unsupported(`the batch operation ${String(kind)}`);
  }
}

function charged(scope: ItemScope, operation: JsonObject, outcome: Outcome): Outcome {
  const { indexingPolicy } = scope.container.definition;
  const isRead = operation.operationType === 'Read';
  return { ...outcome, charge: chargeOf(outcome, isRead, indexingPolicy) };
}

function entry(outcome: Outcome): string {
  const { status, charge, etag } = outcome;
  const head = { statusCode: status, requestCharge: charge, eTag: etag };
  const start = JSON.stringify(head).slice(0, -1);
  return outcome.body === undefined ? `${start}}` : `${start},"resourceBody":${outcome.body}}`;
}

function failedBody(count: number, position: number, error: CosmosFailure): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    statusCode: index === position ? error.status : 424,
    ...(index === position && error.substatus ? { subStatusCode: error.substatus } : {}),
    requestCharge: index === position ? 1 : 0,
  }));
  return JSON.stringify(entries);
}

function document(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw failure(400, 'The batch operation needs a resourceBody');
  return value;
}

function requiredId(operation: JsonObject): string {
  const id = text(operation.id);
  if (id === undefined) throw failure(400, 'The batch operation needs an id');
  return id;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
