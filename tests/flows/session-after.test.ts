import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { makeSession } from '../support/forms';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send, valuesIn } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, somebody(3), somebody(4), somebody(5));
});
afterEach(() => running.close());

const make = (title: string, date: string) =>
  makeSession(running, karin, { title, date, time: '14:00', place: 'De Eik' });

/** Adds somebody who takes part without Teams. */
async function addMien(discipline = 'hospice') {
  const form = shown(await openDialog(running, karin, channelId, 'members/add-represented'));
  const told = { name: 'Mien', discipline };
  await sendDialog(running, karin, channelId, button(form, 'Toevoegen'), told);
}

const comes = (who: typeof karin) => click(running, who, button(newestCard(running), 'Ik kom'));
const presence = (who = karin) => open(running, who, button(newestCard(running), 'Wie was er?'));

describe('a session, once it is over', () => {
  beforeEach(async () => {
    await addMien();
    await make('Casus', '2026-12-02');
    await comes(peter);
    await running.later(2 * day);
  });

  it('takes no answers, and asks who was there, beginning with who said they would come', async () => {
    const card = newestCard(running);
    expect(wordsOf(card)).toContain('Deze bijeenkomst is geweest');
    expect(wordsOf(card)).toContain('Wilden komen (1): Persoon 2');
    expect(card.actions?.map(({ title }) => title)).toEqual(['Wie was er?', 'Afspraken noteren']);
    const form = await presence();
    expect(valuesIn(form).people).toContain(peter.objectId);
    expect(valuesIn(form).people).not.toContain(karin.objectId);
    const all = JSON.stringify(form).match(/"title":"(Persoon \d|Mien)"/g);
    expect(all).toHaveLength(6);
    expect(all?.[0]).toContain('Persoon 2');
  });

  it('keeps who was there, and nobody whom the form didn’t offer', async () => {
    const form = await presence();
    const people = `${valuesIn(form).people},a:b,represented:nobody`;
    expect(await send(running, karin, form, { people })).toBe('Bewaard. Aanwezig: 1.');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Aanwezig: 1');
    expect(await valuesIn(await presence()).people).toContain(peter.objectId);
  });

  it('asks who was there of its maker, the core group and who leads only', async () => {
    expect(await presence(peter)).toContain('Alleen wie de bijeenkomst maakte');
  });

  it('doesn’t say of which discipline somebody was who was the only one', async () => {
    const form = await presence();
    const everybody = JSON.stringify(form).match(/"value":"[^",]+:[^",]+"/g) ?? [];
    const people = everybody.map((one) => one.slice(9, -1)).join(',');
    await send(running, karin, form, { people });
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Aanwezig: 6');
    expect(wordsOf(newestCard(running))).not.toContain('hospice');
  });

  it('loses every name after ninety days, and keeps how many there were', async () => {
    const form = await presence();
    await send(running, karin, form, { people: String(valuesIn(form).people) });
    await running.later(91 * day);
    expect(wordsOf(newestCard(running))).toContain('Aanwezig: 1');
    expect(wordsOf(newestCard(running))).toContain('Gemaakt door oud-deelnemer');
    const [session] = await running.documents('session');
    expect(session).toMatchObject({ coming: {}, presence: { people: [], count: 1 } });
    expect(JSON.stringify(session)).not.toMatch(/Persoon/);
    expect(await running.documents('attendance')).toEqual([]);
    expect(newestCard(running).actions ?? []).toEqual([]);
  });

  it('is shown to each with what is kept of them, and to nobody else', async () => {
    const form = await presence();
    await send(running, karin, form, { people: String(valuesIn(form).people) });
    const keptOf = async (who: typeof karin) => {
      const opened = shown(await openDialog(running, who, 'chat', 'privacy/export'));
      return JSON.parse(String(valuesIn(opened).text)).parts[0];
    };
    expect(await keptOf(peter)).toMatchObject({
      present: [{ title: 'Casus' }],
      attendances: [{ title: 'Casus', answer: 'yes', onBehalf: false }],
      sessionsMade: [],
    });
    expect(await keptOf(karin)).toMatchObject({
      ...{ present: [], attendances: [], sessionsMade: [{ title: 'Casus' }] },
    });
  });
});

describe('somebody without Teams', () => {
  it('comes when somebody says so for them, and counts once whoever says it', async () => {
    await addMien();
    await make('Casus', '2026-12-08');
    const form = await open(running, karin, button(newestCard(running), 'Namens iemand'));
    const [mien] = await running.documents('represented');
    const filled = { represented: mien?.representedId, answer: 'yes' };
    expect(await send(running, karin, form, filled)).toMatch(
      /^Antwoord namens Mien: Ik kom, opgeslagen/,
    );
    await send(running, karin, form, { ...filled, answer: 'no' });
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Nog niemand komt\nMisschien: 0 · Kan niet: 1');
    expect(await open(running, peter, button(newestCard(running), 'Namens iemand'))).toContain(
      'Er is niemand namens wie u kunt antwoorden.',
    );
    const { data } = ((form as Card).actions ?? [])[0] as CardButton;
    const forged = await sendDialog(running, peter, channelId, { data }, filled);
    expect(forged.sentence).toContain('Kies namens wie u antwoordt.');
  });
});

describe('what is to come', () => {
  it('is a list, the next one first; a row shows its card, on which one can answer', async () => {
    await make('Later', '2026-12-20');
    await make('Eerst', '2026-12-08');
    const reply = await type(running, peter, 'bijeenkomsten');
    const list = reply?.attachments?.[0]?.content as Card;
    expect([...rowsOf(list).keys()]).toEqual(['Eerst', 'Later']);
    const shownCard = await click(running, peter, rowsOf(list).get('Later') as CardButton);
    expect(wordsOf(shownCard)).toContain('zondag 20 december, 14:00–15:30');
    await click(running, peter, button(shownCard as Card, 'Ik kom'));
    expect(await running.documents('attendance')).toHaveLength(1);
  });

  it('leaves out what is over or off, and says when nothing is left', async () => {
    await make('Eerst', '2026-12-08');
    await running.later(8 * day);
    const reply = await type(running, peter, 'bijeenkomsten');
    expect(JSON.stringify(reply)).toContain('nog geen bijeenkomst gepland');
  });
});
