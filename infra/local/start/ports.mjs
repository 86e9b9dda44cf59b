import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { complaint } from './complaint.mjs';

/** The children of a start that was killed need a moment to notice. */
const tries = 5;
const betweenMilliseconds = 100;

/**
 * @param {number} port
 * @throws a complaint when something else listens there, or nobody may
 */
export async function requirePort(port) {
  let code = await tryPort(port);
  for (let again = 1; again < tries && code === 'EADDRINUSE'; again += 1) {
    await wait(betweenMilliseconds);
    code = await tryPort(port);
  }
  if (code === undefined) return;
  const why = code === 'EADDRINUSE' ? 'is in use' : `can't be used (${code})`;
  throw complaint(`Port ${port} ${why}; choose another one with --port.`);
}

/** The error code with which listening on a loopback port fails; undefined when it works. */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}
