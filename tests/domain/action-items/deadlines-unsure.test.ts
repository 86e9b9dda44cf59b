import { dateRefusals } from '../../../domain/shared/date-phrase/text';
import { linesWith, rowsOf, understood } from './deadline-reading';

/**
 * What names no day for sure is asked about, and nothing is made: a week or a month without a day,
 * two days, a day that turns another into the last one, a date that doesn't exist or is over.
 * Columns: language, said on, why it is refused, phrases of which that holds.
 */
const table = `
  nl  2026-11-23T10:00  day-missing     volgende week | vóór volgende week | deze week
  nl  2026-11-23T10:00  day-missing     ergens volgende week | nog deze week | week 50 | in week 50
  nl  2026-11-23T10:00  day-missing     voor week 50
  en  2026-11-23T10:00  day-missing     next week | this week | by next week | sometime next week
  nl  2026-11-23T10:00  day-missing     volgende maand | in december | deze maand | voor volgende maand
  nl  2026-11-23T10:00  day-missing     voor december | uiterlijk december | in de loop van december
  nl  2026-11-23T10:00  day-missing     in het weekend | dit weekend | volgend weekend | volgend jaar
  nl  2026-11-23T10:00  day-missing     dit jaar | volgend kwartaal | in Q1 | de komende dagen
  nl  2026-11-23T10:00  day-missing     komende twee weken
  en  2026-11-23T10:00  day-missing     next month | in December | this month | by December
  en  2026-11-23T10:00  day-missing     this weekend | next weekend | next year | next quarter | in Q1
  en  2026-11-23T10:00  day-missing     early December | in March
  nl  2026-11-23T10:00  day-missing     over een paar dagen | binnen enkele weken | over een paar weken
  nl  2026-11-23T10:00  day-missing     over 2 of 3 weken | over 2 à 3 weken | binnen 2-3 weken
  nl  2026-11-23T10:00  day-missing     over een week of twee | na de zomervakantie | na de vakantie
  nl  2026-11-23T10:00  day-missing     in de herfst
  en  2026-11-23T10:00  day-missing     in a few days | in a couple of weeks | within several weeks
  en  2026-11-23T10:00  day-missing     in two or three weeks | after the summer holidays
  nl  2026-11-23T10:00  no-such-date    31 februari | 29 februari 2027 | 30 februari | 31 november
  nl  2026-11-23T10:00  no-such-date    di 7-12 | donderdag 4 december | zaterdag 4-12 | 13-13-2026
  nl  2026-11-23T10:00  no-such-date    32-12 | vóór 31 februari | vrijdag 25
  nl  2026-11-23T10:00  no-such-date    vijfde maandag van december
  en  2026-11-23T10:00  no-such-date    February 31 | by 31 November | Thursday 4 December
  nl  2026-11-23T10:00  in-the-past     gisteren | 20 november 2026 | voor 4 december 2025 | eergisteren
  nl  2026-11-23T10:00  in-the-past     vóór 1-1-2026
  en  2026-11-23T10:00  in-the-past     yesterday | by 20 November 2026
  nl  2026-11-23T10:00  not-understood  omstreeks 4 december | rond 4 december | rond kerst
  nl  2026-11-23T10:00  not-understood  ongeveer vrijdag | na kerst | na vrijdag | niet vrijdag
  nl  2026-11-23T10:00  not-understood  vrijdag of zaterdag | vóór vrijdag of zaterdag
  nl  2026-11-23T10:00  not-understood  maandag en dinsdag | tussen maandag en vrijdag
  nl  2026-11-23T10:00  not-understood  tussen 3 en 4 december | vanaf maandag | vanaf 4 december
  nl  2026-11-23T10:00  not-understood  na 4 december | de dag na kerst | misschien vrijdag
  nl  2026-11-23T10:00  not-understood  waarschijnlijk maandag
  en  2026-11-23T10:00  not-understood  around 4 December | after Friday | after 4 December
  en  2026-11-23T10:00  not-understood  Friday or Saturday | by Friday or Saturday
  en  2026-11-23T10:00  not-understood  between Monday and Friday | starting Monday | not Friday
  en  2026-11-23T10:00  not-understood  maybe Friday | around Christmas
  nl  2026-11-23T10:00  too-far         4-12-2030 | over 3 jaar
  en  2026-11-23T10:00  too-far         in 3 years
  nl  2026-11-23T10:00  day-missing     over een dikke week | over ruim een week
  nl  2026-11-23T10:00  day-missing     over ongeveer een week | over een dag of tien
  nl  2026-11-23T10:00  day-missing     in het nieuwe jaar | vrijdag over een maand | aanstaand weekend
  nl  2026-11-23T10:00  day-missing     één dezer dagen | tegen het weekend | over anderhalve maand
  nl  2026-11-23T10:00  day-missing     later deze week
  en  2026-11-23T10:00  day-missing     in about a week | by the weekend | one of these days
  en  2026-11-23T10:00  day-missing     later this week | the week after next
  nl  2026-11-23T10:00  not-understood  ma/di | ma-di | do of vr | voor do of vr | maandag/dinsdag
  nl  2026-11-23T10:00  not-understood  vóór maandag, dinsdag | maandag t/m vrijdag | maandag - vrijdag
  nl  2026-11-23T10:00  not-understood  twee dagen voor kerst | de dag vóór kerst
  nl  2026-11-23T10:00  not-understood  in de week van 7 december | rond de 15e | rond eind november
  nl  2026-11-23T10:00  not-understood  24 uur voor vrijdag | na Pasen | na de 15e
  nl  2026-11-23T10:00  not-understood  tussen de 15e en de 20e | vrijdag 3 | vóór vrijdag 4
  en  2026-11-23T10:00  not-understood  the day before Christmas | starting the 15th
  en  2026-11-23T10:00  not-understood  Monday until Friday | Mon/Tue
  nl  2026-11-23T10:00  too-far         over 99999999999 weken | over 99999999999 maanden
  nl  2026-11-23T10:00  too-far         over 99999999999 werkdagen
  en  2026-11-23T10:00  too-far         in 1000 days
`;

test.each(rowsOf(table))('%s: “%s”, said on %s, is %s', (_language, phrase, saidOn, expected) => {
  expect(Object.keys(dateRefusals)).toContain(expected);
  for (const line of linesWith(phrase)) expect(understood(line, saidOn)).toBe(expected);
});
