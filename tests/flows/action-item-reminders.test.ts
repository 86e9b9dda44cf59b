import { openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { activityIn, openDialog, sendDialog, shown } from '../support/dialogs';
import { onRoster, rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  deliver,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { cardsTo, goTo, liveUntil, pressInChat, remindersTo } from '../support/reminders';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const other = '19:krimpenerwaard@thread.tacv2';
const day = 24 * 60 * 60 * 1000;

// Tuesday 1 December 2026, 14:03.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa, john);
});
afterEach(() => running.close());

const agree = async (...lines: string[]) => {
  for (const line of lines) await type(running, karin, `actie ${line}`);
  await running.settle();
};

describe('somebody is reminded', () => {
  it('on the day before, on the first day that it is late, and no other day of that week', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór 10 december');
    await liveUntil(running, '2026-12-08');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await liveUntil(running, '2026-12-09');
    expect(remindersTo(running, peter)[1]).toBe(
      'Uw actiepunten\nDe zaal reserveren\nWie: Persoon 2 · Uiterlijk donderdag 10 december',
    );
    await liveUntil(running, '2026-12-10');
    expect(remindersTo(running, peter)).toHaveLength(2);
    await liveUntil(running, '2026-12-13');
    expect(remindersTo(running, peter)).toHaveLength(3);
    expect(remindersTo(running, peter)[2]).toContain('Te laat: was voor donderdag 10 december');
  });

  it.each([
    ['the list of somebody else', { owner: { personId: '', name: 'Persoon 1' } }],
    ['the list of nobody', { ofOwner: '|9999-99-99|2026-12-01T08:00:00.000Z|a' }],
  ])('also when an item that nobody of us wrote stands in %s', async (_where, broken) => {
    await agree('Koffie halen @Persoon 1', 'De zaal reserveren @Persoon 2 vóór 3 december');
    const [coffee] = (await running.documents('action-item')) as unknown as [{ id: string }];
    await running.database.container('work').items.upsert({ ...coffee, ...broken });
    await liveUntil(running, '2026-12-02');
    expect(remindersTo(running, peter)).toHaveLength(1);
    expect(await running.documents('reminder-round')).toMatchObject([{ list: null }]);
  });

  it('on the working day before a day off, and late on the first working day after it', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór zaterdag 12 december');
    await liveUntil(running, '2026-12-10');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await liveUntil(running, '2026-12-11');
    expect(remindersTo(running, peter)[1]).toContain('Uiterlijk zaterdag 12 december');
    await liveUntil(running, '2026-12-13');
    expect(remindersTo(running, peter)).toHaveLength(2);
    await liveUntil(running, '2026-12-14');
    expect(remindersTo(running, peter)[2]).toContain('Te laat: was voor zaterdag 12 december');
    await liveUntil(running, '2026-12-18');
    expect(remindersTo(running, peter)).toHaveLength(3);
  });

  it.each([
    ['Christmas', '2026-12-25', '2026-12-24', '2026-12-28'],
    ['Christmas and the year’s end', '2027-01-01', '2026-12-31', '2027-01-04'],
    ['Easter', '2027-03-29', '2027-03-26', '2027-03-30'],
    ['King’s Day', '2027-04-27', '2027-04-26', '2027-04-28'],
    ['Ascension Day', '2027-05-06', '2027-05-05', '2027-05-07'],
    ['the beginning of summer time', '2027-03-28', '2027-03-26', '2027-03-30'],
    ['the end of summer time', '2027-10-31', '2027-10-29', '2027-11-01'],
  ])('around %s on the working days', async (_when, due, before, after) => {
    await goTo(running, `${daysBefore(before, 9)}T12:00:00Z`);
    const [year, month, date] = due.split('-').map(Number);
    await agree(`De zaal reserveren @Persoon 2 vóór ${date}-${month}-${year}`);
    await liveUntil(running, daysBefore(before, 1));
    const sent = remindersTo(running, peter).length;
    await liveUntil(running, before);
    expect(remindersTo(running, peter).slice(sent)).toEqual([expect.stringContaining('Uiterlijk')]);
    await liveUntil(running, daysBefore(after, 1));
    expect(remindersTo(running, peter)).toHaveLength(sent + 1);
    await liveUntil(running, after);
    expect(remindersTo(running, peter).slice(sent + 1)).toEqual([
      expect.stringContaining('Te laat'),
    ]);
  });

  it('when the week begins of all that is open, on its first working day', async () => {
    await agree('Ooit eens opruimen @Persoon 2', 'De zaal reserveren @Persoon 2 vóór 1 mei 2027');
    await goTo(running, '2027-03-27T12:00:00Z');
    const sent = remindersTo(running, peter).length;
    await liveUntil(running, '2027-03-29');
    // Easter Monday.
    expect(remindersTo(running, peter)).toHaveLength(sent);
    await liveUntil(running, '2027-03-30');
    expect(remindersTo(running, peter).slice(sent)).toEqual([
      'Uw actiepunten\nDe zaal reserveren\nWie: Persoon 2 · Uiterlijk zaterdag 1 mei\nOoit eens opruimen\nWie: Persoon 2',
    ]);
    await liveUntil(running, '2027-04-02');
    expect(remindersTo(running, peter)).toHaveLength(sent + 1);
  });

  it('at nine o’clock and not before, and not outside the working hours that are set', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag');
    await goTo(running, '2026-12-02T07:59:00Z');
    expect(remindersTo(running, peter)).toEqual([]);
    await goTo(running, '2026-12-02T08:00:00Z');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await setHours({ worksFrom: '10:30', worksUntil: '15:00', daysOff: ['2026-12-04'] });
    await goTo(running, '2026-12-04T12:00:00Z');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await goTo(running, '2026-12-07T09:29:00Z');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await goTo(running, '2026-12-07T09:30:00Z');
    expect(remindersTo(running, peter)[1]).toContain('Te laat');
  });

  it('of nothing that was finished meanwhile, and not without anything to do', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag', 'Taart @Persoon 3 vóór donderdag');
    running.wait(day);
    await running.application.wake();
    // The round finds it, and it is finished before the message is made.
    await running.application.project((await running.documents('reminder-round')) as never);
    await press(running, peter, await openItem(running, peter, 'De zaal reserveren'), 'Klaar');
    await running.settle();
    expect(remindersTo(running, peter)).toEqual([]);
    expect(remindersTo(running, lisa)).toHaveLength(1);
    await liveUntil(running, '2026-12-08');
    expect(remindersTo(running, peter)).toEqual([]);
    expect(remindersTo(running, karin)).toEqual([]);
  });

  it('of what a clock that stood still for days left, once', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór vrijdag 11 december');
    await goTo(running, '2026-12-08T09:00:00Z');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await goTo(running, '2026-12-16T09:00:00Z');
    expect(remindersTo(running, peter)).toHaveLength(2);
    expect(remindersTo(running, peter)[1]).toContain('Te laat');
    await liveUntil(running, '2026-12-18');
    expect(remindersTo(running, peter)).toHaveLength(2);
  });

  it('in their own language, late first, in one message with the names of the leerwerkplaatsen', async () => {
    await agree('De zaal reserveren @Persoon 4 vóór vrijdag 11 december');
    running.teams.rosters.set(other, onRoster(lisa, john));
    await type(running, lisa, 'start Krimpenerwaard', other);
    await running.later(60_000);
    await type(running, lisa, 'actie Taart halen @Persoon 4 vóór 3 december', other);
    await running.settle();
    await deliver(running, activityIn(running, john, 'chat', typed('reminders')));
    const wishes = (await pressInChat(running, john, {
      ...button(cardsTo(running, john).at(-1), 'Each working day'),
      data: { verb: 'action-items/remind', rhythm: 'usual' },
    })) as Card;
    expect(wordsOf(wishes)).toContain('You get a message on the working day before');
    await liveUntil(running, '2026-12-14');
    const [soon, late, monday, near, ...more] = remindersTo(running, john);
    expect(soon).toMatch(/^Your action items\nTaart halen\n.*Thursday 3 December$/);
    expect(late).toContain('Late: was for Thursday 3 December');
    expect(monday).toMatch(
      /Taart halen\n.*Late.*\nKrimpenerwaard\nDe zaal reserveren\n.*\nGooise Meren$/,
    );
    expect(near).toContain('De zaal reserveren');
    // On Monday the 14th both are late.
    expect(more).toHaveLength(1);
  });

  it('of more than a card holds: the first, and how to see the rest', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, one) => `Taart ${one} halen @Persoon 2 vóór donderdag`,
    );
    await agree(...lines);
    await liveUntil(running, '2026-12-02');
    const [reminder] = remindersTo(running, peter);
    expect(reminder?.match(/Taart \d+ halen/g)).toHaveLength(8);
    expect(reminder).toContain('Er is meer.');
    const card = cardsTo(running, peter).at(-1);
    const list = (await pressInChat(
      running,
      peter,
      button(card, 'Bekijk mijn actiepunten'),
    )) as Card;
    expect(wordsOf(list)).toContain('Mijn actiepunten');
    expect(() => button(card, 'Klaar')).toThrow('no button');
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
  });
});

describe('on a reminder somebody', () => {
  it('finishes an item, and sees what is left', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag', 'Taart @Persoon 2');
    await liveUntil(running, '2026-12-02');
    const [card] = cardsTo(running, peter);
    const left = (await pressInChat(running, peter, button(card, 'Klaar'))) as Card;
    expect(wordsOf(left)).toBe(
      'Dit actiepunt is klaar. Dank u.\nUw actiepunten\nTaart\nWie: Persoon 2',
    );
    const { data } = button(left, 'Toch niet klaar?');
    const opened = await openDialog(running, peter, 'chat', 'action-items/open', data);
    const undone = button(shown(opened), 'Ongedaan maken');
    expect(wordsOf((await sendDialog(running, peter, 'chat', undone)).card)).toContain(
      'zoals het was',
    );
    await pressInChat(running, peter, button(card, 'Klaar'));
    const none = (await pressInChat(running, peter, button(left, 'Klaar'))) as Card;
    expect(wordsOf(none)).toContain('U heeft niets meer openstaan. Dank u.');
    await liveUntil(running, '2026-12-07');
    expect(remindersTo(running, peter)).toHaveLength(1);
  });

  it('puts it off for two days, and is then reminded of all that is open', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag', 'Taart @Persoon 2');
    await liveUntil(running, '2026-12-02');
    const put = button(cardsTo(running, peter).at(-1), 'Herinner mij over 2 dagen');
    expect(await pressInChat(running, peter, put)).toBe(
      'Ik herinner u weer op vrijdag 4 december.',
    );
    await liveUntil(running, '2026-12-03');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await liveUntil(running, '2026-12-04');
    expect(remindersTo(running, peter)).toHaveLength(2);
    expect(remindersTo(running, peter)[1]).toContain('Taart');
  });

  it('puts it off until next week', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag');
    await liveUntil(running, '2026-12-02');
    const put = button(cardsTo(running, peter).at(-1), 'Herinner mij volgende week');
    expect(await pressInChat(running, peter, put)).toContain('maandag 7 december');
    await liveUntil(running, '2026-12-06');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await liveUntil(running, '2026-12-11');
    expect(remindersTo(running, peter)).toHaveLength(2);
  });

  it('chooses each day, the beginning of the week only, or as usual', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór 11 december');
    const wishes = async () => {
      await deliver(running, activityIn(running, peter, 'chat', typed('herinneringen')));
      return cardsTo(running, peter).at(-1) as Card;
    };
    expect(wordsOf(await wishes())).toContain('vóór een actiepunt klaar moet zijn');
    const daily = (await pressInChat(
      running,
      peter,
      button(await wishes(), 'Elke werkdag'),
    )) as Card;
    expect(wordsOf(daily)).toContain('U krijgt elke werkdag bericht');
    await liveUntil(running, '2026-12-06');
    expect(remindersTo(running, peter)).toHaveLength(3);
    await pressInChat(running, peter, button(await wishes(), 'Alleen aan het begin van de week'));
    await liveUntil(running, '2026-12-15');
    // Both Mondays.
    expect(remindersTo(running, peter)).toHaveLength(5);
    const usual = (await pressInChat(running, peter, button(await wishes(), 'Gewoon'))) as Card;
    expect(wordsOf(usual)).toContain('vóór een actiepunt klaar moet zijn');
    const item = await running.documents('action-item');
    expect(item).toHaveLength(1);
  });

  it('does none of it where others read along, nor for another', async () => {
    await agree('De zaal reserveren @Persoon 2 vóór donderdag');
    await liveUntil(running, '2026-12-02');
    const [card] = cardsTo(running, peter);
    for (const title of ['Klaar', 'Herinner mij over 2 dagen', 'Hoe vaak?']) {
      expect(await click(running, peter, button(card, title))).toContain('eigen gesprek');
    }
    expect(await pressInChat(running, john, button(card, 'Klaar'))).toContain('can’t find');
    expect((await running.documents('action-item'))[0]?.status).toBe('open');
    const nobody = somebody(77);
    const put = button(card, 'Herinner mij over 2 dagen');
    expect(await pressInChat(running, nobody, put)).toContain('geen leerwerkplaats');
    const kept = (await running.stored('index')).filter(
      ({ type: kind }) => kind === 'reminder-wishes',
    );
    expect(kept).toEqual([]);
  });
});

function daysBefore(name: string, count: number): string {
  return new Date(Date.parse(name) - count * day).toISOString().slice(0, 10);
}

/** As the project leader set them. */
async function setHours(settings: object): Promise<void> {
  const [leerwerkplaats] = await running.documents('leerwerkplaats');
  const all = { version: 1, phase: 'meeting', timeZone: 'Europe/Amsterdam', ...settings };
  await running.database.container('work').items.upsert({ ...leerwerkplaats, settings: all });
}
