import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, stop } from 'esbuild';
import { buildEverything } from '../../infra/local/start/build-everything.mjs';
import { complaint, endWith } from '../../infra/local/start/complaint.mjs';
import { root } from '../../infra/local/start/root.mjs';

const help = `Usage: npm run campaign -- [options]
  --seed N       which sequences (1); the same seed gives the same ones
  --minutes M    how long (1)
  --only K       only the sequence with this number
  --processes    the built hosts as processes that are killed with SIGKILL; the seed then fixes what
                 people do, but not how the processes interleave
`;

/** npm run campaign: kills hosts at every named point and checks what they leave behind. */
async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  // On a newer Node the SDKs' own dependencies print warnings that nobody here can act on.
  process.noDeprecation = true;
  const dist = join(root, 'dist');
  if (options.processes) await buildEverything(root);
  const outfile = join(dist, 'campaign', 'run.mjs');
  await build({
    entryPoints: [join(root, 'tests', 'campaign', 'run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
  await stop();
  const { run } = await import(pathToFileURL(outfile).href);
  const isClean = await run({ ...options, dist }, (line) => process.stdout.write(`${line}\n`));
  process.exit(isClean ? 0 : 1);
}

function readOptions(words) {
  const options = {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
    only: { type: 'string' },
    processes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  const { values } = parse(words, options);
  const { seed, minutes, only } = values;
  return {
    ...values,
    seed: numberOf('seed', seed),
    minutes: numberOf('minutes', minutes),
    only: only === undefined ? undefined : numberOf('only', only),
  };
}

function parse(words, options) {
  try {
    return parseArgs({ args: words, options, strict: true });
  } catch (cause) {
    throw complaint(`${cause.message.split(/\.\s|\n/)[0]}; --help lists the options.`, cause);
  }
}

function numberOf(name, text) {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw complaint(`--${name} takes a number, not "${text}".`);
}

await main().catch(endWith);
