import { draftLine } from '../../../domain/action-items/drafting';
import { dateRefusals } from '../../../domain/shared/date-phrase/text';
import { momentShown } from '../../../domain/shared/wall-clock';

const people = [{ personId: 'tenant:2', name: 'Peter' }] as const;

/** A line typed when the clocks of Amsterdam show `saidOn`: 'the title / the day'; or why not. */
export function understood(line: string, saidOn: string): string {
  const now = momentShown(`${saidOn}:00`, 'Europe/Amsterdam');
  const read = draftLine(line, { people, now });
  if (read.ok) return `${read.value.title} / ${read.value.dueDay}`;
  const shown = JSON.stringify(read);
  const why = Object.entries(dateRefusals).find(([, { nl }]) => shown.includes(nl));
  return why?.[0] ?? read.refusal;
}

/** The rows of a table: language, said on, expected, and phrases that mean the same. */
export function rowsOf(table: string): [string, string, string, string][] {
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [language = '', saidOn = '', expected = '', phrases = ''] = row.trim().split(/ {2,}/);
      const each = phrases.split(' | ');
      return each.map((phrase): [string, string, string, string] => [
        language,
        phrase,
        saidOn,
        expected,
      ]);
    });
}

/** A phrase at the ends of lines where people type it. */
export function linesWith(phrase: string): string[] {
  return [
    `Taart halen @Peter ${phrase}`,
    `Taart halen ${phrase} @Peter`,
    `@Peter Taart halen, ${phrase}`,
  ];
}
