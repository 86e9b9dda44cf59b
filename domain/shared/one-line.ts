/**
 * What somebody typed, as one line: single spaces, and without what says nothing or changes how the
 * words around it read (control characters, halves of characters, marks that turn the direction of
 * reading). Empty when nothing is left that can be seen.
 */
export function oneLine(typed: string): string {
  const line = typed.replace(/[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(line) ? line : '';
}
