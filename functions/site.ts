import { app } from '@azure/functions';
import { home } from './site/home';
import { pageOf, type SitePage, siteHeaders } from './site/page';
import { privacy } from './site/privacy';
import { terms } from './site/terms';

/** What manifest/manifest.json names, for whoever wants to know what the app is before using it. */
const pages: Readonly<Record<string, SitePage>> = { '': home, privacy, voorwaarden: terms };

/**
 * GET / and the pages below it: for everyone, without a script. The route takes what no other
 * function takes, because Azure gives no function the empty route (Azure-Functions#2473).
 */
app.http('site', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: '{*path}',
  handler: async ({ params }) => {
    const path = params.path ?? '';
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return { status: 404, headers: siteHeaders };
    return {
      status: 200,
      headers: { ...siteHeaders, 'content-type': 'text/html; charset=utf-8' },
      body: pageOf(page),
    };
  },
});
