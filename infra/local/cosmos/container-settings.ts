import { failure, isObject, type JsonObject, unsupported } from './protocol';

/** Any other setting would change what is stored or answered, and the engine wouldn't keep to it. */
const knownSettings = ['id', 'partitionKey', 'defaultTtl', 'indexingPolicy'];

/** What people call the settings that are refused most. */
const names: Record<string, string> = {
  uniqueKeyPolicy: 'unique keys',
  computedProperties: 'computed properties',
  conflictResolutionPolicy: 'conflict resolution',
  vectorEmbeddingPolicy: 'vector search',
  fullTextPolicy: 'full-text search',
  clientEncryptionPolicy: 'client encryption',
};

/** Checks what a new container shall be; refuses by name what the engine doesn't keep to. */
export function checkSettings(definition: JsonObject): void {
  partitionKeyPath(definition);
  const other = Object.keys(definition).find((name) => !knownSettings.includes(name));
  if (other) throw unsupported(names[other] ?? `the container setting ${other}`);
  const { defaultTtl, indexingPolicy } = definition;
  const isTtl = Number.isInteger(defaultTtl) && (defaultTtl === -1 || Number(defaultTtl) > 0);
  if (defaultTtl !== undefined && !isTtl) {
    throw failure(400, 'The defaultTtl must be a whole number above 0, or -1');
  }
  const mode = isObject(indexingPolicy) ? indexingPolicy.indexingMode : undefined;
  if (mode !== undefined && mode !== 'consistent' && mode !== 'none') {
    throw unsupported(`the indexing mode ${String(mode)}`);
  }
}

/** The one partition key path of a container, as steps. */
export function partitionKeyPath(definition: JsonObject): string[] {
  const key = definition.partitionKey;
  const paths = isObject(key) ? key.paths : undefined;
  if (!isObject(key) || !Array.isArray(paths)) {
    throw unsupported('a container without a partition key');
  }
  const [path, ...more] = paths;
  if (more.length > 0 || (key.kind !== undefined && key.kind !== 'Hash')) {
    throw unsupported('hierarchical partition keys');
  }
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw failure(400, 'The partition key path must begin with /');
  }
  return path.slice(1).split('/');
}
