import type { Details } from './result';

/** Dutch first, English beside it. */
export type Language = 'nl' | 'en';

/** One text in both languages; {places} are filled by `say`. */
export type Text = Readonly<Record<Language, string>>;

/** A text for each key: a key without a text doesn't compile. */
export type Texts<Key extends string> = Readonly<Record<Key, Text>>;

/** The text in a language, its {places} filled from `details`. A place without a detail stays. */
export function say(text: Text, language: Language, details: Details = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(details[name] ?? place),
  );
}

/** The language of a locale such as 'nl-NL'; Dutch unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
