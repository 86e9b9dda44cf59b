import { randomUUID } from 'node:crypto';
import {
  type ItemDetails,
  type ItemFormView,
  type ItemView,
  type OwnItemsView,
  ownItemsView,
} from '../../domain/action-items/api';
import { itemCalled } from '../support/action-items';
import type { Running } from '../support/application';
import { onRoster, rosterIs } from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats, type } from '../support/people';
import { askTab } from '../support/tab';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const elsewhere = '19:krimpenerwaard@thread.tacv2';
let running: Running;

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
  await type(running, lisa, 'start Krimpenerwaard', elsewhere);
  await running.settle();
  running.teams.rosters.set(elsewhere, onRoster(peter, lisa));
  await running.later(60_000);
});
afterEach(() => running.close());

const write = async (line: string, channel?: string) => {
  running.wait(1_000);
  await type(running, lisa, `actie ${line}`, channel);
  await running.settle();
};
const look = (who: Somebody, most = 20) =>
  askTab<OwnItemsView>(running, who, 'mine/action-items/search', {
    ...{ method: 'POST', body: { most } },
  });
const titles = async (who: Somebody) => (await look(who)).view.items.map(({ title }) => title);
const item = async (title: string, leerwerkplaats?: string) => {
  const itemId = await itemCalled(running, title);
  const found = (await running.documents('action-item')).find((one) => one.itemId === itemId);
  const id = leerwerkplaats ?? String(found?.leerwerkplaatsId);
  return `mine/action-items/in/${encodeURIComponent(id)}/items/${itemId}`;
};
const put = (who: Somebody, path: string, body: object) =>
  askTab<ItemView>(running, who, path, {
    method: 'PUT',
    body: { commandId: randomUUID(), ...body },
  });
const move = async (who: Somebody, title: string, does: string) =>
  put(who, `${await item(title)}/move`, { does, remark: '' });
const stored = async (title: string, more: object) => {
  const found = (await running.documents('action-item')).find((one) => one.title === title);
  await running.database.container('work').items.upsert({ ...found, ...more });
};
const none = { status: 404, refusal: { code: 'no-such-item' } };

describe('one’s own action items in the personal tab', () => {
  it('are those of all leerwerkplaatsen, first due in front, with where each is', async () => {
    await write('Taart halen @Persoon 2 vóór vrijdag');
    await write('Koffie @Persoon 2 vóór donderdag', elsewhere);
    await write('Van niemand');
    const { status, view } = await look(peter);
    expect(status).toBe(200);
    expect(ownItemsView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      items: [
        { title: 'Koffie', leerwerkplaats: { name: 'Krimpenerwaard' }, owner: { isYou: true } },
        { title: 'Taart halen', leerwerkplaats: { name: 'Gooise Meren' } },
      ],
      hasMore: false,
    });
    expect(view).not.toHaveProperty('incomplete');
    expect((await look(peter, 1)).view).toMatchObject({
      items: [{ title: 'Koffie' }],
      hasMore: true,
    });
    expect(await titles(karin)).toEqual([]);
  });

  it('are also those of which one is the deputy', async () => {
    await write('Taart halen @Persoon 3');
    const path = await item('Taart halen');
    const { owners, ...form } = (await askTab<ItemFormView>(running, lisa, `${path}/form`)).view;
    const deputy = owners.find(({ name }) => name === 'Persoon 2')?.personId;
    await put(lisa, path, { ...form, deputy });
    expect((await look(peter)).view.items).toMatchObject([
      {
        ...{ title: 'Taart halen', owner: { name: 'Persoon 3', isYou: false } },
        ...{ deputy: { name: 'Persoon 2', isYou: true }, mayChange: true },
      },
    ]);
    expect((await move(peter, 'Taart halen', 'start')).view.status).toBe('in-progress');
  });

  it('go on by the same buttons, and tell what was done with them', async () => {
    await write('Taart halen @Persoon 2');
    expect((await move(peter, 'Taart halen', 'finish')).view).toMatchObject({
      ...{ status: 'done', moves: ['reopen'], canUndo: true },
    });
    expect(await titles(peter)).toEqual([]);
    expect((await move(peter, 'Taart halen', 'undo')).view).toMatchObject({ status: 'open' });
    const { view } = await askTab<ItemDetails>(running, peter, await item('Taart halen'));
    expect(view.history.map(({ deed }) => deed)).toEqual(['written', 'done', 'undone']);
  });

  it('can be given to somebody else, after which they aren’t one’s own', async () => {
    await write('Taart halen @Persoon 2');
    const path = await item('Taart halen');
    const { owners, ...form } = (await askTab<ItemFormView>(running, peter, `${path}/form`)).view;
    const owner = owners.find(({ name }) => name === 'Persoon 1')?.personId;
    const given = await put(peter, path, { ...form, owner });
    expect(given.view).toMatchObject({ owner: { name: 'Persoon 1', isYou: false }, moves: [] });
    expect(await titles(peter)).toEqual([]);
    expect(await askTab(running, peter, path)).toMatchObject(none);
  });

  it('also come from cases, for who does it or is the deputy only', async () => {
    await write('Taart halen @Persoon 2');
    await stored('Taart halen', { origin: { kind: 'case', caseId: 'c' } });
    expect(await titles(peter)).toEqual(['Taart halen']);
    expect((await move(peter, 'Taart halen', 'start')).view.status).toBe('in-progress');
    expect(await move(karin, 'Taart halen', 'finish')).toMatchObject(none);
    expect(await move(lisa, 'Taart halen', 'finish')).toMatchObject(none);
  });

  it('are nobody else’s to see, by whatever is named, and nothing is left of the try', async () => {
    await write('Taart halen @Persoon 3');
    await write('Koffie @Persoon 3', elsewhere);
    const before = JSON.stringify(await running.stored('work'));
    const tries = [
      await item('Taart halen'),
      await item('Koffie', String((await running.documents('action-item'))[0]?.leerwerkplaatsId)),
      await item('Taart halen', 'nowhere'),
      await item('Taart halen', 'no/where?#'),
      `${(await item('Taart halen')).slice(0, -1)}x`,
    ];
    for (const path of tries) {
      expect(await askTab(running, peter, path)).toMatchObject(none);
      expect(await askTab(running, peter, `${path}/form`)).toMatchObject(none);
      const moving = { does: 'finish', remark: '' };
      expect(await put(peter, `${path}/move`, moving)).toMatchObject(none);
      const form = { title: 'x', owner: '', deputy: '', dueDay: '', seen: 1 };
      expect(await put(peter, path, form)).toMatchObject(none);
    }
    expect(JSON.stringify(await running.stored('work'))).toBe(before);
  });

  it('are shown as far as Teams tells where somebody is, and say that it isn’t all', async () => {
    await write('Taart halen @Persoon 2');
    await write('Koffie @Persoon 2', elsewhere);
    running.wait(16 * 60_000);
    running.teams.strangers.add(peter.teamsId);
    expect((await look(peter)).view).toEqual({ items: [], hasMore: false, incomplete: true });
    expect(await move(peter, 'Koffie', 'finish')).toMatchObject(none);
  });

  it.each([{ most: 0 }, { most: 301 }, {}])('show no part like %j', async (body) => {
    const asked = { method: 'POST', body } as const;
    expect(await askTab(running, peter, 'mine/action-items/search', asked)).toMatchObject({
      ...{ status: 400, refusal: { code: 'malformed' } },
    });
  });
});
