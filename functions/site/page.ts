import { createHash } from 'node:crypto';
import type { Language, Text } from '../../domain/shared/language';

/** A page for everyone: Dutch, and the same in English below it. Its texts are our own: no HTML in them. */
export interface SitePage {
  readonly title: Text;
  readonly parts: readonly SitePart[];
}

export interface SitePart {
  readonly heading?: Text;
  readonly lines: readonly Text[];
}

const style = `:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1.5rem}
h1,h2{line-height:1.25}
article+article{border-top:1px solid;margin-top:2.5rem;padding-top:1rem}
a{color:inherit}`;

const styleHash = createHash('sha256').update(style).digest('base64');

export const siteHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'public, max-age=3600',
};

const links: readonly { path: string; text: Text }[] = [
  { path: '/', text: { nl: 'Over de app', en: 'About the app' } },
  { path: '/privacy', text: { nl: 'Privacy', en: 'Privacy' } },
  { path: '/voorwaarden', text: { nl: 'Voorwaarden', en: 'Terms' } },
];

/** The page as HTML. */
export function pageOf(page: SitePage): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title.nl} · Leerwerkplaats</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
${articleOf(page, 'nl')}
${articleOf(page, 'en')}
</main>
</body>
</html>
`;
}

function articleOf({ title, parts }: SitePage, language: Language): string {
  const heading = language === 'nl' ? 'h1' : 'h2';
  const below = language === 'nl' ? 'h2' : 'h3';
  const blocks = parts.map((part) => {
    const own = part.heading ? `<${below}>${part.heading[language]}</${below}>\n` : '';
    return own + part.lines.map((line) => `<p>${line[language]}</p>`).join('\n');
  });
  const ways = links.map(({ path, text }) => `<a href="${path}">${text[language]}</a>`);
  const label = language === 'nl' ? 'Pagina’s' : 'Pages';
  return `<article lang="${language}">
<${heading}>${title[language]}</${heading}>
${blocks.join('\n')}
<nav aria-label="${label}"><p>${ways.join(' · ')}</p></nav>
</article>`;
}
