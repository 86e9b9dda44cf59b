/**
 * Runs one step and shows it on standard error with its time, e.g. `✓ installed 12.1 s`.
 * @template T
 * @param {string | ((result: T) => string)} done what to say afterwards
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(done, work) {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(`✓ ${typeof done === 'string' ? done : done(result)} ${seconds} s\n`);
  return result;
}
