import { settingsTerms } from '../../domain/leerwerkplaats/text';
import type { Texts } from '../../domain/shared/language';

/** What the bot says around the settings of a leerwerkplaats. */
export const settingsTexts = {
  ...settingsTerms,
  button: { nl: 'Instellingen', en: 'Settings' },
  title: { nl: 'Instellingen', en: 'Settings' },
} as const satisfies Texts<string>;
