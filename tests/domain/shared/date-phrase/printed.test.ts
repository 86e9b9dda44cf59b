import fc from 'fast-check';
import { readDatePhrase } from '../../../../domain/shared/date-phrase/read';
import type { Language } from '../../../../domain/shared/language';
import { dateOf, dayOf, hourOf, momentOf } from '../../../../domain/shared/time';

const now = new Date('2026-11-23T09:00:00Z');
const minute = 60_000;
const context = { now, timeZone: 'Europe/Amsterdam' };

/** Whole minutes from tomorrow on; not the hour that the clocks show twice, because 2:30 is then two moments. */
const moments = fc
  .record({ minutes: fc.integer({ min: 24 * 60, max: 360 * 24 * 60 }), language: language() })
  .map(({ minutes, language }) => ({ at: iso(now.getTime() + minutes * minute), language }))
  .filter(({ at }) => hourOf(at, 'nl') !== hourOf(iso(Date.parse(at) - 60 * minute), 'nl'));

function language(): fc.Arbitrary<Language> {
  return fc.constantFrom('nl', 'en');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

test('a moment is read back as it is printed, within a year', () => {
  fc.assert(
    fc.property(moments, ({ at, language }) => {
      const read = readDatePhrase(momentOf(at, now, language), context);
      expect(read).toEqual({ ok: true, value: { kind: 'moment', at } });
    }),
  );
});

test('a date and an hour are read back as they are printed, within two years', () => {
  fc.assert(
    fc.property(moments, fc.boolean(), ({ at, language }, nextYear) => {
      const later = nextYear ? iso(Date.parse(at) + 300 * 24 * 60 * minute) : at;
      fc.pre(hourOf(later, 'nl') !== hourOf(iso(Date.parse(later) - 60 * minute), 'nl'));
      const printed = `${dateOf(later, language)}, ${hourOf(later, language)}`;
      expect(readDatePhrase(printed, context)).toMatchObject({ value: { at: later } });
    }),
  );
});

test('a day is read back as it is printed', () => {
  fc.assert(
    fc.property(moments, ({ at, language }) => {
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
      const read = readDatePhrase(dayOf(at, language), context);
      expect(read).toEqual({ ok: true, value: { kind: 'day', day: day.format(new Date(at)) } });
    }),
  );
});

test('whatever is written gets an answer, and what is found lies within it', () => {
  const words = fc.constantFrom(
    ...[
      'vrijdag',
      '3',
      'over',
      'half',
      'een',
      'week',
      'dec',
      'voor',
      '17:00',
      'eind',
      'van',
      '1e',
      'uur',
      'zo',
      '-',
      '/',
      'om',
      'next',
      'kwart',
      "'s",
      'nacht',
    ],
  );
  const text = fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(
      text.map((parts) => parts.join(' ')),
      (phrase) => {
        const read = readDatePhrase(phrase, context);
        if (read.ok && read.value.kind === 'moment')
          expect(Date.parse(read.value.at)).toBeGreaterThan(now.getTime());
      },
    ),
    { numRuns: 1000 },
  );
});
