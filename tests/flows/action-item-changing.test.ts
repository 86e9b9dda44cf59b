import { itemCalled, listCard, listNow, openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  deliver,
  dialog,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const hour = 60 * 60 * 1000;
const title = 'De zaal reserveren';

describe('an action item that was written', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter, lisa, john);
    await type(running, peter, `actie ${title} @Persoon 3 vóór vrijdag`);
    await running.settle();
  });
  afterEach(() => running.close());

  const item = async () => (await running.documents('action-item'))[0];
  const titles = (card: Card) =>
    [
      ...(card.body as { actions?: { title: string }[] }[]).flatMap(({ actions = [] }) => actions),
      ...(card.actions ?? []),
    ].map((one) => one.title);

  it('opens from the card with the buttons that are one’s own', async () => {
    const { data } = button(listCard(running), 'Openen');
    const open = (who: typeof lisa) =>
      openDialog(running, who, channelId, String(data.verb), data).then(shown);
    const all = ['Bezig', 'Wacht op …', 'Klaar', 'Vervallen', 'Wijzigen', 'Bespreek dit'];
    expect(titles(await open(lisa))).toEqual(all);
    expect(titles(await open(peter))).toEqual([...all, 'Ongedaan maken']);
    expect(titles(await open(john))).toEqual(['Discuss this']);
    expect(wordsOf(await open(lisa))).toContain('· Persoon 2 schreef dit op');
  });

  it('goes from open to done by way of what it waits for, and says so on the card', async () => {
    const dialogue = await openItem(running, lisa, title);
    const waits = await press(running, lisa, dialogue, 'Wacht op …', { remark: 'de offerte' });
    expect(wordsOf(waits)).toContain('Dit actiepunt wacht.');
    await running.settle();
    expect(listNow(running)).toContain('vrijdag 4 december · Wacht op: de offerte');
    await press(running, lisa, waits as Card, 'Bezig');
    await running.settle();
    expect(listNow(running)).toContain('vrijdag 4 december · Bezig');
    const again = await openItem(running, lisa, title);
    const done = await press(running, lisa, again, 'Klaar', { remark: 'Zaal 2 is van ons' });
    expect(wordsOf(done)).toContain('Uitkomst: Zaal 2 is van ons');
    expect(wordsOf(done)).toContain('Persoon 3: klaar');
    await running.settle();
    expect(listNow(running)).toContain('niets meer open');
  });

  it('asks about a remark that may tell who a resident is, and keeps it only when told so', async () => {
    const dialogue = await openItem(running, lisa, title);
    const remark = 'mevrouw Jansen';
    const asked = (await press(running, lisa, dialogue, 'Wacht op …', { remark })) as Card;
    expect(wordsOf(asked)).toContain('naam van een persoon');
    expect(valuesIn(asked)).toMatchObject({ remark });
    expect(await item()).toMatchObject({ status: 'open', waitingFor: '' });
    await press(running, lisa, asked, 'Toch zo bewaren', { remark });
    expect(await item()).toMatchObject({ status: 'on-hold', waitingFor: remark });
    const long = { remark: 'x'.repeat(4_000) };
    expect(wordsOf(await press(running, lisa, asked, 'Bezig', long))).toContain('hoogstens 200');
  });

  it('is undone for a day by who did it, and by nobody else', async () => {
    const dialogue = await openItem(running, lisa, title);
    const done = (await press(running, lisa, dialogue, 'Klaar', { remark: 'Gelukt' })) as Card;
    expect(titles(await openItem(running, peter, title))).not.toContain('Ongedaan maken');
    const undone = await press(running, lisa, done, 'Ongedaan maken');
    expect(wordsOf(undone)).toContain('Wie: Persoon 3 · Uiterlijk vrijdag 4 december');
    expect(await item()).toMatchObject({ status: 'open', result: '', endedAt: null });
    expect(wordsOf(await press(running, lisa, done, 'Ongedaan maken'))).toContain('niets meer');
    await press(running, lisa, dialogue, 'Vervallen');
    const late = await openItem(running, lisa, title);
    await running.later(25 * hour);
    expect(wordsOf(await press(running, lisa, late, 'Ongedaan maken'))).toContain('niets meer');
    expect(await item()).toMatchObject({ status: 'cancelled', undo: null });
  });

  it('of two who change it at once, the second sees what the first made of it', async () => {
    const itemId = await itemCalled(running, title);
    const verb = 'action-items/rewrite';
    const change = async (who: typeof lisa) =>
      shown(await openDialog(running, who, channelId, verb, { itemId }));
    const [mine, theirs] = [await change(lisa), await change(peter)];
    await send(running, peter, theirs, { ...valuesIn(theirs), title: 'De tuin reserveren' });
    const typed = { ...valuesIn(mine), dueDay: '2026-12-07' };
    const asked = (await send(running, lisa, mine, typed)) as Card;
    expect(wordsOf(asked)).toContain('Iemand anders heeft dit actiepunt net veranderd');
    expect(wordsOf(asked)).toContain('Zo is het nu: De tuin reserveren · Wie: Persoon 3');
    expect(valuesIn(asked)).toMatchObject({ title, dueDay: '2026-12-07' });
    expect(await item()).toMatchObject({ title: 'De tuin reserveren', dueDay: '2026-12-04' });
    const both = { ...valuesIn(asked), title: 'De tuin reserveren' };
    expect(await send(running, lisa, asked, both)).toBe('Bewaard.');
    expect(await item()).toMatchObject({ title: 'De tuin reserveren', dueDay: '2026-12-07' });
  });

  it('keeps what two do at the same moment, one after the other', async () => {
    const [one, other] = [
      await openItem(running, lisa, title),
      await openItem(running, peter, title),
    ];
    await Promise.all([
      press(running, lisa, one, 'Bezig'),
      press(running, peter, other, 'Wacht op …', { remark: 'de sleutel' }),
    ]);
    const { history, version } = (await item()) as { history: object[]; version: number };
    expect(version).toBe(3);
    expect(history).toHaveLength(3);
  });

  it('can be changed although its day is past and its owner left', async () => {
    await running.later(7 * 24 * hour);
    await rosterIs(running, karin, peter, john);
    const itemId = await itemCalled(running, title);
    const form = shown(
      await openDialog(running, peter, channelId, 'action-items/rewrite', { itemId }),
    );
    const typed = { ...valuesIn(form), title: 'De grote zaal reserveren' };
    expect(await send(running, peter, form, typed)).toBe('Bewaard.');
    expect(await item()).toMatchObject({ dueDay: '2026-12-04', owner: { name: 'Persoon 3' } });
  });

  it('remembers who wrote it and the last nine deeds', async () => {
    for (let times = 0; times < 8; times += 1) {
      await press(running, lisa, await openItem(running, lisa, title), 'Klaar');
      await press(running, lisa, await openItem(running, lisa, title), 'Toch niet klaar');
    }
    const { history } = (await item()) as { history: { deed: string }[] };
    expect(history.map(({ deed }) => deed)).toEqual([
      'written',
      ...['open', 'done', 'open', 'done', 'open', 'done', 'open', 'done', 'open'],
    ]);
  });

  it('does once what a button says, however often that is delivered', async () => {
    const dialogue = await openItem(running, lisa, title);
    const { data } = button(dialogue, 'Klaar');
    const once = channelActivity(running, lisa, dialog('task/submit', data));
    await deliver(running, once);
    await press(running, lisa, await openItem(running, lisa, title), 'Toch niet klaar');
    await deliver(running, once);
    expect(await item()).toMatchObject({ status: 'open', version: 3 });
    expect(running.log).toEqual([]);
  });
});
