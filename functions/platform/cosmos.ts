import {
  type Container as CosmosContainer,
  type Database,
  ErrorResponse,
  type JSONObject,
  type OperationInput,
  type OperationResponse,
  type PatchOperation,
} from '@azure/cosmos';
import type {
  BatchAnswer,
  Change,
  Conflict,
  Container,
  Documents,
  NamedQuery,
  Operation,
  Partition,
  Read,
  StoredDocument,
} from '../../domain/shared/documents';

const conflicts: Readonly<Record<number, Conflict>> = {
  404: 'missing',
  409: 'exists',
  412: 'changed',
};
/** Cosmos asks to try again: another batch touched the same document at the same moment. */
const retryWith = 449;
/** Half a second in all, on average, with the pauses below. */
const mostTries = 8;

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
    async get<Stored extends StoredDocument>(partition: Partition, id: string) {
      const item = containers[partition.container].item(id, partition.value);
      const { resource } = await item.read<Stored & { _etag: string }>();
      return resource === undefined ? undefined : readOf<Stored>(resource);
    },

    async batch(partition: Partition, operations: readonly Operation[]) {
      const inputs = operations.map((operation) => inputOf(operation, partition));
      const { items } = containers[partition.container];
      for (let tries = 1; ; tries += 1) {
        try {
          const { result } = await items.batch(inputs, partition.value);
          return answerOf(result ?? []);
        } catch (fault) {
          // A request that failed as a whole comes without its status (measured, 4.9.3).
          const { code = retryWith } = fault as ErrorResponse;
          if (code !== retryWith || tries === mostTries) throw fault;
          await pause(Math.random() * 4 * 2 ** tries);
        }
      }
    },

    async query<Stored extends StoredDocument>(query: NamedQuery, partition: Partition) {
      const found = containers[partition.container].items.query<Stored & { _etag: string }>(
        specOf(query),
        { partitionKey: partition.value },
      );
      return (await found.fetchAll()).resources.map(readOf<Stored>);
    },

    async queryAcross<Stored extends StoredDocument>(query: NamedQuery, container: Container) {
      const found = containers[container].items.query<Stored & { _etag: string }>(specOf(query));
      return (await found.fetchAll()).resources.map(readOf<Stored>);
    },
  };
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
function answerOf(results: readonly OperationResponse[]): BatchAnswer {
  const failed = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const response = results[failed];
  if (response === undefined) {
    return { ok: true, documents: results.map(documentOf) };
  }
  const conflict = conflicts[response.statusCode];
  if (conflict) return { ok: false, failed, conflict };
  const fault = new ErrorResponse(`a batch failed with status ${response.statusCode}`);
  fault.code = response.statusCode;
  throw fault;
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
