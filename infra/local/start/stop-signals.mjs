/** npm passes Ctrl-C on although the terminal sent it to us too: so soon, it is the same one. */
const sameMilliseconds = 500;

/**
 * Calls `stop` at the first SIGINT or SIGTERM and ends the process at the next one.
 * @param {() => Promise<void>} stop
 */
export function onStopSignals(stop) {
  let first;
  const hear = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop().catch((error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      });
    } else if (now - first > sameMilliseconds) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, hear);
}
