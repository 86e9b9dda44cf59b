import { createCosmosEngine } from '../../../../infra/local/cosmos/engine';
import { serveCosmos } from '../../../../infra/local/cosmos/server';

// Runs as a child process of durability.test.ts, which kills it: serves one file and says where.
const engine = createCosmosEngine({ file: process.argv[2] ?? '' });
serveCosmos(engine, { port: 0 }).then(({ endpoint }) => process.stdout.write(`${endpoint}\n`));
