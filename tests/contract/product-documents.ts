import { setTimeout as wait } from 'node:timers/promises';
import type { IndexingPolicy } from '@azure/cosmos';
import type { Documents } from '../../domain/shared/documents';
import { containers } from '../../functions/platform/containers';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import type { Opened } from './targets';

/** The documents port over a target, with the product's own containers and what they index. */
export async function openDocuments(opened: Opened): Promise<Documents> {
  for (const { id, partitionKey, defaultTtl, indexingPolicy } of containers) {
    await opened.createContainer({
      id,
      partitionKey: { paths: [partitionKey] },
      defaultTtl,
      indexingPolicy: indexingPolicy as IndexingPolicy,
    });
  }
  return createCosmosDocuments(opened.database, (milliseconds) => wait(milliseconds));
}
