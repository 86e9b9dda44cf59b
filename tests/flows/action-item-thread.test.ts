import { itemCalled, openItem, press, threadCard } from '../support/action-items';
import type { Running } from '../support/application';
import { activityIn } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelActivity,
  click,
  clicked,
  deliver,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const day = 24 * 60 * 60 * 1000;
const title = 'De zaal reserveren';

describe('an action item that is discussed', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter, lisa, john);
  });
  afterEach(() => running.close());

  const item = async () => (await running.documents('action-item'))[0];
  const posts = () =>
    running.teams
      .threads()
      .filter(({ body }) => /^Actiepunt\n/.test(wordsOf(body.activity?.attachments?.[0]?.content)))
      .length;

  /** Peter writes an item, and asks the group to talk about it. */
  async function discussed(line = `${title} @Persoon 3 vóór vrijdag`): Promise<Card> {
    await type(running, peter, `actie ${line}`);
    const { title: what } = (await item()) as { title: string };
    await press(running, peter, await openItem(running, peter, what), 'Bespreek dit');
    await running.settle();
    return threadCard(running);
  }

  it('gets one thread of its own, whose card stays current', async () => {
    expect(wordsOf(await discussed())).toBe(
      `Actiepunt\n${title}\nWie: Persoon 3 · Uiterlijk vrijdag 4 december\nGeschreven door Persoon 2`,
    );
    const again = await press(running, john, await openItem(running, john, title), 'Discuss this');
    expect(wordsOf(again)).toContain('There is a conversation about this action item');
    await running.settle();
    expect(posts()).toBe(1);
    expect(await click(running, lisa, button(threadCard(running), 'Klaar'))).toContain('is klaar');
    await running.settle();
    expect(wordsOf(threadCard(running))).toContain('Klaar sinds dinsdag 1 december');
  });

  it('is done by who does it, and not by somebody else of the group', async () => {
    const done = button(await discussed(), 'Klaar');
    expect(await click(running, john, done)).toContain('This is for who does it');
    expect(await click(running, lisa, done)).toContain('is klaar');
    await running.settle();
    const notDone = button(threadCard(running), 'Toch niet klaar');
    expect(await click(running, john, notDone)).toContain('This is for who does it');
    expect(await click(running, peter, notDone)).toContain('weer open');
    await running.settle();
    expect(wordsOf(threadCard(running))).toContain('Wie: Persoon 3 · Uiterlijk vrijdag');
  });

  it('that nobody does is taken by one person, also when two want it at once', async () => {
    const card = await discussed('Taart halen');
    expect(wordsOf(card)).toContain('Wie: nog niemand');
    const take = button(card, 'Ik doe dit');
    const answers = await Promise.all([lisa, john].map((who) => click(running, who, take)));
    expect(answers.filter((one) => /U doet dit|You do this/.test(String(one)))).toHaveLength(1);
    expect(answers.filter((one) => /doet dit al|does this already/.test(String(one)))).toHaveLength(
      1,
    );
    await running.settle();
    expect(wordsOf(threadCard(running))).toMatch(/Wie: Persoon [34]/);
    expect(threadCard(running).actions?.map((one) => one.title)).toEqual(['Klaar', 'Meer']);
  });

  it('isn’t taken from somebody who was quicker, when that was read too late', async () => {
    const take = button(await discussed('Taart halen'), 'Ik doe dit');
    await click(running, lisa, take);
    const match = { operation: 'read', id: String((await item())?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    expect(await click(running, john, take)).toContain('does this already');
    expect(await item()).toMatchObject({ owner: { name: lisa.name } });
  });

  it('that is over can’t be taken or finished from an old card any more', async () => {
    const card = await discussed('Taart halen');
    const dialogue = await openItem(running, peter, 'Taart halen');
    await press(running, peter, dialogue, 'Vervallen');
    expect(await click(running, lisa, button(card, 'Ik doe dit'))).toContain('al afgesloten');
    expect(await click(running, peter, button(card, 'Klaar'))).toContain('al afgesloten');
    expect(await item()).toMatchObject({ owner: null, status: 'cancelled' });
  });

  it('does nothing when an old click comes again', async () => {
    const early = channelActivity(running, lisa, clicked(button(await discussed(), 'Klaar')));
    await deliver(running, early);
    await running.settle();
    await click(running, lisa, button(threadCard(running), 'Toch niet klaar'));
    await deliver(running, early);
    expect(await item()).toMatchObject({ status: 'open' });
  });

  it('exists in its own channel only', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    const card = await discussed();
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    const { items } = running.database.container('index');
    const other = (await running.stored('index')).find((one) => one.channelId === elsewhere);
    await items.upsert({ ...other, leerwerkplaatsId: (await item())?.leerwerkplaatsId });
    running.wait(2 * 60_000);
    const done = button(card, 'Klaar');
    expect(await click(running, lisa, done, {}, elsewhere)).toContain('kan ik in dit kanaal niet');
    expect(said(await type(running, lisa, 'acties', elsewhere))).toContain('niets meer open');
  });

  it('has no names any more a year after it was done, and can’t be opened again', async () => {
    await click(running, lisa, button(await discussed(), 'Klaar'));
    await running.settle();
    const notDone = button(threadCard(running), 'Toch niet klaar');
    await running.later(364 * day);
    expect(wordsOf(threadCard(running))).toContain('Persoon 3');
    await running.later(2 * day);
    expect(wordsOf(threadCard(running))).toBe(
      `Actiepunt\n${title}\nKlaar sinds dinsdag 1 december`,
    );
    expect(JSON.stringify(await running.documents('action-item'))).not.toMatch(/Persoon \d/);
    expect(await click(running, peter, notDone)).toContain('meer dan een jaar klaar');
    expect(running.log).toEqual([]);
  });

  it('comes back when its card was deleted, for who wrote it', async () => {
    const card = await discussed();
    const code = 'ActivityNotFoundInConversation';
    const match = { method: 'PUT', status: 404, code, times: 2 } as const;
    running.teams.weather.push(match);
    await click(running, lisa, button(card, 'Klaar'));
    await running.settle();
    const asked = running.teams.calls
      .map(({ body }) => body.attachments?.[0]?.content)
      .find((one) => wordsOf(one).includes('van een actiepunt is verwijderd')) as Card;
    const again = clicked(button(asked, 'Opnieuw plaatsen'));
    await deliver(running, activityIn(running, john, 'chat', again));
    await running.settle();
    expect(posts()).toBe(1);
    await deliver(running, activityIn(running, peter, 'chat', again));
    await deliver(running, activityIn(running, peter, 'chat', again));
    await running.settle();
    expect(posts()).toBe(2);
    expect(wordsOf(threadCard(running))).toContain('Klaar sinds');
    expect(await itemCalled(running, title)).toBeDefined();
  });
});
