import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Microsoft's client to try an app in; it is asked for here and is no part of the project. */
const playground = '@microsoft/m365agentsplayground@0.2.28';

const here = dirname(fileURLToPath(import.meta.url));
const words = ['--unsigned', '--json', '--no-open', ...process.argv.slice(2)];
const shell = process.platform === 'win32';

/** Starts the app so that it takes unsigned activities, and the playground beside it. */
const app = spawn(process.execPath, [join(here, 'start.mjs'), ...words], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let beside;
let output = '';
app.stdout.on('data', (part) => {
  output += part;
  if (!beside && output.includes('\n')) open(JSON.parse(output).messages);
});
app.once('close', (code) => {
  if (beside?.exitCode === null) stop(beside);
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill('SIGTERM'));

/** In a folder of no meaning: it leaves a folder of its own where it is started. */
function open(messages) {
  const asked = ['--yes', playground, '-e', messages, '-c', 'msteams', '--disable-telemetry'];
  beside = spawn('npx', asked, { cwd: tmpdir(), stdio: 'inherit', shell, detached: !shell });
  beside.once('close', (code) => {
    if (code) {
      process.stderr.write(
        `The playground ended (${code}). npx fetches it: without a network there is none.\n`,
      );
    }
    app.kill('SIGTERM');
  });
}

/** npx runs it as a child of its own, which outlives a killed npx: so the whole group is stopped. */
function stop({ pid }) {
  if (shell) spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGTERM');
}
