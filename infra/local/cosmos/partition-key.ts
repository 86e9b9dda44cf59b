import { createHash } from 'node:crypto';
import { failure, type Json, type JsonObject, parseJson, unsupported } from './protocol';

export interface PartitionKey {
  /** Canonical JSON of the one value, or 'none' where the document has no such property. */
  canonical: string;
  /** Where the key lies in the space of all keys: 32 hexadecimal digits below 4000…. */
  hash: string;
}

export interface PhysicalPartition {
  id: string;
  minInclusive: string;
  maxExclusive: string;
}

/** Two per container, split where Cosmos DB splits two: the SDK's feed ranges and merges get work. */
export const physicalPartitions: PhysicalPartition[] = [
  { id: '0', minInclusive: '', maxExclusive: '1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF' },
  { id: '1', minInclusive: '1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', maxExclusive: 'FF' },
];

const remembered = new Map<string, PartitionKey>();

/** Makes a partition key of a value; `undefined` is the key of documents without the property. */
function partitionKeyOf(value: Json | undefined): PartitionKey {
  if (typeof value === 'object' && value !== null) {
    throw failure(400, 'A partition key is a text, a number, a boolean or null');
  }
  const canonical = value === undefined ? 'none' : JSON.stringify(value);
  const known = remembered.get(canonical);
  if (known) return known;
  if (remembered.size > 10_000) remembered.clear();
  const made = { canonical, hash: hashOf(canonical) };
  remembered.set(canonical, made);
  return made;
}

/** Reads the header x-ms-documentdb-partitionkey: a JSON array of one value, `[{}]` for none. */
export function partitionKeyFromHeader(header: string): PartitionKey {
  const values = parseJson(header);
  if (!Array.isArray(values)) throw failure(400, 'The partition key header is not a JSON array');
  if (values.length !== 1) throw unsupported('hierarchical partition keys');
  const value = values[0];
  const none = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return partitionKeyOf(none ? undefined : value);
}

/** The value that a document has at the container's partition key path, as `['a', 'b']`. */
export function partitionKeyOfDocument(document: JsonObject, path: string[]): PartitionKey {
  let value: Json | undefined = document;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value[step]
        : undefined;
  }
  return partitionKeyOf(value);
}

// Not Cosmos DB's own hash: which key falls in which physical partition is no part of its contract.
function hashOf(canonical: string): string {
  const digest = createHash('sha256').update(canonical).digest();
  digest[0] = (digest[0] ?? 0) & 0x3f;
  return digest.toString('hex', 0, 16).toUpperCase();
}
