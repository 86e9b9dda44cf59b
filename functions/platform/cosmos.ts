import {
  type Container as CosmosContainer,
  type Database,
  ErrorResponse,
  type JSONObject,
  type OperationInput,
  type OperationResponse,
  type PatchOperation,
} from '@azure/cosmos';
import {
  type BatchAnswer,
  type Change,
  type Conflict,
  type Container,
  DatabaseFault,
  type Documents,
  isId,
  type NamedQuery,
  type Operation,
  type Partition,
  type Read,
  type StoredDocument,
} from '../../domain/shared/documents';

const conflicts: Readonly<Record<number, Conflict>> = {
  404: 'missing',
  409: 'exists',
  412: 'changed',
};
/** The SDK refuses more before it sends anything ('Transactional batch operations', limitations). */
const mostOperations = 100;
/** Teams waits 5 seconds for the answer to a dialog: so long a batch is tried, in milliseconds. */
const longestTrying = 3_000;
/** In documents; a page holds 4 MB at most. Without it Cosmos DB answers a hundred at a time. */
const largestPage = 1_000;
/** What another try won't mend: a malformed request, a document that is too large. */
const permanent: readonly unknown[] = [400, 413];

/**
 * The documents port on @azure/cosmos. The SDK retries 429 itself; a batch is retried here, also
 * when its answer was lost: its guards make a second time harmless.
 */
export function createCosmosDocuments(
  database: Database,
  pause: (milliseconds: number) => Promise<void>,
): Documents {
  const containers: Readonly<Record<Container, CosmosContainer>> = {
    work: database.container('work'),
    index: database.container('index'),
  };

  return {
    get: <Stored extends StoredDocument>(partition: Partition, id: string) =>
      asking(async () => {
        // The SDK throws what looks as if another try might mend it.
        if (!isId(partition.value) || !isId(id)) return undefined;
        const item = containers[partition.container].item(id, partition.value);
        const { resource } = await item.read<Stored & { _etag: string }>();
        return resource === undefined ? undefined : readOf<Stored>(resource);
      }),

    batch: (partition: Partition, operations: readonly Operation[]) =>
      asking(async () => {
        if (operations.length > mostOperations) throw faultOf(400);
        const ids = operations.map((one) => ('id' in one ? one.id : one.document.id));
        if (![partition.value, ...ids].every(isId)) throw faultOf(400);
        const inputs = operations.map((operation) => inputOf(operation, partition));
        const { items } = containers[partition.container];
        const until = Date.now() + longestTrying;
        for (let tries = 1; ; tries += 1) {
          try {
            const { result } = await items.batch(inputs, partition.value);
            return answerOf(result ?? [], inputs.length);
          } catch (fault) {
            if (permanent.includes(statusOf(fault)) || Date.now() > until) throw fault;
            await pause(Math.random() * 4 * 2 ** Math.min(tries, 8));
          }
        }
      }),

    query: <Stored extends StoredDocument>(query: NamedQuery, partition: Partition) =>
      asking(async () => {
        const { most = Number.POSITIVE_INFINITY } = query;
        const pages = containers[partition.container].items.query<Stored & { _etag: string }>(
          specOf(query),
          { partitionKey: partition.value, maxItemCount: Math.min(most, largestPage) },
        );
        const found: (Stored & { _etag: string })[] = [];
        while (pages.hasMoreResults() && found.length < most) {
          const { resources } = await pages.fetchNext();
          // A page may be empty, and undefined after the last (4.9.3).
          found.push(...(resources ?? []));
        }
        return found.slice(0, most).map(readOf<Stored>);
      }),

    queryAcross: <Stored extends StoredDocument>(query: NamedQuery, container: Container) =>
      asking(async () => {
        const found = containers[container].items.query<Stored & { _etag: string }>(specOf(query));
        return (await found.fetchAll()).resources.map(readOf<Stored>);
      }),
  };
}

/** Whatever the SDK throws becomes a fault without its words, which may quote a document. */
async function asking<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof DatabaseFault) throw fault;
    const status = statusOf(fault);
    throw new DatabaseFault(status, !permanent.includes(status));
  }
}

/** The status of what failed. Of a batch the SDK keeps it in the diagnostics only (4.9.3). */
function statusOf(fault: unknown): number | string | undefined {
  const { code, diagnostics } = fault as Partial<ErrorResponse>;
  return code ?? diagnostics?.clientSideRequestStatistics.gatewayStatistics.at(-1)?.statusCode;
}

function faultOf(status: number): ErrorResponse {
  return Object.assign(new ErrorResponse(`a batch failed with status ${status}`), { code: status });
}

/** Cosmos adds its own fields, all starting with an underscore; ours keep the etag only. */
function readOf<Stored extends StoredDocument>(resource: Stored & { _etag: string }): Read<Stored> {
  const own = Object.entries(resource).filter(([name]) => !name.startsWith('_'));
  return { ...(Object.fromEntries(own) as Stored), etag: resource._etag };
}

function inputOf(operation: Operation, { container, value }: Partition): OperationInput {
  const key = container === 'work' ? { leerwerkplaatsId: value } : { key: value };
  switch (operation.kind) {
    case 'create':
      return {
        operationType: 'Create',
        resourceBody: { ...operation.document, ...key } as JSONObject,
      };
    case 'replace':
      return {
        operationType: 'Replace',
        id: operation.document.id,
        ifMatch: operation.etag,
        resourceBody: { ...operation.document, ...key } as JSONObject,
      };
    case 'delete':
      return { operationType: 'Delete', id: operation.id };
    case 'patch':
      return {
        operationType: 'Patch',
        id: operation.id,
        resourceBody: {
          operations: operation.changes.map(patchOf),
          ...(operation.condition === undefined ? {} : { condition: operation.condition }),
        },
      };
  }
}

function patchOf(change: Change): PatchOperation {
  return change as PatchOperation;
}

/** All done, or the first operation that failed and why; the others then carry 424. */
function answerOf(results: readonly OperationResponse[], asked: number): BatchAnswer {
  const failed = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const response = results[failed];
  if (response === undefined && results.length === asked) {
    return { ok: true, documents: results.map(documentOf) };
  }
  if (response === undefined) throw new ErrorResponse('a batch came back incomplete');
  const conflict = conflicts[response.statusCode];
  if (conflict) return { ok: false, failed, conflict };
  throw faultOf(response.statusCode);
}

function documentOf({ resourceBody }: OperationResponse): StoredDocument | undefined {
  return resourceBody === undefined
    ? undefined
    : readOf(resourceBody as unknown as StoredDocument & { _etag: string });
}

function specOf({ text, parameters }: NamedQuery) {
  return {
    query: text,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
  };
}
