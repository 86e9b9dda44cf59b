import { itemCalled, listCard, listNow } from '../support/action-items';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  click,
  deliver,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const line = 'actie De zaal reserveren @Persoon 3 vóór vrijdag';

describe('an action item', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter, lisa, john);
  });
  afterEach(() => running.close());

  const items = () => running.documents('action-item');
  const replied = (body: Awaited<ReturnType<typeof type>>) =>
    body?.attachments?.[0]?.content as Card;

  it('is written in one line, which answers with what was understood', async () => {
    const reply = await type(running, peter, line);
    expect(said(reply)).toBe(
      'Bewaard als actiepunt\nDe zaal reserveren\nWie: Persoon 3 · Uiterlijk vrijdag 4 december',
    );
    await running.settle();
    expect(listNow(running)).toBe(
      'Actiepunten\nDe zaal reserveren\nWie: Persoon 3 · Uiterlijk vrijdag 4 december',
    );
    expect(running.teams.threads().at(-1)?.body.activity?.summary).toBe(
      'Actiepunten van uw leerwerkplaats',
    );
  });

  it('is for whom somebody mentions, as Teams writes that', async () => {
    const mention = '<at>Leerwerkplaats</at>';
    const text = `${mention} actie Taart halen <at>Persoon 3</at> vóór vrijdag`;
    await deliver(running, channelActivity(running, peter, { ...typed(''), text }));
    await running.settle();
    expect(listNow(running)).toContain('Taart halen\nWie: Persoon 3 · Uiterlijk vrijdag');
  });

  it('is put right in one tap and a form that is filled in already', async () => {
    const reply = replied(await type(running, peter, line));
    const { data } = button(reply, 'Klopt niet? Verbeter');
    const form = shown(await openDialog(running, peter, channelId, String(data.verb), data));
    expect(valuesIn(form)).toMatchObject({ title: 'De zaal reserveren', dueDay: '2026-12-04' });
    const right = { ...valuesIn(form), title: 'De grote zaal reserveren', dueDay: '2026-12-07' };
    expect(await send(running, peter, form, right)).toContain('Bewaard');
    await running.settle();
    expect(listNow(running)).toBe(
      'Actiepunten\nDe grote zaal reserveren\nWie: Persoon 3 · Uiterlijk maandag 7 december',
    );
  });

  it('is gone, with what it said, when who wrote it undoes that', async () => {
    const undo = button(replied(await type(running, peter, line)), 'Ongedaan maken');
    expect(await click(running, john, undo)).toContain('nothing left that you can undo');
    expect(await click(running, peter, undo)).toContain('weer zoals het was');
    await running.settle();
    expect(listNow(running)).toContain('niets meer open');
    expect(JSON.stringify(await items())).not.toContain('zaal');
  });

  it.each([
    ['actie', 'Schrijf wat er gedaan moet worden.'],
    ['actie Taart halen @Sofie', 'niemand die “Sofie” heet'],
    ['actie Taart halen @Persoon', 'meer dan één persoon “Persoon”'],
    ['actie Taart halen @Persoon 2 @Persoon 3', 'Noem één persoon'],
    ['actie Taart halen vóór 31 februari', 'Die datum bestaat niet.'],
    ['actie Bel mevrouw Jansen', 'naam van een persoon'],
    [`actie ${'Taart '.repeat(700)}`, 'te lang voor een actiepunt'],
  ])('%j is answered with what is wrong, and isn’t kept', async (text, sentence) => {
    expect(said(await type(running, peter, text))).toContain(sentence);
    expect(await items()).toEqual([]);
  });

  it('is filled in as well, by who takes part, for somebody without Teams too', async () => {
    const mien = { name: 'Mien', discipline: 'hospice', contact: karin.objectId };
    const adding = { data: { verb: 'members/add-represented', formId: 'm1' } };
    await sendDialog(running, karin, channelId, adding, mien);
    const form = shown(await openDialog(running, peter, channelId, 'action-items/write'));
    const [, owner] = form.body as { choices?: { title: string; value: string }[] }[];
    const names = owner?.choices?.map(({ title }) => title);
    expect(names).toEqual([
      'Nog niemand',
      'Persoon 1',
      'Persoon 2',
      'Persoon 3',
      'Persoon 4',
      'Mien',
    ]);
    const chosen = owner?.choices?.at(-1)?.value;
    const filled = { title: 'Taart halen', owner: chosen, deputy: chosen, dueDay: '2026-11-30' };
    const twice = await send(running, peter, form, filled);
    expect(wordsOf(twice)).toContain('De vervanger is dezelfde als wie het doet');
    const again = await send(running, peter, twice, { ...filled, deputy: '' });
    expect(wordsOf(again)).toContain('Dat is al voorbij.');
    expect(valuesIn(again)).toMatchObject({ title: 'Taart halen', dueDay: '2026-11-30' });
    const last = { ...filled, deputy: '', dueDay: '2026-12-01' };
    expect(await send(running, peter, again, last)).toContain('op de kaart ‘Actiepunten’');
    await running.settle();
    expect(listNow(running)).toContain('Wie: Mien · Uiterlijk dinsdag 1 december');
  });

  it('may be kept as it is, when it was asked whether it tells who a resident is', async () => {
    const form = shown(await openDialog(running, peter, channelId, 'action-items/write'));
    const filled = { title: 'Bel mevrouw Jansen', owner: '', dueDay: '' };
    const asked = (await send(running, peter, form, filled)) as Card;
    expect(wordsOf(asked)).toContain('naam van een persoon');
    await sendDialog(running, peter, channelId, button(asked, 'Toch zo bewaren'), filled);
    await running.settle();
    expect(listNow(running)).toContain('Bel mevrouw Jansen');
    // And isn't asked about again while it stays as it is.
    const itemId = await itemCalled(running, 'Bel mevrouw Jansen');
    const verb = 'action-items/rewrite';
    const change = shown(await openDialog(running, peter, channelId, verb, { itemId }));
    const day = { ...valuesIn(change), dueDay: '2026-12-07' };
    expect(await send(running, peter, change, day)).toBe('Bewaard.');
  });

  it('that was refused isn’t made later, when the same message comes again', async () => {
    const early = channelActivity(running, peter, typed('actie Taart halen @Mien'));
    await deliver(running, early);
    const adding = { data: { verb: 'members/add-represented', formId: 'm2' } };
    const mien = { name: 'Mien', discipline: 'hospice', contact: karin.objectId };
    await sendDialog(running, karin, channelId, adding, mien);
    await deliver(running, early);
    expect(await items()).toEqual([]);
    await type(running, peter, 'actie Taart halen @Mien');
    expect(await items()).toHaveLength(1);
  });

  it('is made once, however often it is delivered, and many are made at once', async () => {
    const once = channelActivity(running, peter, typed(line));
    const others = Array.from({ length: 12 }, (_, number) =>
      channelActivity(running, lisa, typed(`actie Taart ${number} halen`)),
    );
    await Promise.all([once, once, once, ...others].map((one) => deliver(running, one)));
    await running.settle();
    expect(await items()).toHaveLength(13);
    expect(await running.documents('action-list')).toMatchObject([{ open: 13 }]);
    expect(wordsOf(listCard(running))).toContain('En nog 5.');
    const threads = running.teams.threads().filter(({ body }) => body.channelData?.channel);
    expect(threads).toHaveLength(1);
    expect(running.log).toEqual([]);
  });
});
