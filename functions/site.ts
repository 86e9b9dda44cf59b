import { app } from '@azure/functions';
import { home } from './site/home';
import { pageOf, siteHeaders } from './site/page';
import { privacy } from './site/privacy';
import { terms } from './site/terms';

/**
 * What manifest/manifest.json names, for whoever wants to know what the app is before using it.
 * Azure gives no function the empty route, and goes through overlapping ones in the order of their
 * names: this is the empty path and nothing else (Azure-Functions#2473, functions-host#9876).
 */
const pages = [
  { name: 'site-home', route: '{home:maxlength(0)?}', page: home },
  { name: 'site-privacy', route: 'privacy', page: privacy },
  { name: 'site-terms', route: 'voorwaarden', page: terms },
] as const;

/** GET / and the pages beside it: for everyone, without a script. */
for (const { name, route, page } of pages) {
  app.http(name, {
    methods: ['GET'],
    authLevel: 'anonymous',
    route,
    handler: async () => ({
      status: 200,
      headers: { ...siteHeaders, 'content-type': 'text/html; charset=utf-8' },
      body: pageOf(page),
    }),
  });
}
