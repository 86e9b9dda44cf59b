import { sessionTitleOf } from '../../../domain/polls/session-title';

test.each([
  ['Wanneer komen we bij elkaar?', 'nl', 'Bijeenkomst'],
  ['Wanneer kunt u?', 'nl', 'Bijeenkomst'],
  ['Welke datum past het best?', 'nl', 'Bijeenkomst'],
  ['When can you come?', 'en', 'Session'],
  ['Wanneer bespreken we casus Zuid?', 'nl', 'Wanneer bespreken we casus Zuid'],
  ['Startbijeenkomst Weesp', 'nl', 'Startbijeenkomst Weesp'],
  ['Wanneer kunt u? Terugblik', 'nl', 'Wanneer kunt u? Terugblik'],
  ['???', 'nl', 'Bijeenkomst'],
  [`Wanneer ${'x'.repeat(150)}?`, 'nl', `Wanneer ${'x'.repeat(91)}…`],
] as const)(
  'a session that ‘%s’ found is called so that a calendar reads well',
  (question, language, title) => {
    expect(sessionTitleOf(question, language)).toBe(title);
  },
);
