import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEverything } from './build-everything.mjs';
import { complaint, endWith } from './complaint.mjs';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { step } from './steps.mjs';

/** `node operator.mjs NAME …` runs what functions/NAME.ts exports under that name. */
const [name, ...words] = process.argv.slice(2);
try {
  await step(String, () => install(root));
  await buildEverything(root);
  const built = pathToFileURL(join(root, 'dist', 'operator', `${name}.mjs`));
  const { [name]: run } = await import(built);
  await run(words, (text) => process.stdout.write(text));
} catch (error) {
  endWith(isExpected(error) ? complaint(`${error.message}; --help says more.`, error) : error);
}

/** A word that isn't an option, or a database that doesn't answer or let us in. */
function isExpected({ code, name }) {
  return String(code).startsWith('ERR_PARSE_ARGS') || name === 'DatabaseFault';
}
