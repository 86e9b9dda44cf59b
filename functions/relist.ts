import { parseArgs } from 'node:util';
import { createProject } from '../bot/project';
import { createConfirming } from '../domain/directory/confirming';
import { createImportJobs } from '../domain/directory/import-job';
import { createPartService } from '../domain/leerwerkplaats/parts';
import { createBallotJob } from '../domain/polls/ballot-job';
import { createClosingWhenAllAnswered } from '../domain/polls/closing';
import { createCoverage } from '../domain/polls/coverage';
import type { Documents, NamedQuery, StoredDocument } from '../domain/shared/documents';
import { databaseInUse, withDatabase } from './platform/operator';

const usage = `Usage: npm run relist -- [--endpoint URL]

Makes the look-ups anew that the function 'project' keeps: the leerwerkplaatsen of each person.
Nothing is removed, and what is known already stays as it is. It may run while the app is used.
The database is that of --endpoint or COSMOS_ENDPOINT. In Azure you are who 'az login' says,
and need the role 'Cosmos DB Built-in Data Contributor'.
`;

const sources: NamedQuery = {
  name: 'sources-of-parts',
  text: "SELECT * FROM c WHERE c.type IN ('member', 'vote', 'poll')",
  parameters: {},
};

/** What an operator does when look-ups were lost or a new kind of them is to be filled. */
export async function relist(words: string[], print: (text: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      endpoint: { type: 'string', default: databaseInUse() },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.endpoint === '') return print(usage);
  await withDatabase(values.endpoint, async (documents) => {
    print(`${await projectAll(documents, print)} documents read.\n`);
  });
}

async function projectAll(documents: Documents, print: (text: string) => void): Promise<number> {
  const project = createProject({
    documents,
    clock: () => new Date(),
    report: (code, ids) => print(`${code}  ${JSON.stringify(ids)}\n`),
    parts: createPartService({ documents }),
    imports: createImportJobs({ documents }),
    confirm: createConfirming({ documents }),
    removeBallots: createBallotJob({ documents }),
    keepList: async () => undefined,
    beginRounds: async () => undefined,
    remind: async () => undefined,
    keepWords: async () => undefined,
    keepCoverage: createCoverage({ documents }),
    closeWhenAllAnswered: createClosingWhenAllAnswered({ documents, clock: () => new Date() }),
  });
  const all = await documents.queryAcross<StoredDocument>(sources, 'work');
  await project(all);
  return all.length;
}
