import { linesWith, rowsOf, understood } from './deadline-reading';

/**
 * Weekdays and distances. 'Vóór' a day makes that day the last one; a weekday that is today is
 * today, 'komende' or 'volgende' that weekday is a week later. The end of a week is its Friday.
 * Working days are Monday to Friday without the holidays on which nearly nobody works.
 * Columns: language, said on (on the clocks of Amsterdam), expected, phrases that mean the same.
 * The days were judged apart from the reader, with another calendar.
 */
const table = `
  nl  2026-11-23T10:00  2026-11-27  vrijdag | vóór vrijdag | voor vrijdag | vòòr vrijdag
  nl  2026-11-23T10:00  2026-11-27  vòór vrijdag | VÓÓR VRIJDAG | Vrijdag
  nl  2026-11-23T10:00  2026-11-27  op vrijdag | uiterlijk vrijdag | uiterlijk op vrijdag
  nl  2026-11-23T10:00  2026-11-27  tegen vrijdag | tot vrijdag | tot en met vrijdag | t/m vrijdag
  nl  2026-11-23T10:00  2026-11-27  niet later dan vrijdag | op zijn laatst vrijdag
  nl  2026-11-23T10:00  2026-11-27  ten laatste vrijdag | voor of op vrijdag | niet na vrijdag
  nl  2026-11-23T10:00  2026-11-27  deadline vrijdag | deadline: vrijdag | deadline is vrijdag
  nl  2026-11-23T10:00  2026-11-27  vrijdag uiterlijk | vrijdag op zijn laatst | vrijdag. | vrijdag!
  nl  2026-11-23T10:00  2026-11-27  vrijdag? | (vrijdag) | (vóór vrijdag) | vóór vrijdag!!
  nl  2026-11-23T10:00  2026-11-27  – vrijdag
  nl  2026-11-23T10:00  2026-11-27  voor vrijdag aub | voor vrijdag graag | graag voor vrijdag
  nl  2026-11-23T10:00  2026-11-27  liefst voor vrijdag | vóór vrijdag svp | vóór vrijdag a.u.b.
  nl  2026-11-23T10:00  2026-11-27  vrijdag, alsjeblieft
  nl  2026-11-23T10:00  2026-11-27  a.s. vrijdag | as vrijdag | voor a.s. vrijdag
  nl  2026-11-23T10:00  2026-11-27  aanstaande vrijdag | vrijdag a.s. | vrijdag aanstaande
  nl  2026-11-23T10:00  2026-11-27  komende vrijdag | aankomende vrijdag | eerstvolgende vrijdag
  nl  2026-11-23T10:00  2026-11-27  deze vrijdag | deze week vrijdag | vrijdag deze week
  en  2026-11-23T10:00  2026-11-27  Friday | by Friday | before Friday | on Friday | until Friday
  en  2026-11-23T10:00  2026-11-27  till Friday | no later than Friday | not later than Friday
  en  2026-11-23T10:00  2026-11-27  on or before Friday | at the latest Friday | due Friday
  en  2026-11-23T10:00  2026-11-27  due by Friday | deadline Friday | Friday at the latest
  en  2026-11-23T10:00  2026-11-27  before Friday please | by Friday pls
  en  2026-11-23T10:00  2026-11-27  this Friday | coming Friday | this coming Friday
  en  2026-11-23T10:00  2026-11-27  upcoming Friday | Friday this week | this week Friday
  nl  2026-11-23T10:00  2026-11-27  vrijdag 17:00 | vrijdag 17 uur | vrijdag om 5 uur
  nl  2026-11-23T10:00  2026-11-27  voor vrijdag 12 uur | vóór vrijdag 12:00 uur | vrijdagmiddag
  nl  2026-11-23T10:00  2026-11-27  vrijdagavond | vrijdag eind van de dag | vrijdag einde dag
  nl  2026-11-23T10:00  2026-11-27  vrijdag EOD | vrijdag eind van de middag
  en  2026-11-23T10:00  2026-11-27  Friday 5pm | by Friday 17:00 | by Friday noon | Friday afternoon
  en  2026-11-23T10:00  2026-11-27  Friday EOD | EOD Friday | by end of day Friday
  en  2026-11-23T10:00  2026-11-27  by the end of Friday | close of business Friday | Friday morning
  nl  2026-11-23T10:00  2026-11-27  voor vr | vóór vr | uiterlijk vr | vr 27/11 | voor vrij | op vr
  nl  2026-11-23T10:00  2026-11-27  vr. | vr
  nl  2026-11-23T10:00  2026-11-27  vóór vijrdag | vóór vrijdg | uiterlijk vrjdag | vrijdg
  nl  2026-11-23T10:00  2026-11-27  voor vrijdga | voor vrijdagg
  en  2026-11-23T10:00  2026-11-27  by Firday | before Friady | by Fridayy | by Fri | on Fri
  en  2026-11-23T10:00  2026-11-27  before fri
  nl  2026-11-23T10:00  2026-11-23  voor ma | vóór ma | uiterlijk ma | op ma | tot ma
  en  2026-11-23T10:00  2026-11-23  by Mon | before mon
  nl  2026-11-23T10:00  2026-11-23  vóór maandag | vóór maandga | uiterlijk op mandag
  en  2026-11-23T10:00  2026-11-23  by Monday | by Mnoday
  nl  2026-11-23T10:00  2026-11-24  di | voor di | vóór dinsdag | vóór dinsdg
  nl  2026-11-23T10:00  2026-11-24  vóór dinsdag aanstaande | dinsdag 24/11
  en  2026-11-23T10:00  2026-11-24  by Tue | Tues | by Teusday
  nl  2026-11-23T10:00  2026-11-25  voor wo | vóór woensdag | woendag | voor woendag | voor wo.
  nl  2026-11-23T10:00  2026-11-25  op wo
  en  2026-11-23T10:00  2026-11-25  by Wed | by Wednesady | on weds
  nl  2026-11-23T10:00  2026-11-26  voor do | uiterlijk do | donderag | vóór donerdag
  nl  2026-11-23T10:00  2026-11-26  voor dondedag | donderdagavond
  en  2026-11-23T10:00  2026-11-26  Thurs | by Thu | before Thursady
  nl  2026-11-23T10:00  2026-11-28  za | voor za | vóór zaterdag | voor zaterdga
  en  2026-11-23T10:00  2026-11-28  by Sat | by Saturady
  nl  2026-11-23T10:00  2026-11-29  voor zo | vóór zondag | op zo | uiterlijk zondga
  en  2026-11-23T10:00  2026-11-29  by Sun | by Snuday
  nl  2026-11-23T10:00  2026-12-04  volgende week vrijdag | vrijdag volgende week
  nl  2026-11-23T10:00  2026-12-04  voor volgende week vrijdag | volgende vrijdag
  nl  2026-11-23T10:00  2026-12-04  vrijdag over een week | over een week op vrijdag
  nl  2026-11-23T10:00  2026-12-04  vóór volgende vrijdag
  en  2026-11-23T10:00  2026-12-04  next week Friday | Friday next week | next Friday
  en  2026-11-23T10:00  2026-12-04  before next Friday | Friday of next week
  en  2026-11-23T10:00  2026-12-04  on Friday of next week | Friday week | a week on Friday
  en  2026-11-23T10:00  2026-12-04  a week from Friday | Friday next
  nl  2026-11-23T10:00  2026-12-11  vrijdag over twee weken | vrijdag over 14 dagen
  nl  2026-11-23T10:00  2026-12-11  twee weken na vrijdag
  en  2026-11-23T10:00  2026-12-11  two weeks on Friday | two weeks from Friday | Friday fortnight
  nl  2026-11-23T10:00  2026-12-02  voor volgende week woensdag | volgende week op woensdag
  nl  2026-11-23T10:00  2026-12-02  woensdag van volgende week
  nl  2026-11-23T10:00  2026-11-30  volgende week maandag | maandag over een week | volgende maandag
  nl  2026-11-23T10:00  2026-11-30  komende maandag | maandag a.s.
  en  2026-11-23T10:00  2026-11-30  next Monday | Monday week | next week Monday | coming Monday
  nl  2026-11-23T10:00  2026-11-27  vrijdag 27 | vrijdag de 27e | vrijdag 27 november
  nl  2026-11-23T10:00  2026-11-27  voor vrijdag 27-11 | vr 27 nov
  en  2026-11-23T10:00  2026-11-27  Friday 27th | Friday the 27th | Friday 27 November
  en  2026-11-23T10:00  2026-11-27  Friday, November 27
  nl  2026-11-23T10:00  2026-12-04  week 49 vrijdag | vrijdag week 49 | vrijdag in week 49
  nl  2026-11-27T12:00  2026-11-27  vrijdag | vóór vrijdag | deze vrijdag
  en  2026-11-27T12:00  2026-11-27  by Friday | this Friday
  nl  2026-11-27T12:00  2026-12-04  komende vrijdag | a.s. vrijdag | vrijdag a.s.
  nl  2026-11-27T12:00  2026-12-04  volgende week vrijdag | vrijdag over een week | volgende vrijdag
  en  2026-11-27T12:00  2026-12-04  next Friday | Friday week
  nl  2026-11-27T12:00  2026-11-30  maandag | komende maandag | volgende maandag
  nl  2026-11-27T12:00  2026-11-30  volgende week maandag | na het weekend
  en  2026-11-27T12:00  2026-11-30  by Monday | next Monday
  nl  2026-11-27T12:00  2026-12-03  donderdag | vóór donderdag
  en  2026-11-27T12:00  2026-12-03  Thursday
  nl  2026-11-29T23:30  2026-11-29  zondag | vóór zondag | vandaag | vanavond
  en  2026-11-29T23:30  2026-11-29  by Sunday
  nl  2026-11-29T23:30  2026-11-30  maandag | morgen | volgende maandag | volgende week maandag
  nl  2026-11-29T23:30  2026-11-30  begin volgende week | na het weekend
  en  2026-11-29T23:30  2026-11-30  next Monday
  nl  2026-11-29T23:30  2026-12-04  vrijdag | volgende week vrijdag | volgende vrijdag
  nl  2026-11-29T23:30  2026-12-04  eind volgende week
  nl  2026-11-29T23:30  2026-12-06  komende zondag | zondag over een week | volgende week zondag
  nl  2026-11-23T10:00  2026-11-23  vandaag | vandaag nog | nog vandaag | vóór vandaag 17:00
  nl  2026-11-23T10:00  2026-11-23  uiterlijk vandaag | vanavond | vanmiddag | eind van de dag
  nl  2026-11-23T10:00  2026-11-23  einde dag | einde van de dag | aan het eind van de dag
  nl  2026-11-23T10:00  2026-11-23  vóór het eind van de dag | EOD | eind van de middag
  en  2026-11-23T10:00  2026-11-23  today | by today | tonight | this afternoon | end of day
  en  2026-11-23T10:00  2026-11-23  by end of day | by EOD | end of the day | by the end of the day
  en  2026-11-23T10:00  2026-11-23  by the end of today | close of business | COB
  nl  2026-11-23T10:00  2026-11-24  morgen | vóór morgen | voor morgen | uiterlijk morgen
  nl  2026-11-23T10:00  2026-11-24  morgenochtend | morgenavond | morgen 12 uur | morgen vroeg
  nl  2026-11-23T10:00  2026-11-24  morgen einde dag | over een dag | over 1 dag
  en  2026-11-23T10:00  2026-11-24  tomorrow | by tomorrow | tomorrow morning | tomorrow EOD
  en  2026-11-23T10:00  2026-11-24  tomorrow at noon | in a day | by end of day tomorrow
  nl  2026-11-23T10:00  2026-11-25  overmorgen | vóór overmorgen | over 2 dagen | over twee dagen
  nl  2026-11-23T10:00  2026-11-25  binnen twee dagen
  en  2026-11-23T10:00  2026-11-25  the day after tomorrow | day after tomorrow | in two days
  en  2026-11-23T10:00  2026-11-25  within 2 days
  nl  2026-11-23T10:00  2026-11-26  over drie dagen | binnen drie dagen | binnen 3 dagen
  en  2026-11-23T10:00  2026-11-26  in three days | within 3 days | three days from now
  nl  2026-11-23T10:00  2026-11-30  over een week | binnen een week | over 1 week | over 7 dagen
  nl  2026-11-23T10:00  2026-11-30  uiterlijk over een week | vandaag over een week
  nl  2026-11-23T10:00  2026-11-30  binnen één week | een week vanaf nu
  en  2026-11-23T10:00  2026-11-30  in a week | within a week | in one week | in a week's time
  en  2026-11-23T10:00  2026-11-30  a week from now | a week from today | today week | a week today
  nl  2026-11-23T10:00  2026-12-01  morgen over een week
  en  2026-11-23T10:00  2026-12-01  a week tomorrow | tomorrow week | a week from tomorrow
  nl  2026-11-23T10:00  2026-12-04  over anderhalve week | binnen anderhalve week
  nl  2026-11-23T10:00  2026-12-07  over 2 weken | over twee weken | binnen 2 weken
  nl  2026-11-23T10:00  2026-12-07  uiterlijk over 2 weken | uiterlijk binnen 2 weken
  nl  2026-11-23T10:00  2026-12-07  over 14 dagen | over veertien dagen | vandaag over 14 dagen
  nl  2026-11-23T10:00  2026-12-07  binnen de komende twee weken
  en  2026-11-23T10:00  2026-12-07  in two weeks | within two weeks | in 2 weeks | in a fortnight
  en  2026-11-23T10:00  2026-12-07  within a fortnight | two weeks from now | in two weeks' time
  en  2026-11-23T10:00  2026-12-07  in a fortnight's time | within the next two weeks
  en  2026-11-23T10:00  2026-12-07  two weeks from today
  nl  2026-11-23T10:00  2026-12-14  over drie weken | binnen 3 weken | over 21 dagen
  nl  2026-11-23T10:00  2027-01-04  over zes weken
  en  2026-11-23T10:00  2027-01-04  in six weeks
  nl  2026-11-23T10:00  2026-12-23  over een maand | binnen een maand | over 1 maand
  en  2026-11-23T10:00  2026-12-23  in a month | within a month | in one month
  nl  2026-11-23T10:00  2027-01-23  over twee maanden | binnen 2 maanden
  en  2026-11-23T10:00  2027-01-23  in two months
  nl  2026-11-23T10:00  2027-05-23  over een half jaar
  en  2026-11-23T10:00  2027-05-23  in half a year
  nl  2026-11-23T10:00  2027-11-23  over een jaar
  en  2026-11-23T10:00  2027-11-23  in a year
  nl  2026-11-23T10:00  2026-12-07  over 10 werkdagen | binnen 10 werkdagen | over tien werkdagen
  en  2026-11-23T10:00  2026-12-07  in 10 working days | within ten business days
  nl  2026-11-23T10:00  2026-11-24  volgende werkdag | eerstvolgende werkdag | over 1 werkdag
  en  2026-11-23T10:00  2026-11-24  next working day | next business day
  nl  2026-12-23T10:00  2026-12-31  over 5 werkdagen | binnen vijf werkdagen
  en  2026-12-23T10:00  2026-12-31  in 5 working days | within 5 business days
  nl  2026-12-31T12:00  2027-01-04  volgende werkdag
  nl  2026-12-30T09:00  2027-01-05  binnen 3 werkdagen
  nl  2027-03-25T10:00  2027-03-31  over 3 werkdagen
  nl  2027-04-23T10:00  2027-04-29  over 3 werkdagen
  nl  2027-05-05T10:00  2027-05-10  over 2 werkdagen
  nl  2026-11-27T12:00  2026-12-11  over 10 werkdagen
  en  2026-11-27T12:00  2026-12-11  in 10 working days
  nl  2026-11-23T10:00  2026-11-27  eind van de week | einde van de week | eind deze week
  nl  2026-11-23T10:00  2026-11-27  aan het eind van de week | voor het eind van de week
  nl  2026-11-23T10:00  2026-11-27  tegen het eind van de week | voor het weekend | vóór het weekend
  nl  2026-11-23T10:00  2026-11-27  einde week | EOW
  en  2026-11-23T10:00  2026-11-27  end of week | end of the week | by the end of the week
  en  2026-11-23T10:00  2026-11-27  at the end of the week | by end of week | before the weekend
  en  2026-11-23T10:00  2026-11-27  by EOW
  nl  2026-11-23T10:00  2026-11-30  begin volgende week | na het weekend
  nl  2026-11-23T10:00  2026-11-30  aan het begin van volgende week
  en  2026-11-23T10:00  2026-11-30  beginning of next week | start of next week | after the weekend
  nl  2026-11-23T10:00  2026-12-02  halverwege volgende week | midden volgende week
  nl  2026-11-23T10:00  2026-12-02  medio volgende week
  en  2026-11-23T10:00  2026-12-02  mid next week | middle of next week
  nl  2026-11-23T10:00  2026-12-04  eind volgende week | einde volgende week
  nl  2026-11-23T10:00  2026-12-04  voor het eind van volgende week
  en  2026-11-23T10:00  2026-12-04  end of next week | by the end of next week
  nl  2026-11-27T12:00  2026-11-27  eind van de week | voor het weekend
  en  2026-11-27T12:00  2026-11-27  end of the week | before the weekend
`;

test.each(rowsOf(table))('%s: “%s”, said on %s, is %s', (_language, phrase, saidOn, expected) => {
  for (const line of linesWith(phrase)) {
    expect(understood(line, saidOn)).toBe(`Taart halen / ${expected}`);
  }
});
