/**
 * An error that its reader can do something about: shown as one sentence, without a stack.
 * @param {string} sentence
 * @param {unknown} [cause]
 */
export function complaint(sentence, cause) {
  return Object.assign(new Error(sentence, { cause }), { isComplaint: true });
}

/** Shows an error on standard error, a complaint by its sentence alone, and ends with code 1. */
export function endWith(error) {
  process.stderr.write(`${error?.isComplaint ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}
