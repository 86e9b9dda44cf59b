import { randomUUID } from 'node:crypto';
import type { DirectoryView } from '../../domain/directory/api';
import type { Running } from '../support/application';
import { sendDialog } from '../support/dialogs';
import {
  button,
  channelId,
  click,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send, valuesIn } from '../support/rows';
import { askTab, channelPath } from '../support/tab';
import type { Card } from '../support/teams-end';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const typed = { name: 'Hanna de Wit', kind: 'person', phone: '035-1234567', reach: '', mail: '' };
const inForm = { ...typed, discipline: 'hospice', needs: 'money' };
const inTab = {
  ...typed,
  ...{ discipline: 'hospice', needs: ['money'], organisation: '', callMeFor: '', area: '' },
  room: null,
};
const saved = 'Hanna de Wit staat in ‘Wie doet wat’.';
const path = `${channelPath()}/directory`;

describe('the same somebody in who does what', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const form = async (who: Somebody) => {
    const tiles = (await type(running, who, 'wie'))?.attachments?.[0]?.content as Card;
    return open(running, who, button(tiles, 'Iemand toevoegen'));
  };
  const add = async (who: Somebody, entry: object = inForm) =>
    send(running, who, await form(who), entry);
  const post = (who: Somebody, to: string, body: object) =>
    askTab<object>(running, who, `${path}/${to}`, {
      method: 'POST',
      body: { commandId: randomUUID(), ...body },
    });
  const table = (...names: string[]) =>
    ['naam;discipline;telefoon', ...names.map((name) => `${name};hospice;112`)].join('\n');
  const many = Array.from({ length: 100 }, (_, number) => `Naam ${number}`);
  const named = async (name = typed.name) =>
    (await running.documents('entry')).filter((entry) => entry.name === name);

  it.each([
    ['beside others', ['Eerste']],
    ['as the first', []],
  ])('is there once when several people add them at the same moment, %s', async (_how, others) => {
    for (const name of others) await add(karin, { ...inForm, name });
    const people = [karin, peter, lisa];
    const forms = await Promise.all(people.map(form));
    const answers = await Promise.all(
      people.map((who, place) => send(running, who, forms[place] ?? '', inForm)),
    );
    expect(answers.filter((answer) => answer === saved)).toHaveLength(1);
    const refused = answers.filter((answer) => answer !== saved).map(wordsOf);
    for (const sentence of refused) expect(sentence).toContain('Hanna de Wit staat er al');
    expect(await named()).toHaveLength(1);
  });

  it('is there once when one adds them in the channel and others in the tab and with a file', async () => {
    await add(karin, { ...inForm, name: 'Eerste' });
    const opened = await form(peter);
    const [answer, inTheTab, file] = await Promise.all([
      send(running, peter, opened, inForm),
      post(lisa, 'entries', inTab),
      post(karin, 'table', { table: table(typed.name, 'Joris') }),
    ]);
    expect(await named()).toHaveLength(1);
    const sawThem = [answer === saved, inTheTab.status === 200, 'added' in file.view];
    expect(sawThem[2]).toBe(true);
    expect(sawThem.slice(0, 2).filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(await named('Joris')).toHaveLength(1);
  });

  it('is there once when they are added while a long file with them begins', async () => {
    await add(karin, { ...inForm, name: 'Eerste' });
    await Promise.all([
      post(karin, 'table', { table: table(...many, typed.name) }),
      post(lisa, 'entries', inTab),
    ]);
    await running.settle();
    expect(await named()).toHaveLength(1);
    expect(await running.documents('entry')).toHaveLength(102);
  });

  it.each([
    ['comes yet', typed.name],
    ['has come already', 'Naam 3'],
  ])('isn’t added while a file that is on its way holds them: what %s', async (_which, name) => {
    await post(karin, 'table', { table: table(...many, typed.name) });
    await running.application.project((await running.documents('import')) as never);
    const again = await post(lisa, 'entries', { ...inTab, name });
    expect(again).toMatchObject({ status: 409, refusal: { code: 'same-coming' } });
    expect(again.refusal.sentence).toContain('wordt ingelezen');
    const pasted = await post(karin, 'table', { table: table(name) });
    expect(pasted.view).toMatchObject({ added: 0, known: { first: [{ line: 2, name }] } });
    await running.settle();
    expect(await named(name)).toHaveLength(1);
    const { view } = await askTab<DirectoryView>(running, lisa, path);
    expect(view.total).toBe(101);
  });

  it('may come of a change, and comes back after they were removed', async () => {
    await add(peter);
    await add(lisa, { ...inForm, name: 'Bea' });
    const rows = () => type(running, lisa, 'wie geld').then((reply) => reply?.attachments?.[0]);
    const bea = rowsOf((await rows())?.content as Card).get('Bea');
    const seen = (await click(running, lisa, bea as never)) as Card;
    const change = await open(running, lisa, button(seen, 'Aanpassen'));
    expect(await send(running, lisa, change, { ...valuesIn(change), name: typed.name })).toBe(
      saved,
    );
    const both = await named();
    expect(both).toHaveLength(2);
    for (const { entryId } of both) {
      const removal = `${path}/entries/${entryId}/removal`;
      const body = { commandId: randomUUID() };
      await askTab(running, karin, removal, { method: 'PUT', body });
    }
    expect(await named()).toEqual([]);
    expect(await add(lisa)).toBe(saved);
  });

  it('once refused stays refused when the same message comes again, and is added by who asks anew', async () => {
    await add(peter);
    const refused = await form(lisa);
    const again = await send(running, lisa, refused, inForm);
    expect(wordsOf(again)).toContain('Hanna de Wit staat er al');
    const [{ entryId } = { entryId: '' }] = await named();
    const body = { commandId: randomUUID() };
    const removal = `${path}/entries/${entryId}/removal`;
    await askTab(running, peter, removal, { method: 'PUT', body });
    expect(wordsOf(await send(running, lisa, refused, inForm))).toContain('niet toegevoegd');
    expect(await named()).toEqual([]);
    expect(await send(running, lisa, again, inForm)).toBe(saved);
    expect(await send(running, lisa, again, inForm)).toBe(saved);
    expect(await named()).toHaveLength(1);
  });

  it('isn’t added by an adviser’s message that comes again once they are a participant', async () => {
    const opened = await form(lisa);
    const [leader] = await running.documents('member');
    const personId = `${String(leader?.personId).split(':')[0]}:${lisa.objectId}`;
    const id = `member:${encodeURIComponent(personId).replaceAll('%', '~')}`;
    const { items } = running.database.container('work');
    const { name, teamsId } = lisa;
    await items.upsert({ ...leader, id, personId, role: 'adviser', name, teamsId });
    const press = button(opened as Card, 'Bewaren');
    const sent = () => sendDialog(running, lisa, channelId, press, inForm);
    expect((await sent()).sentence).toContain('In uw rol kijkt u mee');
    await items.upsert({ ...leader, id, personId, role: 'participant', name, teamsId });
    expect(wordsOf((await sent()).card)).toContain('niet toegevoegd');
    expect(await named()).toEqual([]);
  });
});
