import type { Running } from '../support/application';
import { openDialog, sendDialog } from '../support/dialogs';
import { makeSession } from '../support/forms';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
  await makeSession(running, karin, { title: 'Casus', date: '2026-12-02', time: '14:00' });
  await running.later(2 * day);
});
afterEach(() => running.close());

const note = (who = karin) => open(running, who, button(newestCard(running), 'Afspraken noteren'));
const items = () => running.documents('action-item');
const words = async () => {
  await running.settle();
  return wordsOf(newestCard(running));
};

describe('what was agreed in a session', () => {
  it('becomes an action item of each line, with who does it and until when', async () => {
    const lines = 'De zaal reserveren @Persoon 2 vóór vrijdag\n\nTaart meenemen';
    expect(await send(running, karin, await note(), { lines })).toContain('Actiepunten erbij: 2.');
    expect(await words()).toContain(
      'Actiepunten\nDe zaal reserveren\nWie: Persoon 2 · Uiterlijk vrijdag 4 december\nTaart meenemen\nWie: nog niemand',
    );
    expect(said(await type(running, peter, 'acties'))).toContain('De zaal reserveren');
    const [item] = await items();
    const done = {
      type: 'Action.Execute',
      verb: 'action-items/finish',
      title: '',
      data: { itemId: item?.itemId },
    };
    await click(running, peter, done as never);
    expect(await words()).toMatch(/Actiepunten\nTaart meenemen\nWie: nog niemand\nKlaar: 1/);
  });

  it('is kept once, however often the dialog is sent, and beside what was there', async () => {
    const form = await note();
    await send(running, karin, form, { lines: 'Een' });
    await send(running, karin, form, { lines: 'Een' });
    expect(await items()).toHaveLength(1);
    const [one, other] = await Promise.all([note(), note()]);
    await Promise.all([
      send(running, karin, one, { lines: 'Twee\nDrie' }),
      send(running, karin, other, { lines: 'Vier' }),
    ]);
    expect(await items()).toHaveLength(4);
    expect(await words()).toMatch(/Een[\s\S]*Twee[\s\S]*Drie/);
    expect(await words()).toContain('Vier');
  });

  const points = (count: number, from: string) =>
    Array.from({ length: count }, (_, number) => `${from} ${number}`).join('\n');

  it('is kept as far as there is room, whoever writes at the same moment', async () => {
    for (const from of ['a', 'b'])
      await send(running, karin, await note(), { lines: points(20, from) });
    await send(running, karin, await note(), { lines: points(12, 'c') });
    const forms = await Promise.all([note(), note()]);
    let release = () => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    // One of them has read the session, and writes only when the other has finished.
    running.engine.faults.inject({ match: { operation: 'batch' }, delay });
    const both = forms.map((form, place) =>
      send(running, karin, form, { lines: points(6, `d${place}`) }),
    );
    await Promise.race(both);
    release();
    const answers = await Promise.all(both);
    expect(answers.map(String).filter((said) => said.startsWith('Bewaard'))).toHaveLength(1);
    expect(await items()).toHaveLength(58);
    const [session] = await running.documents('session');
    expect(Object.keys(session?.items as object)).toHaveLength(58);
    await send(running, karin, await note(), { lines: points(2, 'e') });
    expect(wordsOf(await send(running, karin, await note(), { lines: 'f' }))).toContain(
      'Bij één bijeenkomst passen 60 actiepunten',
    );
  });

  it('says that it is kept when the dialog comes again and there is no room any more', async () => {
    for (const from of ['a', 'b'])
      await send(running, karin, await note(), { lines: points(20, from) });
    const form = await note();
    const last = { lines: points(20, 'c') };
    expect(await send(running, karin, form, last)).toContain('Actiepunten erbij: 20.');
    expect(await send(running, karin, form, last)).toContain('Actiepunten erbij: 20.');
    expect(await items()).toHaveLength(60);
  });

  it('comes back whole with what is wrong in one of its lines', async () => {
    const lines = `Een\n${'a'.repeat(151)}`;
    const again = await send(running, karin, await note(), { lines });
    expect(wordsOf(again)).toContain('Dit is te lang voor een actiepunt.');
    expect(valuesIn(again)).toMatchObject({ lines });
    expect(await items()).toEqual([]);
    expect(wordsOf(await send(running, karin, again, { lines: ' \n ' }))).toContain(
      'Schrijf wat is afgesproken',
    );
    const many = Array.from({ length: 21 }, (_, number) => `Punt ${number}`).join('\n');
    expect(wordsOf(await send(running, karin, again, { lines: many }))).toContain('hoogstens 20');
    expect(await items()).toEqual([]);
  });

  it('is asked about where it may tell of a resident', async () => {
    const lines = 'Bel mevrouw De Boer, 06-12345678';
    const asked = (await send(running, karin, await note(), { lines })) as Card;
    expect(await items()).toEqual([]);
    await sendDialog(running, karin, channelId, button(asked, 'Toch zo bewaren'), { lines });
    expect(await items()).toHaveLength(1);
  });

  it('is for who made the session, the core group or the project leader, once it has begun', async () => {
    expect(await note(peter)).toContain('Alleen wie de bijeenkomst maakte');
    await makeSession(running, karin, { title: 'Later', date: '2026-12-20', time: '14:00' });
    const later = (await running.documents('session')).find(({ status }) => status === 'planned');
    const tried = await openDialog(running, karin, channelId, 'sessions/note-agreements', {
      sessionId: later?.sessionId,
    });
    expect(tried.sentence).toContain('is nog niet geweest');
  });
});
