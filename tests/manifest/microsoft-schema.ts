import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The newest that isn't a preview: learn.microsoft.com/microsoft-365/extensibility/schema, August 2026. */
export const schemaVersion = '1.30';

const folder = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');

/** A schema of Microsoft's as it comes with its package: nothing is fetched. */
export function microsoftSchema(name: string) {
  return JSON.parse(readFileSync(join(folder, `v${schemaVersion}`, name), 'utf8'));
}
