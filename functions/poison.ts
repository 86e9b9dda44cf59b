import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { AzureCliCredential } from '@azure/identity';
import { listPoison, replayPoison } from '../domain/shared/poison';
import { isLoopback } from './platform/config';
import { databaseName } from './platform/containers';
import { createCosmosDocuments } from './platform/cosmos';
import { createCosmosClient } from './platform/cosmos-client';

const usage = `Usage: npm run poison -- [--endpoint URL] [--replay ID]… [--replay all]

Lists what a change-feed function gave up: id, function, code, moment, leerwerkplaats.
With --replay it is let through again: mend the cause first.
The database is that of --endpoint or COSMOS_ENDPOINT. In Azure you are who 'az login' says,
and need the role 'Cosmos DB Built-in Data Contributor'.
`;

/** A database on this computer asks for a key, and takes any. */
const anyKey = Buffer.from('local').toString('base64');

/** What an operator does with what was given up: lists it, or lets it through again. */
export async function poison(words: string[], print: (text: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      endpoint: { type: 'string', default: process.env.COSMOS_ENDPOINT ?? '' },
      replay: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const { endpoint, replay, help } = values;
  if (help || endpoint === '') return print(usage);
  const client = createCosmosClient({
    endpoint,
    key: isLoopback(endpoint) ? anyKey : undefined,
    credential: () => new AzureCliCredential(),
  });
  try {
    const database = client.database(process.env.COSMOS_DATABASE ?? databaseName);
    await listOrReplay(createCosmosDocuments(database, pause), replay, print);
  } finally {
    client.dispose();
  }
}

async function listOrReplay(
  documents: ReturnType<typeof createCosmosDocuments>,
  replay: readonly string[],
  print: (text: string) => void,
): Promise<void> {
  const all = await listPoison(documents);
  const chosen = (id: string) => replay.includes('all') || replay.includes(id);
  for (const one of all) {
    const { id, by, code, at, leerwerkplaatsId } = one;
    const done = chosen(id) ? `${await replayPoison(documents, one, new Date())}  ` : '';
    print(`${done}${id}  ${by}  ${code}  ${at}  ${leerwerkplaatsId}\n`);
  }
  for (const id of replay.filter((each) => each !== 'all')) {
    if (!all.some((one) => one.id === id)) print(`not found  ${id}\n`);
  }
  if (all.length === 0) print('Nothing was given up.\n');
}
