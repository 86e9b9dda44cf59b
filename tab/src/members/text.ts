import type { Texts } from '../../../domain/shared/language';

/** What the page of members says, beside the words that the cards say too. */
export const membersPageTexts = {
  title: { nl: 'Mensen', en: 'People' },
  'many-members': {
    nl: 'Leerwerkplaats {name} · {count} mensen doen mee',
    en: 'Leerwerkplaats {name} · {count} people take part',
  },
  'one-member': {
    nl: 'Leerwerkplaats {name} · één persoon doet mee',
    en: 'Leerwerkplaats {name} · one person takes part',
  },
  search: { nl: 'Zoeken op naam, organisatie of rol', en: 'Search by name, organisation or role' },
  clear: { nl: 'Zoekwoord wissen', en: 'Clear the search' },
  discipline: { nl: 'Doet mee als', en: 'Takes part as' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  list: { nl: 'Wie er meedoen', en: 'Who takes part' },
  found: { nl: '{count} gevonden', en: '{count} found' },
  'none-found': {
    nl: 'Niemand gevonden. Probeer een ander woord, of kies ‘Iedereen’.',
    en: 'Nobody found. Try another word, or choose ‘Everybody’.',
  },
  'role-of': { nl: 'Rol veranderen: {name}', en: 'Change the role: {name}' },
  'change-role': { nl: 'Rol veranderen', en: 'Change the role' },
  'change-of': { nl: 'Aanpassen: {name}', en: 'Change: {name}' },
  change: { nl: 'Aanpassen', en: 'Change' },
  'role-now': { nl: '{name} is nu {role}.', en: '{name} is now {role}.' },
  'profile-saved': {
    nl: 'Bewaard. De anderen zien het hier. U kunt het altijd veranderen.',
    en: 'Saved. The others see it here. You can always change it.',
  },
  privacy: {
    nl: 'Wat bewaart de app van u? Typ ‘privacy’ in uw chat met Leerwerkplaats.',
    en: 'What does the app keep of you? Type ‘privacy’ in your chat with Leerwerkplaats.',
  },
} as const satisfies Texts<string>;
