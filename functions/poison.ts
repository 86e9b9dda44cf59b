import { parseArgs } from 'node:util';
import type { Documents } from '../domain/shared/documents';
import { listPoison, replayPoison } from '../domain/shared/poison';
import { databaseInUse, withDatabase } from './platform/operator';

const usage = `Usage: npm run poison -- [--endpoint URL] [--replay ID]… [--replay all]

Lists what a change-feed function gave up: id, function, code, moment, leerwerkplaats.
With --replay it is let through again: mend the cause first.
The database is that of --endpoint or COSMOS_ENDPOINT. In Azure you are who 'az login' says,
and need the role 'Cosmos DB Built-in Data Contributor'.
`;

/** What an operator does with what was given up: lists it, or lets it through again. */
export async function poison(words: string[], print: (text: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      endpoint: { type: 'string', default: databaseInUse() },
      replay: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const { endpoint, replay, help } = values;
  if (help || endpoint === '') return print(usage);
  await withDatabase(endpoint, (documents) => listOrReplay(documents, replay, print));
}

async function listOrReplay(
  documents: Documents,
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
