import fc from 'fast-check';
import { understood } from './deadline-reading';
import { aboutDays, ordinary } from './titles';

const saidOn = '2026-11-23T10:00';

test.each([...ordinary, ...aboutDays])('“%s” keeps its words', (title) => {
  for (const line of [title, `${title} @Peter`, `@Peter ${title}`, `${title}.`]) {
    const kept = line.replace(/ ?@Peter ?/, '');
    expect(understood(line, saidOn)).toBe(`${kept} / null`);
  }
});

const phrases = fc.constantFrom(
  ...[
    ['vóór vrijdag', '2026-11-27'],
    ['uiterlijk 4 december', '2026-12-04'],
    ['voor de 15e', '2026-12-15'],
    ['uiterlijk binnen 2 weken', '2026-12-07'],
    ['eind van de dag', '2026-11-23'],
    ['aan het eind van de maand', '2026-11-30'],
    ['volgende week vrijdag', '2026-12-04'],
    ['over 10 werkdagen', '2026-12-07'],
    ['voor do', '2026-11-26'],
    ['vóór vijrdag', '2026-11-27'],
    ['by next Friday 5pm', '2026-12-04'],
    ['by the end of the month', '2026-11-30'],
    ["in two weeks' time", '2026-12-07'],
    ['before Christmas, please!', '2026-12-25'],
    ['(met Pasen)', '2027-03-28'],
    ['the day after tomorrow', '2026-11-25'],
  ],
);

test('whatever the title, all of it is left, and nothing of the phrase', () => {
  const titles = fc.constantFrom(...ordinary);
  const orders = fc.constantFrom(
    (title: string, phrase: string) => `${title} @Peter ${phrase}`,
    (title: string, phrase: string) => `@Peter ${title} ${phrase}`,
    (title: string, phrase: string) => `${title}, ${phrase} @Peter.`,
  );
  fc.assert(
    fc.property(titles, phrases, orders, (title, [phrase = '', day], order) => {
      expect(understood(order(title, phrase), saidOn)).toBe(`${title} / ${day}`);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is typed, it is taken or there is a sentence why not', () => {
  const words = fc.constantFrom(
    ...'vóór voor vrijdag ma / - , en of over 2 99999999999 maanden werkdagen de 4e 31 februari week q4 eind van kerst na "'.split(
      ' ',
    ),
  );
  const lines = fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 10 });
  fc.assert(
    fc.property(lines, (parts) => {
      expect(understood(parts.join(' '), saidOn)).toMatch(/./);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Vóór vrijdag stoelen halen', 'stoelen halen / 2026-11-27'],
  ['Vóór vrijdag 3 stoelen halen', '3 stoelen halen / 2026-11-27'],
  ['Voor vrijdag 17:00 3 stoelen halen', '3 stoelen halen / 2026-11-27'],
  ['Vóór vrijdag 2e gesprek plannen', '2e gesprek plannen / 2026-11-27'],
  ['Vóór vrijdag 2 weken vakantie aanvragen', '2 weken vakantie aanvragen / 2026-11-27'],
  ['Uiterlijk 4 december 20 stoelen halen', '20 stoelen halen / 2026-12-04'],
  ['Uiterlijk morgen 12 mensen bellen', '12 mensen bellen / 2026-11-24'],
  ['Uiterlijk de 4e stoelen halen', 'stoelen halen / 2026-12-04'],
  ['By the 4th buy chairs', 'buy chairs / 2026-12-04'],
  ['Before Friday buy 3 chairs', 'buy 3 chairs / 2026-11-27'],
  ['Anna bellen vóór vrijdag over de zaal', 'Anna bellen over de zaal / 2026-11-27'],
  ['Verslag van maandag vóór vrijdag', 'Verslag van maandag / 2026-11-27'],
  ['Verslag van 3 december uiterlijk 4 december', 'Verslag van 3 december / 2026-12-04'],
  ['Zaal 4, vrijdag', 'Zaal 4 / 2026-11-27'],
  ['3 stoelen, vrijdag', '3 stoelen / 2026-11-27'],
  ['Stoelen halen - vrijdag', 'Stoelen halen / 2026-11-27'],
  ['Hand the key over by Friday', 'Hand the key over / 2026-11-27'],
  ['Sleutel afgeven bij Jan vóór vrijdag', 'Sleutel afgeven bij Jan / 2026-11-27'],
  ['Bel de lijn na vóór vrijdag', 'Bel de lijn na / 2026-11-27'],
  ['Niet vóór vrijdag bellen', 'not-understood'],
  ['Book the room by Friday', 'Book the room / 2026-11-27'],
  ['Vóór 31 februari stoelen halen', 'no-such-date'],
  ['Vóór volgende week de flyer maken', 'day-missing'],
  ['Vóór vrijdag of zaterdag soep koken', 'not-understood'],
])('“%s” is %s', (line, expected) => {
  expect(understood(line, saidOn)).toBe(expected);
});
