import { draftLine } from '../../../domain/action-items/drafting';
import { dateRefusals } from '../../../domain/shared/date-phrase/text';
import { momentShown } from '../../../domain/shared/wall-clock';

/**
 * Deadlines as people type them behind a line. 'Vóór' a day makes that day the last one; a day
 * without a year is the next one to come; 'begin januari' is its first day, 'half' the 15th; a
 * weekday that is today is today, 'komende' that weekday is a week later. What turns a day into
 * another, or names two, is refused.
 */
const deadlines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2026-11-23T10:00': {
    '2026-11-23': 'vandaag|vandaag nog|nog vandaag|vanavond|today|tonight|vóór vandaag',
    '2026-11-24':
      'morgen|morgenochtend|morgenavond|tomorrow|di|di.|Tue|Tues|dinsdag 24/11|uiterlijk morgen|voor morgen|by tomorrow|vóór dinsdag aanstaande',
    '2026-11-25': 'overmorgen|day after tomorrow|wo|woendag',
    '2026-11-27':
      'vrijdag|vóór vrijdag|voor vrijdag|vòòr vrijdag|vòór vrijdag|VÓÓR VRIJDAG|op vrijdag|uiterlijk vrijdag|uiterlijk op vrijdag|tegen vrijdag|tot vrijdag|tot en met vrijdag|t/m vrijdag|by Friday|before Friday|until Friday|till Friday|on Friday|no later than Friday|not later than Friday|at the latest Friday|due Friday|deadline vrijdag|deadline: vrijdag|vrijdag uiterlijk|voor a.s. vrijdag|a.s. vrijdag|as vrijdag|aanstaande vrijdag|vrijdag a.s.|komende vrijdag|aankomende vrijdag|eind van de week|einde van de week|eind deze week|voor het eind van de week|voor het weekend|vr|vrij|vrij.|vr.|Fri|vrijdag.|vrijdag!|vrijdag?|(vrijdag)|vóór vrijdag!!|VRIJDAG|vrijdag 17:00|vrijdag 17 uur|voor vrijdag 12 uur|vrijdagmiddag|vrijdg|end of week|end of the week|by the end of the week|eerstvolgende vrijdag|vrijdag 27|deze vrijdag|this Friday|coming Friday|voor vrijdag aub|voor vrijdag graag|graag voor vrijdag|vóór vrijdag svp|before Friday please',
    '2026-12-04':
      'volgende week vrijdag|vrijdag volgende week|volgende vrijdag|next Friday|vrijdag over een week|eind volgende week|4 dec|4 december|vóór 4 december|4 december 2026|4-12|4/12|04-12-2026|4.12.2026|2026-12-04|Dec 4|December 4|December 4th|4th of December|the 4th of December|before December 4th, 2026|vr 4 dec|vrijdag 4 december|decemer 4|4 decmber|vrijdag 4-12|end of next week|a week on Friday|Friday week|before next Friday|rond 4 december',
    '2026-12-11': 'vrijdag over twee weken',
    '2026-11-30':
      'na het weekend|eind van de maand|eind november|over een week|binnen een week|within a week|by end of month|in a week|voor maandag 30 november|uiterlijk 30 nov|uiterlijk 30 nov.|30 nov.|uiterlijk eind november|uiterlijk eind van de maand|begin volgende week',
    '2026-12-31': 'eind december|oudjaar|eind dit jaar|eind van het jaar|eind volgende maand',
    '2027-01-01': 'begin januari|nieuwjaar|voor 1 januari|voor 1-1',
    '2026-12-15': 'half december|medio december',
    '2026-12-07':
      'over 2 weken|binnen 2 weken|in two weeks|within two weeks|ma 7/12|ma 7-12|over 14 dagen|uiterlijk over 2 weken',
    '2026-11-26': 'over drie dagen|binnen drie dagen|within 3 days|Thurs|donderag|donderdagavond',
    '2026-12-23': 'over een maand|binnen een maand|within a month',
    'day-missing':
      'week 50|volgende week|deze week|next week|this week|vóór volgende week|ergens volgende week',
    'no-such-date':
      '31 februari|29 februari 2027|30 februari|31 november|di 7-12|donderdag 4 december|zaterdag 4-12|13-13-2026|32-12',
    '2028-02-29': '29 februari|29 februari 2028|voor 29 feb',
    'in-the-past': 'gisteren|20 november 2026|voor 4 december 2025',
    '2027-11-01': '1 november',
    'stays in the title':
      'vorige week|oud en nieuw|na de vakantie|voor de kerstvakantie|zsm|asap|voor 3 stoelen|3 stoelen|zaal 4|kamer 12-4|in zaal 4|voor de mei-bijeenkomst|mei-bijeenkomst|voor de maandaggroep|zondagsschool|in march|we march|om 12|binnenkort',
    '2026-12-25': 'kerst|vóór kerst|vrijdag 25 december',
    'not-understood':
      'na kerst|vrijdag of zaterdag|maandag en dinsdag|vóór vrijdag of zaterdag|tussen maandag en vrijdag|vanaf maandag|na vrijdag|niet vrijdag|elke vrijdag|iedere vrijdag|a week from Friday|de dag voor kerst|de dag na kerst|vanaf 4 december|na 4 december|after Friday|since Friday',
    '2026-11-28': 'za|vóór zaterdag 28 november 2026',
    'too-far': '4-12-2030|over 3 jaar',
    '2026-12-02': 'voor volgende week woensdag',
    '2026-12-05': 'vóór Sinterklaas',
    '2027-03-28': 'voor Pasen',
    '2027-01-15': 'half januari',
    '2027-01-31': 'eind jan',
  },
  '2026-11-27T12:00': {
    '2026-11-27': 'vrijdag|vóór vrijdag|vandaag|eind van de week',
    '2026-12-04':
      'komende vrijdag|volgende week vrijdag|vrijdag over een week|a.s. vrijdag|next Friday',
  },
  '2026-12-31T12:00': {
    '2027-01-01': 'vrijdag|1-1|morgen|week 53 vrijdag|begin januari',
    '2027-01-02': '2 januari',
    '2026-12-31': '31-12|oudjaar|eind van de maand|oudejaarsavond|donderdag',
    '2027-01-04': 'week 1 maandag',
    '2027-01-31': 'eind januari',
    '2027-01-08': 'volgende week vrijdag',
  },
  '2027-01-01T00:01': {
    '2027-12-31': '31-12',
    '2027-01-01': '1 januari|vandaag',
    'in-the-past': 'gisteren',
    '2027-01-03': 'zondag|week 53 zondag',
  },
  '2026-10-24T23:59': {
    '2026-10-24': 'vandaag',
    '2026-10-25': 'morgen|zondag|vóór zondag',
    '2026-10-26': 'maandag',
    '2026-10-31': 'over een week',
  },
  '2026-10-25T00:01': {
    '2026-10-25': 'vandaag|zondag|vóór zondag',
    '2026-10-26': 'morgen|maandag',
    '2026-11-01': 'over een week',
  },
  '2026-10-25T23:59': {
    '2026-10-25': 'vandaag|zondag|vóór zondag',
    '2026-10-26': 'morgen|maandag',
    '2026-11-01': 'over een week',
  },
  '2026-10-26T00:01': {
    '2026-10-26': 'vandaag|maandag',
    '2026-10-27': 'morgen',
    '2026-11-01': 'zondag|vóór zondag',
    '2026-11-02': 'over een week',
  },
  '2027-03-27T23:59': {
    '2027-03-27': 'vandaag',
    '2027-03-28': 'morgen|zondag|vóór zondag',
    '2027-03-29': 'maandag',
    '2027-04-03': 'over een week',
  },
  '2027-03-28T00:01': {
    '2027-03-28': 'vandaag|zondag|vóór zondag',
    '2027-03-29': 'morgen|maandag',
    '2027-04-04': 'over een week',
  },
  '2027-03-28T23:59': {
    '2027-03-28': 'vandaag|zondag|vóór zondag',
    '2027-03-29': 'morgen|maandag',
    '2027-04-04': 'over een week',
  },
  '2027-03-29T00:01': {
    '2027-03-29': 'vandaag|maandag',
    '2027-03-30': 'morgen',
    '2027-04-04': 'zondag|vóór zondag',
    '2027-04-05': 'over een week',
  },
};

const people = [{ personId: 'tenant:2', name: 'Peter' }] as const;

function deadlineOf(phrase: string, now: string): string {
  const line = `Taart halen @Peter ${phrase}`;
  const read = draftLine(line, { people, now: momentShown(`${now}:00`, 'Europe/Amsterdam') });
  if (!read.ok) {
    const shown = JSON.stringify(read);
    return (
      Object.entries(dateRefusals).find(([, { nl }]) => shown.includes(nl))?.[0] ?? read.refusal
    );
  }
  const { title, dueDay } = read.value;
  const expectedTitle = dueDay === null ? `Taart halen ${phrase}` : 'Taart halen';
  return title === expectedTitle ? (dueDay ?? 'stays in the title') : title;
}

const rows = Object.entries(deadlines).flatMap(([now, days]) =>
  Object.entries(days).flatMap(([expected, phrases]) =>
    phrases.split('|').map((phrase) => [now, phrase, expected] as const),
  ),
);

test.each(rows)('at %s “%s” is %s', (now, phrase, expected) => {
  expect(deadlineOf(phrase, now)).toBe(expected);
});

test.each([
  ['Verschil tussen A en B uitleggen vóór vrijdag', 'Verschil tussen A en B uitleggen'],
  ['Book the room by Friday', 'Book the room'],
  ['Vóór vrijdag stoelen halen', 'stoelen halen'],
])('%j keeps its words', (line, title) => {
  const now = momentShown('2026-11-23T10:00:00', 'Europe/Amsterdam');
  expect(draftLine(line, { people, now })).toMatchObject({
    value: { title, dueDay: '2026-11-27' },
  });
});
