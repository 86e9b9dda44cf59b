import { setTimeout as pause } from 'node:timers/promises';
import { AzureCliCredential } from '@azure/identity';
import type { Documents } from '../../domain/shared/documents';
import { isLoopback } from './config';
import { databaseName } from './containers';
import { createCosmosDocuments } from './cosmos';
import { createCosmosClient } from './cosmos-client';

/** A database on this computer asks for a key, and takes any. */
const anyKey = Buffer.from('local').toString('base64');

/** The address of the database that an operator's command is for, unless it is told another. */
export function databaseInUse(): string {
  return process.env.COSMOS_ENDPOINT ?? '';
}

/** Opens a database for an operator's command, as who 'az login' says, and closes it afterwards. */
export async function withDatabase(
  endpoint: string,
  work: (documents: Documents) => Promise<void>,
): Promise<void> {
  const client = createCosmosClient({
    endpoint,
    key: isLoopback(endpoint) ? anyKey : undefined,
    credential: () => new AzureCliCredential(),
  });
  try {
    const database = client.database(process.env.COSMOS_DATABASE ?? databaseName);
    await work(createCosmosDocuments(database, pause));
  } finally {
    client.dispose();
  }
}
