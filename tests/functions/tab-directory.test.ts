import { randomUUID } from 'node:crypto';
import {
  type DirectoryView,
  directoryView,
  type EntryView,
  entryView,
  type FoundView,
  foundView,
} from '../../domain/directory/api';
import type { Role } from '../../domain/leerwerkplaats/access';
import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats } from '../support/people';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, peter, english] = [somebody(1), somebody(2), somebody(3, 'en-GB')];
let running: Running;
const { couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const content = {
  name: 'Hanna de Wit',
  kind: 'person',
  organisation: 'Buurtteam Bussum',
  discipline: 'neighbourhood-team',
  needs: ['money'],
  callMeFor: 'schulden en toeslagen',
  area: 'Bussum',
  room: 'little',
  phone: '+31 (0)35 123 45 67',
  mail: '',
  reach: 'ma–do',
};
const other = {
  ...content,
  name: 'Élise Frank',
  organisation: '',
  room: 'yes',
  area: 'Naarden',
  mail: 'e@voorbeeld.nl',
};

const at = (rest = '', channel?: string) => `${channelPath(channel)}/directory${rest}`;
const ask = <View>(who: Somebody, path: string, request: TabRequest = {}) =>
  askTab<View>(running, who, path, request);
const minted = (body: object) => ({ commandId: randomUUID(), ...body });
const add = (who: Somebody, body: object = content) =>
  ask<{ id: string }>(who, at('/entries'), { method: 'POST', body: minted(body) });
const put = (who: Somebody, rest: string, body: object = {}) =>
  ask<object>(who, at(rest), { method: 'PUT', body: minted(body) });
const look = async (who: Somebody) => (await ask<DirectoryView>(who, at())).view;
const search = (who: Somebody, body: object, headers: Record<string, string> = {}) =>
  ask<FoundView>(who, at('/search'), { method: 'POST', body: { most: 20, ...body }, headers });
const found = async (who: Somebody, body: object) =>
  (await search(who, body)).view.rows.map(({ entry }) => entry.name);
const stored = () => running.documents('entry');

/** The project leader gives somebody a role. */
async function become(who: Somebody, role: Role): Promise<void> {
  await rosterIs(running, karin, who);
  const path = `${channelPath()}/members/${who.objectId}/role`;
  const given = await ask(karin, path, { method: 'PUT', body: minted({ role }) });
  expect(given.status).toBe(200);
}

describe('who does what in the tab', () => {
  it('shows every need with how many can be called, and what one may do', async () => {
    await add(peter);
    const { status, view } = await ask<DirectoryView>(karin, at());
    expect(status).toBe(200);
    expect(directoryView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ total: 1, leerwerkplaats: { name: 'Gooise Meren' } });
    expect(view.needs).toContainEqual({ need: 'money', helpers: 1 });
    expect(view.needs).toContainEqual({ need: 'grief', helpers: 0 });
    expect(view.may).toEqual({ add: true, suggest: true, import: true });
    expect((await look(peter)).may).toEqual({ add: true, suggest: false, import: false });
  });

  it('finds one with room first, with a number to dial and who keeps it', async () => {
    await add(peter);
    await add(karin, other);
    const { view } = await search(peter, { need: 'money' });
    expect(foundView.strict().parse(view)).toEqual(view);
    expect(view.rows.map(({ entry }) => entry.name)).toEqual(['Élise Frank', 'Hanna de Wit']);
    const [, { entry } = { entry: undefined }] = view.rows;
    expect(entry).toMatchObject({ dial: '+31351234567', keptBy: 'Persoon 2' });
    expect(entry).toMatchObject({ may: ['edit', 'remove', 'check'] });
    expect(view.rows[0]?.entry.may).toEqual([]);
    expect(JSON.stringify(view)).not.toContain(karin.objectId);
  });

  it.each([
    ['schulden', ['Élise Frank', 'Hanna de Wit']],
    ['schulden in bussum', ['Hanna de Wit']],
    ['buurtteam', ['Élise Frank', 'Hanna de Wit']],
    ['elise', ['Élise Frank']],
    ['han', ['Hanna de Wit']],
    ['zwaan', []],
    ['', ['Élise Frank', 'Hanna de Wit']],
  ])('finds by what is typed: %j', async (words, names) => {
    await add(peter);
    await add(karin, other);
    expect(await found(peter, { words })).toEqual(names);
  });

  it('shows what exists for a need with its way in, apart from who can be called', async () => {
    await add(karin, { ...content, name: 'Welzijn op recept', kind: 'initiative', phone: '' });
    const { view } = await search(peter, { need: 'money' });
    expect(view.rows).toEqual([]);
    expect(view.initiatives).toMatchObject([{ name: 'Welzijn op recept', reach: 'ma–do' }]);
    expect((await look(peter)).needs).toContainEqual({ need: 'money', helpers: 0 });
  });

  it('narrows a discipline by the words beside it, and says when nobody fits them', async () => {
    await add(peter);
    await add(peter, other);
    const near = { discipline: 'neighbourhood-team', narrowedBy: 'naarden', missed: '' };
    expect((await search(peter, { words: 'wijkteam Naarden' })).view).toMatchObject(near);
    expect(await found(peter, { words: 'wijkteam Naarden' })).toEqual(['Élise Frank']);
    const none = { discipline: 'neighbourhood-team', narrowedBy: '', missed: 'muiden' };
    expect((await search(peter, { words: 'wijkteam Muiden' })).view).toMatchObject(none);
    expect(await found(peter, { words: 'wijkteam Muiden' })).toHaveLength(2);
    expect(await found(peter, { discipline: 'neighbourhood-team' })).toHaveLength(2);
    expect(await found(peter, { discipline: 'hospice' })).toEqual([]);
  });

  it('answers so many rows, and how many more there are', async () => {
    for (const number of [1, 2, 3]) await add(peter, { ...content, name: `Naam ${number}` });
    const { view } = await search(peter, { words: '', most: 2 });
    expect(view).toMatchObject({ left: 1, rows: [{}, {}] });
    expect((await search(peter, { most: 301 })).status).toBe(400);
  });

  it('isn’t sent again while nothing has changed, also what was searched', async () => {
    await add(peter);
    const first = await search(peter, { need: 'money' });
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await search(peter, { need: 'money' }, known)).status).toBe(304);
    await add(peter, other);
    expect((await search(peter, { need: 'money' }, known)).status).toBe(200);
  });
});

describe('an entry in the tab', () => {
  it('is added once, however often it is sent, and whoever the body names keeps nothing', async () => {
    const body = minted({ ...content, keeper: { personId: karin.objectId } });
    const sent = () => ask<{ id: string }>(peter, at('/entries'), { method: 'POST', body });
    const first = await sent();
    expect(first.status).toBe(200);
    expect((await sent()).view).toEqual(first.view);
    expect(await stored()).toMatchObject([{ keeper: { name: 'Persoon 2' }, version: 1 }]);
    const again = await add(karin);
    expect(again).toMatchObject({ status: 409, refusal: { code: 'same-entry' } });
    expect(again.refusal.sentence).toContain('Persoon 2 houdt dat bij');
  });

  it('is not used up by somebody who sends its id first', async () => {
    const body = minted(content);
    await ask(peter, at('/entries'), { method: 'POST', body });
    const second = { ...other, commandId: body.commandId };
    expect((await ask(karin, at('/entries'), { method: 'POST', body: second })).status).toBe(200);
    expect(await stored()).toHaveLength(2);
  });

  it('is changed by who saw it as it is, and who didn’t gets it as it is now', async () => {
    const { view } = await add(peter);
    const path = `/entries/${view.id}`;
    const change = { ...content, phone: '112', version: 1 };
    const request = { method: 'PUT' as const, body: minted(change) };
    expect((await ask(peter, at(path), request)).status).toBe(200);
    expect((await ask(peter, at(path), request)).status).toBe(200);
    const late = await put(karin, path, { ...change, phone: '113' });
    expect(late).toMatchObject({ status: 409, refusal: { code: 'changed-meanwhile' } });
    const now = (await ask<EntryView>(karin, at(path))).view;
    expect(entryView.strict().parse(now)).toMatchObject({ phone: '112', version: 2 });
  });

  it('is refused with the name of the field, in the language of who sends it', async () => {
    const answer = await add(english, { ...content, callMeFor: 'x'.repeat(121) });
    expect(answer).toMatchObject({ status: 400, refusal: { code: 'too-long' } });
    expect(answer.refusal.sentence).toContain('Call me for …');
  });

  it('is removed with all that was said of it, also when that is asked twice', async () => {
    const { view } = await add(peter);
    const body = minted({});
    const remove = () =>
      ask<object>(peter, at(`/entries/${view.id}/removal`), { method: 'PUT', body });
    expect((await remove()).status).toBe(200);
    expect(await stored()).toEqual([]);
    expect((await remove()).status).toBe(200);
    expect((await ask(peter, at(`/entries/${view.id}`))).status).toBe(404);
  });

  it('that is still right says so from now on', async () => {
    const { view } = await add(peter);
    running.wait(86_400_000);
    expect((await put(peter, `/entries/${view.id}/check`)).status).toBe(200);
    expect(await stored()).toMatchObject([{ checkedAt: '2026-12-02T13:03:00.000Z' }]);
  });

  it.each([
    ['not at all', 'no-such-entry'],
    ['as a path', '..%2F..'],
    ['as a face', '%F0%9F%98%80'],
    ['at length', 'x'.repeat(2_000)],
  ])('named %s isn’t there', async (_how, id) => {
    expect((await put(karin, `/entries/${id}/removal`)).status).toBe(404);
    expect((await put(karin, `/entries/${id}/check`)).status).toBe(404);
    expect((await put(karin, `/entries/${id}`, { ...content, version: 1 })).status).toBe(404);
    expect((await ask(karin, at(`/entries/${id}`))).status).toBe(404);
  });

  it('of a member is their own profile, which nobody changes here', async () => {
    await rosterIs(running, karin, peter);
    const told = { name: 'Peter Smit', organisation: '', discipline: 'hospice' };
    const body = minted({ ...told, callMeFor: 'geldzorgen', reachability: '06-12345678' });
    await ask(peter, `${channelPath()}/profile`, { method: 'PUT', body });
    await running.settle();
    const { rows } = (await search(karin, { need: 'money' })).view;
    expect(rows).toMatchObject([{ entry: { name: 'Peter Smit', from: 'member', may: [] } }]);
  });

  it('of a member can’t be changed through the id of their own record', async () => {
    const member = (await running.documents('member'))[0];
    const id = encodeURIComponent(String(member?.id));
    expect((await put(karin, `/entries/${id}/removal`)).status).toBe(404);
    expect(await running.documents('member')).toHaveLength(1);
  });
});

const roles: [Role, { keeps: number; others: number; add: number; leads: number }][] = [
  ['project-leader', { keeps: 200, others: 200, add: 200, leads: 200 }],
  ['deputy', { keeps: 200, others: 200, add: 200, leads: 200 }],
  ['core-group', { keeps: 200, others: 200, add: 200, leads: 403 }],
  ['participant', { keeps: 200, others: 403, add: 200, leads: 403 }],
  ['policy-officer', { keeps: 200, others: 403, add: 200, leads: 403 }],
  ['executive', { keeps: 200, others: 403, add: 200, leads: 403 }],
  ['adviser', { keeps: 200, others: 403, add: 403, leads: 403 }],
  ['privacy-contact', { keeps: 200, others: 403, add: 403, leads: 403 }],
];

describe.each(roles)('as %s', (role, may) => {
  const suggestion = { need: 'money', first: ['welfare-coach'], also: [] };
  const table = 'naam;discipline;telefoon\nAnna;hospice;112';

  it('one does what the table says, and sees beforehand what that is', async () => {
    const own = (await add(peter)).view.id;
    const others = (await add(karin, other)).view.id;
    await become(peter, role);
    for (const [id, status] of [
      [own, may.keeps],
      [others, may.others],
    ] as const) {
      const seen = (await ask<EntryView>(peter, at(`/entries/${id}`))).view;
      expect(seen.may.length > 0).toBe(status === 200);
      expect((await put(peter, `/entries/${id}/check`)).status).toBe(status);
      const change = { ...(id === own ? content : other), version: 2 - Number(status === 403) };
      expect((await put(peter, `/entries/${id}`, change)).status).toBe(status);
      expect((await put(peter, `/entries/${id}/removal`)).status).toBe(status);
    }
    const leads = may.leads === 200;
    expect((await look(peter)).may).toEqual({
      add: may.add === 200,
      suggest: leads,
      import: leads,
    });
    expect((await add(peter, { ...content, name: 'Nieuw' })).status).toBe(may.add);
    expect((await put(peter, '/suggestions', suggestion)).status).toBe(may.leads);
    for (const rest of ['/table', '/table/preview']) {
      const request = { method: 'POST' as const, body: minted({ table }) };
      expect((await ask(peter, at(rest), request)).status).toBe(may.leads);
    }
  });
});

describe('from elsewhere', () => {
  const everything = (id: string, channel?: string): [string, TabRequest][] => [
    [at('', channel), {}],
    [at('/search', channel), { method: 'POST', body: { most: 1 } }],
    [at(`/entries/${id}`, channel), {}],
    [at(`/entries/${id}`, channel), { method: 'PUT', body: minted({ ...content, version: 1 }) }],
    [at(`/entries/${id}/check`, channel), { method: 'PUT', body: minted({}) }],
    [at(`/entries/${id}/removal`, channel), { method: 'PUT', body: minted({}) }],
    [at('/entries', channel), { method: 'POST', body: minted(content) }],
    [
      at('/suggestions', channel),
      { method: 'PUT', body: minted({ need: 'money', first: ['hospice'], also: [] }) },
    ],
    [at('/table', channel), { method: 'POST', body: minted({ table: 'naam' }) }],
    [at('/table/preview', channel), { method: 'POST', body: { table: 'naam' } }],
  ];

  it('who isn’t in the channel gets the same answer everywhere, and changes nothing', async () => {
    const { view } = await add(karin);
    running.teams.strangers.add(peter.teamsId);
    const before = await running.stored('work');
    for (const [path, request] of everything(view.id)) {
      const answer = await ask(peter, path, request);
      expect(answer).toMatchObject({ status: 404, refusal: { code: 'not-coupled' } });
    }
    expect(await running.stored('work')).toEqual(before);
  });

  it('an entry of another leerwerkplaats isn’t there', async () => {
    const { view } = await add(karin);
    const elsewhere = '19:elders@thread.tacv2';
    await couple(elsewhere, { leerwerkplaatsId: 'another' });
    const named = everything(view.id, elsewhere).filter(([path]) => path.includes(view.id));
    for (const [path, request] of named) {
      expect(await ask(karin, path, request)).toMatchObject({ status: 404 });
    }
    expect(await stored()).toMatchObject([{ version: 1 }]);
  });

  it.each([
    ['an unknown discipline', minted({ ...content, discipline: 'wizard' })],
    ['an unknown need', minted({ ...content, needs: ['flying'] })],
    ['a number for a name', minted({ ...content, name: 7 })],
    ['half of it', minted({ name: 'Anna' })],
    ['no command id', content],
    ['a list', []],
  ])('what isn’t an entry is refused: %s', async (_what, body) => {
    const answer = await ask(karin, at('/entries'), { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(await stored()).toEqual([]);
  });
});
