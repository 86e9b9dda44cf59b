import { openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { onRoster, personNews, rosterIs, tell, threadsIn } from '../support/lifecycle';
import { button, channelId, somebody, startLeerwerkplaats, wordsOf } from '../support/people';
import { cardsTo, liveUntil, pressInChat, remindersTo } from '../support/reminders';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const deputyHears = 'U bent hier vervanger. Er is een week niets mee gebeurd.';
const leaderHears = 'Hier is twee weken niets mee gebeurd.';

// Tuesday 1 December 2026, 14:03. Karin leads.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

/** Agreed in the form: what, who, who is the deputy, and the last day. */
async function agree(title: string, owner: string, deputy: string, dueDay: string): Promise<void> {
  const form = shown(await openDialog(running, karin, channelId, 'action-items/write'));
  const people = JSON.stringify(form);
  const idOf = (name: string) =>
    new RegExp(`"title":"${name}","value":"([^"]+)"`).exec(people)?.[1] ?? '';
  const filledIn = { title, owner: idOf(owner), deputy: idOf(deputy), dueDay };
  const sent = await sendDialog(running, karin, channelId, button(form, 'Bewaren'), filledIn);
  expect(sent.sentence).toContain('Bewaard');
  await running.settle();
}

const toldOf = (who: typeof karin, words: string) =>
  remindersTo(running, who).filter((one) => one.includes(words)).length;

describe('what is late and nobody touches', () => {
  it('goes to the deputy after five working days, to who leads after ten, once each', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Persoon 3', '2026-12-04');
    await liveUntil(running, '2026-12-10');
    expect(toldOf(lisa, 'De zaal')).toBe(0);
    await liveUntil(running, '2026-12-11');
    expect(remindersTo(running, lisa)).toEqual([
      expect.stringMatching(`^Uw actiepunten\n${deputyHears}.*\nDe zaal reserveren\n.*Te laat`),
    ]);
    await liveUntil(running, '2026-12-17');
    expect(toldOf(karin, leaderHears)).toBe(0);
    await liveUntil(running, '2026-12-18');
    expect(toldOf(karin, leaderHears)).toBe(1);
    await liveUntil(running, '2027-01-31');
    expect(toldOf(lisa, deputyHears)).toBe(1);
    expect(toldOf(karin, leaderHears)).toBe(1);
    expect(() => button(cardsTo(running, lisa)[0], 'Klaar')).toThrow('no button');
  });

  it('counts no holidays', async () => {
    await liveUntil(running, '2026-12-18');
    await agree('De zaal reserveren', 'Persoon 2', 'Persoon 3', '2026-12-21');
    await liveUntil(running, '2026-12-28');
    expect(toldOf(lisa, deputyHears)).toBe(0);
    await liveUntil(running, '2026-12-29');
    expect(toldOf(lisa, deputyHears)).toBe(1);
  });

  it('starts anew when somebody touches it', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Persoon 3', '2026-12-04');
    await liveUntil(running, '2026-12-10');
    await press(running, peter, await openItem(running, peter, 'De zaal reserveren'), 'Bezig');
    await running.settle();
    await liveUntil(running, '2026-12-16');
    expect(toldOf(lisa, deputyHears)).toBe(0);
    await liveUntil(running, '2026-12-17');
    expect(toldOf(lisa, deputyHears)).toBe(1);
    await press(running, peter, await openItem(running, peter, 'De zaal reserveren'), 'Klaar');
    await running.settle();
    await liveUntil(running, '2027-01-15');
    expect(toldOf(karin, leaderHears)).toBe(0);
  });

  it('without a deputy goes to who leads; what comes from a case never does', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Niemand', '2026-12-04');
    await agree('Nabellen', 'Persoon 2', 'Persoon 3', '2026-12-04');
    await madeOfCase('Nabellen');
    await liveUntil(running, '2026-12-18');
    expect(toldOf(karin, 'De zaal')).toBe(1);
    expect(toldOf(karin, 'Nabellen')).toBe(0);
    expect(toldOf(lisa, 'De zaal')).toBe(0);
    // Who does it and the deputy read of it, 1:1.
    expect(toldOf(peter, 'Nabellen')).toBeGreaterThan(0);
    expect(toldOf(lisa, 'Nabellen')).toBe(1);
    expect(threadsIn(running).join('\n')).not.toContain('nabel');
  });

  it('is put off by nobody else’s wish to hear later of their own', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Persoon 3', '2026-12-04');
    await agree('Taart', 'Persoon 3', 'Niemand', '2026-12-10');
    await liveUntil(running, '2026-12-09');
    const put = button(cardsTo(running, lisa).at(-1), 'Herinner mij volgende week');
    await pressInChat(running, lisa, put);
    const before = remindersTo(running, lisa).length;
    await liveUntil(running, '2026-12-11');
    expect(remindersTo(running, lisa).slice(before)).toEqual([
      expect.stringMatching(`^Uw actiepunten\n${deputyHears}`),
    ]);
    expect(remindersTo(running, lisa).at(-1)).not.toContain('Taart');
  });
});

describe('whose owner can’t be written to', () => {
  it('without Teams: their deputy is reminded as if it were theirs, who keeps contact is mentioned', async () => {
    await addRepresented('Huisarts De Boer');
    await agree('De zaal reserveren', 'Huisarts De Boer', 'Persoon 3', '2026-12-10');
    await liveUntil(running, '2026-12-07');
    expect(remindersTo(running, lisa)).toHaveLength(1);
    expect(threadsIn(running)).toHaveLength(1);
    await liveUntil(running, '2026-12-08');
    const mention = threadsIn(running).at(-1);
    expect(mention).toContain(
      'Actiepunten\n<at>Persoon 1</at>: u houdt contact met iemand zonder Teams die hier 1 actiepunt heeft.\nHuisarts De Boer',
    );
    expect(mention).not.toContain('zaal');
    await liveUntil(running, '2026-12-14');
    expect(remindersTo(running, lisa)).toHaveLength(4);
    const finish = button(cardsTo(running, lisa).at(-1), 'Klaar');
    expect(wordsOf((await pressInChat(running, lisa, finish)) as Card)).toContain('is klaar');
    const threads = threadsIn(running).length;
    await liveUntil(running, '2026-12-23');
    expect(threadsIn(running)).toHaveLength(threads);
  });

  it('who blocked the app is mentioned in the channel once a week, and who leads sees it', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Niemand', '2026-12-04');
    await agree('Taart halen', 'Persoon 2', 'Niemand', '2026-12-30');
    const threads = threadsIn(running).length;
    blocked(20);
    await liveUntil(running, '2026-12-14');
    expect(remindersTo(running, peter)).toEqual([]);
    const [mention, ...more] = threadsIn(running).slice(threads);
    expect(mention).toMatch(/^Actiepunten\n<at>Persoon 2<\/at>: u heeft 2 actiepunten\.\n/);
    expect(more).toEqual([]);
    const mentioned = JSON.stringify(running.teams.threads().map(({ body }) => body));
    expect(mentioned).toContain(`"mentioned":{"id":"${peter.teamsId}","name":"${peter.name}"}`);
    expect(await whoIsWho(karin)).toContain('krijgt mijn berichten niet');
    expect(await whoIsWho(lisa)).not.toContain('krijgt mijn berichten niet');
    await liveUntil(running, '2026-12-15');
    expect(threadsIn(running).slice(threads)).toHaveLength(2);
    // Peter lets the app in again.
    running.teams.weather.length = 0;
    await liveUntil(running, '2026-12-21');
    expect(remindersTo(running, peter)).toHaveLength(1);
    await liveUntil(running, '2026-12-23');
    expect(threadsIn(running).slice(threads)).toHaveLength(2);
    expect(await whoIsWho(karin)).not.toContain('krijgt mijn berichten niet');
  });

  it('who left is told nothing; their deputy is reminded', async () => {
    await agree('De zaal reserveren', 'Persoon 2', 'Persoon 3', '2026-12-10');
    running.teams.rosters.set(channelId, onRoster(karin, lisa));
    await tell(running, personNews('Removed', [peter], 60));
    await running.settle();
    await liveUntil(running, '2026-12-11');
    expect(remindersTo(running, peter)).toEqual([]);
    expect(toldOf(lisa, 'De zaal')).toBe(3);
  });
});

function blocked(times: number): void {
  running.teams.weather.push({
    ...{ conversation: `a:chat-${peter.teamsId}`, status: 403, times },
    code: 'MessageWritesBlocked',
  });
}

async function addRepresented(name: string): Promise<void> {
  const form = shown(await openDialog(running, karin, channelId, 'members/add-represented'));
  const filledIn = { name, discipline: 'general-practitioner' };
  await sendDialog(running, karin, channelId, button(form, 'Toevoegen'), filledIn);
  await running.settle();
}

/** As the cases of a later day make it. */
async function madeOfCase(title: string): Promise<void> {
  const items = await running.documents('action-item');
  const { inChannel, onCard, untouched, ...item } = items.find((one) => one.title === title) ?? {};
  const origin = { kind: 'case', caseId: 'K7F3QM' };
  await running.database.container('work').items.upsert({ ...item, origin });
}

async function whoIsWho(who: typeof karin): Promise<string> {
  return wordsOf((await openDialog(running, who, channelId, 'members/who-is-who')).card);
}
