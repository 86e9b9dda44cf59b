import { complaintAboutNode } from './node-version.mjs';

const tooOld = complaintAboutNode(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}
const { endWith } = await import('./complaint.mjs');
const { buildEverything } = await import('./build-everything.mjs');
const { install } = await import('./install.mjs');
const { root } = await import('./root.mjs');
const { step } = await import('./steps.mjs');
try {
  await step(String, () => install(root));
  await buildEverything(root);
} catch (error) {
  endWith(error);
}
