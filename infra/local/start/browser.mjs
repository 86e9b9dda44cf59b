import { spawn } from 'node:child_process';

const openers = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Shows an address in the person's browser; without one nothing happens, the address is printed. */
export function openBrowser(url) {
  const [file, ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(file, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
