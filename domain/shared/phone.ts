/** Between two digits of one number: a space, a dot, or a dash with or without spaces. */
const gap = String.raw`\s?[-–.]?\s?`;
const more = (digits: number): string => `(?:${gap}\\d){${digits}}`;

/**
 * The shapes that are surely a number; hours beside it have none of them. Codes after the Dutch
 * numbering plan: 06, two or three digits of a place, 082 to 091 of no place. A number of abroad has
 * any length, so that it has no dash as in '9-12' and ends where the digits end.
 */
const shapes = [
  String.raw`\(?(?:\+|00)\s?31\)?${gap}(?:\(?0\)?)?${gap}[1-9]${more(8)}(?!-?\d)`,
  String.raw`(?:\+|00)\s?(?!31)[1-9]\d{0,2}(?:\s?\(0\))?(?:(?:[\s.]?|-(?=\d{3}))\d){6,12}(?!\s?[-–.]?\s?\d)`,
  String.raw`\(?0(?:6\)?${more(8)}|(?:[1-57]\d|8[2458]|91)\)?${more(7)}|[1-57]\d\d\)${more(6)})(?!-?\d)`,
];
/** '06.30-12.00' are hours. */
const sure = new RegExp(
  String.raw`(?<![\d+]|\d[-–.,:])(?!\d\d\.\d\d\s?[-–])(?:${shapes.join('|')})`,
  'g',
);

/**
 * The telephone numbers in what somebody typed, as they typed them; only those of which it is sure
 * where they begin and end. Short ones, such as 112 and 0800-1234, may be hours, and are passed over.
 */
export function phonesIn(text: string): readonly string[] {
  return text.match(sure) ?? [];
}

export type PhoneRefusal = 'not-a-phone' | 'zero-missing' | 'two-phones';

/**
 * What is wrong with a text that is to be one number: as people write it, 3 digits at least, and at
 * most the 15 of E.164. A spreadsheet takes away the 0 or the + in front.
 */
export function phoneProblem(phone: string): PhoneRefusal | undefined {
  const digits = phone.replace(/\D/g, '');
  if (!/^\+?[\d\s()./-]+$/.test(phone)) return 'not-a-phone';
  if (phone.includes('/')) return 'two-phones';
  if (digits.length < 3 || digits.length > 15) return 'not-a-phone';
  if (!phone.startsWith('+') && /^(?:[1-9]\d{8}|31\d{9})$/.test(digits)) return 'zero-missing';
  return undefined;
}

/**
 * The number as a telephone dials it: '+31 (0)35-123' becomes '+3135123'. Behind a country's code the
 * 0 isn't dialled; without brackets that is known of the Netherlands and its neighbours only.
 */
export function dialled(phone: string): string {
  const [, abroad, rest = phone] = /^\(?(\+|00)(.*)$/.exec(phone) ?? [];
  if (abroad === undefined) return phone.replace(/\D/g, '');
  const digits = rest.replace('(0)', '').replace(/\D/g, '');
  return abroad + digits.replace(/^(31|32|49)0/, '$1');
}
