import { join } from 'node:path';
import { app } from '@azure/functions';
import { createTabFiles, type TabFile } from './platform/tab-file';
import { theApplication } from './platform/wiring';

let find: ((path: string) => Promise<TabFile | undefined>) | undefined;

/** GET /tab/…: the built tab, which stands beside the bundle. 404 for what isn't part of it. */
app.http('tab-files', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'tab/{*path}',
  handler: async ({ params }) => {
    find ??= createTabFiles(join(__dirname, 'tab'), theApplication().tab.localTeams);
    const file = await find(params.path ?? '');
    return file ? { status: 200, body: file.content, headers: file.headers } : { status: 404 };
  },
});
