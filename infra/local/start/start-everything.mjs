import { Console } from 'node:console';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';
import { buildEverything } from './build-everything.mjs';
import { complaint } from './complaint.mjs';
import { emptyDataFolder, prepareDataFolder } from './data-folder.mjs';
import { install } from './install.mjs';
import { helpText, readOptions } from './options.mjs';
import { whenOrphaned } from './orphan.mjs';
import { requirePort } from './ports.mjs';
import { root } from './root.mjs';
import { step } from './steps.mjs';
import { onStopSignals } from './stop-signals.mjs';

/**
 * npm start: checks what can go wrong first, then installs, builds and starts.
 * @param {string[]} words the command line after the file name
 * @throws a complaint for what its reader can put right
 */
export async function start(words) {
  const options = readOptions(words);
  if (options.help) return void process.stdout.write(helpText());
  // Standard output carries the address alone, whatever a library prints.
  globalThis.console = new Console(process.stderr);
  let running;
  const stop = async () => {
    await running?.stop();
    process.exit(0);
  };
  onStopSignals(stop);
  whenOrphaned(stop);
  await prepare(options);
  running = await supervise(options);
  announce(options, running);
}

async function prepare(options) {
  process.on('exit', prepareDataFolder(options.data));
  await requirePort(options.port);
  if (options.reset) await step('data deleted', async () => emptyDataFolder(options.data));
  await step(String, () => install(root));
  await buildEverything(root);
}

async function supervise({ port, data, split, hosts, unsigned, demo }) {
  const dist = join(root, 'dist');
  const report = (line) => void process.stderr.write(`${line}\n`);
  const built = pathToFileURL(join(dist, 'local', 'supervisor.mjs'));
  const supervisor = await import(built);
  try {
    const options = { port, data, split, hosts, unsigned, demo, dist, report, step };
    return await supervisor.supervise(options);
  } catch (error) {
    if (error?.code !== 'EADDRINUSE') throw error;
    throw complaint(`Port ${port} is in use; choose another one with --port.`, error);
  }
}

function announce({ json, open }, { messages, teams, hosts, pids, cosmos }) {
  if (json) {
    const line = { ready: true, messages, teams, hosts, pids, cosmos };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return;
  }
  process.stdout.write(`\n${teams}\nProefomgeving. Gebruik geen echte gegevens.\n`);
  if (open && process.stdout.isTTY && !process.env.CI) openBrowser(teams);
}
