import { randomUUID } from 'node:crypto';
import {
  type ItemDetails,
  type ItemFormView,
  type ItemsView,
  type ItemView,
  itemDetails,
  itemFormView,
  itemsView,
  itemView,
  type OwnersView,
  ownersView,
} from '../../domain/action-items/api';
import { itemCalled, listNow } from '../support/action-items';
import type { Running } from '../support/application';
import { rosterIs, secondChannel } from '../support/lifecycle';
import { channelId, type Somebody, somebody, startLeerwerkplaats, type } from '../support/people';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, peter, lisa, stranger] = [somebody(1), somebody(2), somebody(3), somebody(9)];
const hour = 60 * 60_000;
let running: Running;
const { couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

const base = (channel?: string) => `${channelPath(channel)}/action-items`;
const writes = async (...lines: string[]) => {
  for (const line of lines) {
    running.wait(1_000);
    await type(running, peter, `actie ${line}`);
  }
  await running.settle();
};
const look = (who: Somebody, more: object = {}, channel?: string, headers = {}) =>
  askTab<ItemsView>(running, who, `${base(channel)}/search`, {
    ...{ method: 'POST', headers },
    body: { most: 20, ...more },
  });
const titles = async (who: Somebody, more: object = {}) =>
  (await look(who, more)).view.items.map(({ title }) => title);
const item = async (title: string, channel?: string) =>
  `${base(channel)}/items/${await itemCalled(running, title)}`;
const put = (who: Somebody, path: string, body: object) =>
  askTab<ItemView>(running, who, path, {
    method: 'PUT',
    body: { commandId: randomUUID(), ...body },
  });
const move = async (who: Somebody, title: string, does: string, more: object = {}) =>
  put(who, `${await item(title)}/move`, { does, remark: '', ...more });

describe('the action items of a channel in the tab', () => {
  it('stand there with who, by when and what somebody may do with them', async () => {
    await writes('Taart halen @Persoon 3 vóór woensdag', 'Koffie');
    running.wait(35 * hour);
    const { status, view } = await look(lisa);
    expect(status).toBe(200);
    expect(itemsView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      items: [
        {
          title: 'Taart halen',
          owner: { name: 'Persoon 3', isYou: true },
          deputy: null,
          dueDay: '2026-12-02',
          isLate: true,
          status: 'open',
          origin: 'channel',
          moves: ['start', 'hold', 'finish', 'cancel'],
          ...{ mayTake: false, mayChange: true, canUndo: false },
        },
        { title: 'Koffie', owner: null, isLate: false, moves: [], mayTake: true, mayChange: false },
      ],
      ...{ hasMore: false, over: [], mayWrite: true },
    });
    expect(JSON.stringify(view)).not.toContain(lisa.objectId);
  });

  it('are shown in part: as many as asked for, one’s own, of somebody, and what is late', async () => {
    await writes('Taart @Persoon 3 vóór woensdag', 'Thee @Persoon 2 vóór vrijdag', 'Koffie');
    expect((await look(karin, { most: 2 })).view).toMatchObject({
      items: [{ title: 'Taart' }, { title: 'Thee' }],
      hasMore: true,
    });
    expect(await titles(peter, { of: 'mine' })).toEqual(['Thee']);
    const { owners } = (await askTab<OwnersView>(running, peter, `${base()}/owners`)).view;
    const of = owners.find(({ name }) => name === 'Persoon 3')?.personId;
    expect(await titles(peter, { of })).toEqual(['Taart']);
    running.wait(35 * hour);
    expect(await titles(peter, { onlyLate: true })).toEqual(['Taart']);
    expect(ownersView.strict().parse({ owners })).toEqual({ owners });
  });

  it('go on by the buttons, and the card in the channel follows', async () => {
    await writes('Taart halen');
    expect((await move(lisa, 'Taart halen', 'take')).view).toMatchObject({
      owner: { name: 'Persoon 3', isYou: true },
      mayTake: false,
      moves: ['start', 'hold', 'finish', 'cancel'],
      canUndo: true,
    });
    expect((await move(lisa, 'Taart halen', 'start')).view.status).toBe('in-progress');
    const held = await move(lisa, 'Taart halen', 'hold', { remark: 'De bakker' });
    expect(held.view).toMatchObject({ status: 'on-hold', waitingFor: 'De bakker' });
    await running.settle();
    expect(listNow(running)).toContain('Wacht op: De bakker');
    const done = await move(lisa, 'Taart halen', 'finish', { remark: 'Twee taarten' });
    expect(itemView.strict().parse(done.view)).toEqual(done.view);
    expect(done.view).toMatchObject({ status: 'done', result: 'Twee taarten', moves: ['reopen'] });
    expect((await move(lisa, 'Taart halen', 'undo')).view).toMatchObject({ status: 'on-hold' });
    expect((await move(lisa, 'Taart halen', 'cancel')).view.status).toBe('cancelled');
    expect((await move(lisa, 'Taart halen', 'reopen')).view).toMatchObject({ status: 'open' });
  });

  it('that were over lately stand apart, the last one in front, for two weeks', async () => {
    await writes('Taart halen', 'Koffie', 'Thee', 'Toch niet');
    await move(peter, 'Koffie', 'finish');
    running.wait(1_000);
    await move(peter, 'Taart halen', 'cancel');
    await move(peter, 'Toch niet', 'undo');
    const over = async (more: object = {}) =>
      (await look(lisa, more)).view.over.map(({ title }) => title);
    expect(await titles(lisa)).toEqual(['Thee']);
    expect(await over()).toEqual(['Taart halen', 'Koffie']);
    expect(await over({ onlyLate: true })).toEqual([]);
    running.wait(14 * 24 * hour);
    expect(await over()).toEqual(['Taart halen']);
    running.wait(1_000);
    expect(await over()).toEqual([]);
  });

  it('tell where they come from and what was done with them when somebody opens one', async () => {
    await writes('Taart halen');
    await move(peter, 'Taart halen', 'start');
    const { view } = await askTab<ItemDetails>(running, lisa, await item('Taart halen'));
    expect(itemDetails.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      writtenBy: 'Persoon 2',
      history: [
        { deed: 'written', name: 'Persoon 2' },
        { deed: 'in-progress', name: 'Persoon 2' },
      ],
    });
    expect(view).not.toHaveProperty('thread');
    expect(JSON.stringify(view)).not.toContain(peter.objectId);
  });

  it('have nothing new for a page that has them already', async () => {
    await writes('Taart halen');
    const known = { 'if-none-match': (await look(lisa)).headers.get('etag') ?? '' };
    expect(await look(lisa, {}, undefined, known)).toMatchObject({ status: 304 });
    await move(peter, 'Taart halen', 'start');
    expect((await look(lisa, {}, undefined, known)).status).toBe(200);
  });

  it('count a press once, however often the page sends it', async () => {
    await writes('Taart halen');
    const commandId = randomUUID();
    await move(peter, 'Taart halen', 'finish', { commandId });
    await move(peter, 'Taart halen', 'reopen');
    expect((await move(peter, 'Taart halen', 'finish', { commandId })).view.status).toBe('open');
  });

  it('are of their own channel only, and hidden from who isn’t in it', async () => {
    await writes('Taart halen');
    await couple(secondChannel);
    expect((await look(karin, {}, secondChannel)).view).toMatchObject({ items: [], over: [] });
    const there = await item('Taart halen', secondChannel);
    const none = { status: 404, refusal: { code: 'no-such-item' } };
    expect(await askTab(running, karin, there)).toMatchObject(none);
    expect(await askTab(running, karin, `${there}/form`)).toMatchObject(none);
    expect(await put(karin, `${there}/move`, { does: 'finish', remark: '' })).toMatchObject(none);
    running.teams.strangers.add(stranger.teamsId);
    const hidden = { status: 404, refusal: { code: 'not-coupled' } };
    expect(await look(stranger)).toMatchObject(hidden);
    expect(await move(stranger, 'Taart halen', 'finish')).toMatchObject(hidden);
    expect((await running.documents('action-item'))[0]).toMatchObject({ status: 'open' });
  });

  it('that come from a case are in no channel', async () => {
    await writes('Taart halen');
    const [stored] = await running.documents('action-item');
    const { inChannel: _, onCard: __, ...rest } = stored ?? {};
    const ofCase = { ...rest, origin: { kind: 'case', caseId: 'c' } };
    await running.database.container('work').items.upsert(ofCase);
    const none = { status: 404, refusal: { code: 'no-such-item' } };
    expect(await titles(karin)).toEqual([]);
    expect(await askTab(running, karin, await item('Taart halen'))).toMatchObject(none);
    expect(await move(karin, 'Taart halen', 'finish')).toMatchObject(none);
  });

  it.each([
    ['another button', { does: 'steal' }],
    ['a number', { remark: 3 }],
    ['no id', { commandId: 'x' }],
    ['a long story', { remark: 'x'.repeat(1_001) }],
  ])('take nothing else than a button: %s', async (_what, wrong) => {
    await writes('Taart halen');
    const asked = await move(peter, 'Taart halen', 'finish', wrong);
    expect(asked).toMatchObject({ status: 400, refusal: { code: 'malformed' } });
  });

  it.each([{ most: 0 }, { most: 301 }, { of: 'somebody' }])(
    'show no part like %j',
    async (wrong) => {
      expect(await look(karin, wrong)).toMatchObject({
        status: 400,
        refusal: { code: 'malformed' },
      });
    },
  );

  it('ask about a remark that may be about a resident, and refuse one that is too long', async () => {
    await writes('Taart halen');
    const remark = 'Wacht op mevrouw De Boer';
    const { considered } = (await move(peter, 'Taart halen', 'hold', { remark })).refusal;
    expect(considered).toBeDefined();
    const kept = await move(peter, 'Taart halen', 'hold', { remark, considered });
    expect(kept.view).toMatchObject({ waitingFor: remark });
    expect(await move(peter, 'Taart halen', 'hold', { remark: 'x'.repeat(201) })).toMatchObject({
      status: 400,
      refusal: { code: 'remark-too-long' },
    });
  });
});

describe('writing and changing an action item in the tab', () => {
  const filled = { title: 'Taart halen', owner: '', deputy: '', dueDay: '2026-12-04' };
  const write = (who: Somebody, more: object = {}) =>
    askTab<ItemView>(running, who, base(), {
      method: 'POST',
      body: { commandId: randomUUID(), ...filled, ...more },
    });
  const formOf = async (who: Somebody, request: TabRequest = {}) =>
    askTab<ItemFormView>(running, who, `${await item('Taart halen')}/form`, request);
  const change = async (who: Somebody, more: object = {}) => {
    const { owners: _, ...from } = (await formOf(karin)).view;
    return put(who, await item('Taart halen'), { ...from, ...more });
  };

  it('writes one, which the card in the channel shows, however often the page sends it', async () => {
    const { owners } = (await askTab<OwnersView>(running, karin, `${base()}/owners`)).view;
    const owner = owners.find(({ name }) => name === 'Persoon 2')?.personId;
    const commandId = randomUUID();
    const written = await write(karin, { owner, commandId });
    expect(itemView.strict().parse(written.view)).toEqual(written.view);
    expect(written.view).toMatchObject({
      ...{ title: 'Taart halen', owner: { name: 'Persoon 2', isYou: false } },
      ...{ dueDay: '2026-12-04', mayChange: true, canUndo: true },
    });
    await write(karin, { owner, commandId });
    await running.settle();
    expect(await running.documents('action-item')).toHaveLength(1);
    expect(listNow(running)).toContain('Wie: Persoon 2 · Uiterlijk vrijdag 4 december');
  });

  it.each<[object, string]>([
    [{ title: ' ' }, 'title-missing'],
    [{ title: 'x'.repeat(151) }, 'title-too-long'],
    [{ dueDay: '2026-11-30' }, 'day-refused'],
    [{ dueDay: '2026-02-31' }, 'day-refused'],
    [{ owner: 'tenant:nobody' }, 'owner-gone'],
    [{ title: 'BSN 111222333' }, 'citizen-number-in-text'],
    [{ title: 'x'.repeat(2_001) }, 'malformed'],
  ])('refuses what can’t be one, and writes nothing: %#', async (wrong, code) => {
    const refused = await write(karin, wrong);
    expect(refused).toMatchObject({ status: 400, refusal: { code } });
    expect(await running.documents('action-item')).toEqual([]);
  });

  it('changes what was agreed for who may; others don’t see what there is to change', async () => {
    await write(peter);
    const { status, view } = await formOf(peter);
    expect(status).toBe(200);
    expect(itemFormView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ ...filled, seen: 1, owners: [{}, {}, {}] });
    expect((await change(peter, { title: 'Taart halen', dueDay: '' })).view).toMatchObject({
      ...{ dueDay: null, version: 2 },
    });
    const refused = { status: 403, refusal: { code: 'not-your-item' } };
    expect(await formOf(lisa)).toMatchObject(refused);
    expect(await change(lisa, { dueDay: '2026-12-08' })).toMatchObject(refused);
  });

  it('tells who comes second that somebody else has changed it, and changes nothing', async () => {
    await write(peter);
    await change(peter, { dueDay: '2026-12-08' });
    expect(await change(karin, { dueDay: '2026-12-09', seen: 1 })).toMatchObject({
      status: 409,
      refusal: { code: 'changed-meanwhile' },
    });
    expect((await formOf(karin)).view).toMatchObject({ dueDay: '2026-12-08', seen: 2 });
  });

  it('keeps who does it as a choice after they left', async () => {
    const { owners } = (await askTab<OwnersView>(running, karin, `${base()}/owners`)).view;
    const owner = owners.find(({ name }) => name === 'Persoon 3')?.personId;
    await write(peter, { owner });
    const [member] = (await running.documents('member')).filter(({ name }) => name === lisa.name);
    const presence = { here: false, since: new Date(running.now()).toISOString() };
    await running.database.container('work').items.upsert({ ...member, presence });
    expect((await formOf(peter)).view).toMatchObject({
      owner,
      owners: [{}, {}, { personId: owner }],
    });
    expect((await change(peter, { dueDay: '' })).view).toMatchObject({
      owner: { name: lisa.name },
    });
  });

  it('is not for who only reads along: no form, no choice of people', async () => {
    await write(peter);
    const [member] = (await running.documents('member')).filter(({ name }) => name === lisa.name);
    const items = running.database.container('work').items;
    await items.upsert({ ...member, role: 'adviser' });
    expect((await look(lisa)).view).toMatchObject({
      mayWrite: false,
      items: [{ moves: [], mayTake: false, mayChange: false }],
    });
    const refused = { status: 403, refusal: { code: 'reads-only' } };
    expect(await askTab(running, lisa, `${base()}/owners`)).toMatchObject(refused);
    expect(await write(lisa)).toMatchObject(refused);
    await items.upsert({ ...member, role: 'privacy-contact' });
    expect(await look(lisa)).toMatchObject({ status: 403, refusal: { code: 'not-for-role' } });
  });

  it('tells where the thread about it is', async () => {
    await write(peter);
    const { id } = (await look(peter)).view.items[0] ?? {};
    const { application } = running;
    const [stored] = await running.documents('action-item');
    const leerwerkplaatsId = String(stored?.leerwerkplaatsId);
    const person = { ...peter, id: `x:${peter.objectId}` as const, language: 'nl' as const };
    const command = { commandId: 'c', person, leerwerkplaatsId, at: new Date(running.now()) };
    await application.tab.actionItems.discuss(command, { itemId: String(id), channelId });
    await running.settle();
    const { view } = await askTab<ItemDetails>(running, lisa, await item('Taart halen'));
    expect(view.thread).toEqual({ channelId, messageId: expect.stringMatching(/^message-/) });
  });
});
