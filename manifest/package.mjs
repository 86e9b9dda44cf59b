import { complaintAboutNode } from '../infra/local/start/node-version.mjs';

const tooOld = complaintAboutNode(process.versions.node);
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}
const { endWith } = await import('../infra/local/start/complaint.mjs');
const { install } = await import('../infra/local/start/install.mjs');
const { root } = await import('../infra/local/start/root.mjs');
const { step } = await import('../infra/local/start/steps.mjs');
const { readOptions } = await import('./options.mjs');
try {
  const { help, ...options } = readOptions(process.argv.slice(2), process.env);
  if (help) process.stdout.write(help);
  else {
    await step(String, () => install(root));
    const { writePackage } = await import('./write-package.mjs');
    await step(
      (file) => `Teams app package made: ${file}`,
      () => writePackage(options),
    );
  }
} catch (error) {
  endWith(error);
}
