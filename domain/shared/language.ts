/** Dutch first, English beside it. */
export type Language = 'nl' | 'en';

/** One text in both languages; {places} are filled by `say`. */
export type Text = Readonly<Record<Language, string>>;

/** A text for each key: a key without a text doesn't compile. */
export type Texts<Key extends string> = Readonly<Record<Key, Text>>;

/**
 * The text in a language, its {places} filled from `details`: a text among them in that language
 * too. A place without a detail stays.
 */
export function say(
  text: Text,
  language: Language,
  details: Readonly<Record<string, string | number | Text>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const detail = details[name] ?? place;
    return typeof detail === 'object' ? detail[language] : String(detail);
  });
}

/** The language of a locale such as 'nl-NL'; Dutch unless it is English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}

/** Who left so long ago that their name is gone. */
export const formerParticipant: Text = { nl: 'oud-deelnemer', en: 'former participant' };

/** What somebody is called in a sentence, by the name that is kept of them. */
export function calledAs(name: string): string | Text {
  return name === '' ? formerParticipant : name;
}
