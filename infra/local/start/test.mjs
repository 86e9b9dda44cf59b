import { complaintAboutNode } from './node-version.mjs';

const tooOld = complaintAboutNode(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}
const { endWith } = await import('./complaint.mjs');
const { runTests } = await import('./run-tests.mjs');
await runTests(process.argv.slice(2)).catch(endWith);
