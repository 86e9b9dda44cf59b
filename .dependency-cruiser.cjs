/** From the ground up: a feature may import the ones before it, never one after it. */
const features = [
  'shared',
  'leerwerkplaats',
  'members',
  'directory',
  'group-questions',
  'action-items',
  'sessions',
  'polls',
  'cases',
  'lessons',
  'digest',
  'figures',
  'privacy',
];

/** Packages that the meaning of the product may rest on: pure ones only. */
const domainPackages = [
  'csv-parse',
  'csv-stringify',
  'fastest-levenshtein',
  'ical-generator',
  'zod',
];

const downward = features.slice(0, -1).map((feature, position) => ({
  name: `domain-${feature}-imports-downward`,
  comment: `Upward links are ids and events; order: ${features.join(', ')}.`,
  severity: 'error',
  from: { path: `^domain/${feature}/` },
  to: { path: `^domain/(${features.slice(position + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@azure/functions-core$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain imports domain, and of packages only the allow-list.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', `(^|/)node_modules/(${domainPackages.join('|')})/`] },
    },
    {
      name: 'domain-feature-is-in-the-order',
      comment: 'A new feature gets its place in the list at the top of this file.',
      severity: 'error',
      from: { path: '^domain/', pathNot: `^domain/(${features.join('|')})/` },
      to: {},
    },
    ...downward,
    {
      name: 'bot-imports-domain',
      severity: 'error',
      from: { path: '^bot/' },
      to: { path: '^(functions|infra|tab|tests)/' },
    },
    {
      name: 'functions-import-bot-and-domain',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|tab|tests)/' },
    },
    {
      name: 'tab-imports-contracts',
      comment:
        'The tab shares the contracts, the terms, and how a text, a moment, a phone number and an answer are read; nothing that runs on the server.',
      severity: 'error',
      from: { path: '^tab/' },
      to: {
        path: '^(bot|domain|functions|infra|tests)/',
        pathNot:
          '^domain/([^/]+/(api|text)|shared/(language|message-link|phone|time)|leerwerkplaats/disciplines|action-items/line-text|polls/(advice-text|answers|answer-text|export-name)|directory/needs)\\.ts$',
      },
    },
    {
      name: 'teams-js-in-tab-teams',
      severity: 'error',
      from: { path: '^tab/', pathNot: '^tab/src/teams/' },
      to: { path: '(^|/)node_modules/@microsoft/teams-js/' },
    },
    {
      name: 'botbuilder-in-bot-teams',
      severity: 'error',
      from: { pathNot: '^(bot/teams|tests)/' },
      to: { path: '(^|/)node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'azure-in-functions-and-local',
      severity: 'error',
      from: { pathNot: '^(functions|infra/local|tests)/' },
      to: { path: '(^|/)node_modules/@azure/' },
    },
    {
      name: 'local-knows-the-containers-only',
      comment:
        'The stand-ins create what functions/platform/containers.ts names; else they know nothing.',
      severity: 'error',
      from: { path: '^infra/local/' },
      to: {
        path: '^(bot|domain|functions|tab)/',
        pathNot: '^functions/platform/containers\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
    },
  },
};
