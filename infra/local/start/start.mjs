import { complaintAboutNode } from './node-version.mjs';

// Only this file and the one above are read before the version is known to be good.
const tooOld = complaintAboutNode(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}
// On a newer Node the SDKs' own dependencies print warnings that nobody here can act on.
process.noDeprecation = true;
const { endWith } = await import('./complaint.mjs');
const { start } = await import('./start-everything.mjs');
await start(process.argv.slice(2)).catch(endWith);
