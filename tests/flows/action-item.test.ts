import type { Running } from '../support/application';
import { activityIn, openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  click,
  clicked,
  deliver,
  type Somebody,
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

  /** Of the item's card in the channel: as posted, or as last edited. */
  const onCard = (): Card =>
    running.teams.calls
      .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
      .findLast((card) => /^Actiepunt\n/.test(wordsOf(card))) as Card;

  const posts = () =>
    running.teams.threads().filter(({ body }) => body.channelData?.channel !== undefined).length;

  async function writtenBy(who: Somebody, text = line): Promise<Card> {
    await type(running, who, text);
    await running.settle();
    return onCard();
  }

  const list = async (who: Somebody) => said(await type(running, who, 'acties'));

  it('is written in one line; its card says what, who and until when', async () => {
    expect(said(await type(running, peter, line))).toContain('komt zo in dit kanaal');
    await running.settle();
    expect(wordsOf(onCard())).toBe(
      'Actiepunt\nDe zaal reserveren\nWie: Persoon 3 · Uiterlijk vrijdag 4 december\nGeschreven door Persoon 2',
    );
    expect(running.teams.threads()[0]?.body.activity?.summary).toBe(
      'Nieuw actiepunt in uw leerwerkplaats',
    );
  });

  it('is for whom somebody mentions, as Teams writes that', async () => {
    const mention = '<at>Leerwerkplaats</at>';
    const text = `${mention} actie Taart halen <at>Persoon 3</at> vóór vrijdag`;
    await deliver(running, channelActivity(running, peter, { ...typed(''), text }));
    await running.settle();
    expect(wordsOf(onCard())).toContain('Taart halen\nWie: Persoon 3 · Uiterlijk vrijdag');
  });

  it.each([
    ['actie', 'Schrijf wat er gedaan moet worden.'],
    ['actie Taart halen @Sofie', 'niemand die “Sofie” heet'],
    ['actie Taart halen @Persoon', 'meer dan één persoon “Persoon”'],
    ['actie Taart halen @Persoon 2 @Persoon 3', 'Noem één persoon'],
    ['actie Taart halen vóór 31 februari', 'Die datum bestaat niet.'],
    ['actie Bel mevrouw Jansen', 'naam van een persoon'],
  ])('%j is answered with what is wrong, and isn’t kept', async (text, sentence) => {
    expect(said(await type(running, peter, text))).toContain(sentence);
    expect(await running.documents('action-item')).toEqual([]);
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
    const typed = { title: 'Taart halen', owner: chosen, dueDay: '2026-11-30' };
    const again = await send(running, peter, form, typed);
    expect(wordsOf(again)).toContain('Dat is al voorbij.');
    expect(valuesIn(again)).toMatchObject(typed);
    await send(running, peter, again, { ...typed, dueDay: '2026-12-01' });
    await running.settle();
    expect(wordsOf(onCard())).toContain('Wie: Mien · Uiterlijk dinsdag 1 december');
  });

  it('may be kept as it is, when it was asked whether it tells who a resident is', async () => {
    const form = shown(await openDialog(running, peter, channelId, 'action-items/write'));
    const typed = { title: 'Bel mevrouw Jansen', owner: '', dueDay: '' };
    const asked = (await send(running, peter, form, typed)) as Card;
    expect(wordsOf(asked)).toContain('naam van een persoon');
    const keep = button(asked, 'Toch zo bewaren');
    await sendDialog(running, peter, channelId, keep, typed);
    await running.settle();
    expect(wordsOf(onCard())).toContain('Bel mevrouw Jansen');
  });

  it('is done by who does it, and not by somebody else of the group', async () => {
    const card = await writtenBy(peter);
    const done = button(card, 'Klaar');
    expect(await click(running, john, done)).toContain('This is for who does it');
    expect(await click(running, lisa, done)).toContain('is klaar');
    await running.settle();
    expect(wordsOf(onCard())).toContain('Klaar sinds dinsdag 1 december · Wie: Persoon 3');
    expect(await list(peter)).toContain('niets meer open');
    const notDone = button(onCard(), 'Toch niet klaar');
    expect(await click(running, john, notDone)).toContain('This is for who does it');
    expect(await click(running, peter, notDone)).toContain('weer open');
    await running.settle();
    expect(wordsOf(onCard())).toContain('Wie: Persoon 3 · Uiterlijk vrijdag');
  });

  it('that nobody does is taken by one person, also when two want it at once', async () => {
    const card = await writtenBy(peter, 'actie Taart halen');
    expect(wordsOf(card)).toContain('Wie: nog niemand');
    const take = button(card, 'Ik doe dit');
    const answers = await Promise.all([lisa, john].map((who) => click(running, who, take)));
    expect(answers.filter((one) => /U doet dit|You do this/.test(String(one)))).toHaveLength(1);
    expect(answers.filter((one) => /doet dit al|does this already/.test(String(one)))).toHaveLength(
      1,
    );
    await running.settle();
    expect(wordsOf(onCard())).toMatch(/Wie: Persoon [34]/);
    expect(onCard().actions?.map(({ title }) => title)).toEqual(['Klaar']);
  });

  it('isn’t taken from somebody who was quicker, when that was read too late', async () => {
    const card = await writtenBy(peter, 'actie Taart halen');
    await click(running, lisa, button(card, 'Ik doe dit'));
    const [item] = await running.documents('action-item');
    const match = { operation: 'read', id: String(item?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    expect(await click(running, john, button(card, 'Ik doe dit'))).toContain('does this already');
    expect(await running.documents('action-item')).toMatchObject([{ owner: { name: lisa.name } }]);
  });

  it('that was refused isn’t made later, when the same message comes again', async () => {
    const early = channelActivity(running, peter, typed('actie Taart halen @Mien'));
    await deliver(running, early);
    const adding = { data: { verb: 'members/add-represented', formId: 'm2' } };
    const mien = { name: 'Mien', discipline: 'hospice', contact: karin.objectId };
    await sendDialog(running, karin, channelId, adding, mien);
    await deliver(running, early);
    expect(await running.documents('action-item')).toEqual([]);
    await type(running, peter, 'actie Taart halen @Mien');
    expect(await running.documents('action-item')).toHaveLength(1);
  });

  it('that is done can’t be taken any more', async () => {
    const card = await writtenBy(peter, 'actie Taart halen');
    await click(running, peter, button(card, 'Klaar'));
    expect(await click(running, lisa, button(card, 'Ik doe dit'))).toContain('al klaar');
    expect(await running.documents('action-item')).toMatchObject([{ owner: null }]);
  });

  it('is listed with one’s own first, then by day, and says what should have been done', async () => {
    await type(running, peter, 'actie Later iets doen @Persoon 2 vóór 20 december');
    await type(running, peter, 'actie Taart halen');
    await type(running, peter, 'actie Vandaag iets doen @Persoon 2 vandaag');
    await type(running, peter, line);
    running.wait(24 * 60 * 60 * 1000);
    const found = await list(lisa);
    const order = ['De zaal', 'Vandaag iets', 'Later iets', 'Taart'].map((one) =>
      found.indexOf(one),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(found).toContain('Was voor dinsdag 1 december');
    expect(await list(john)).toContain('Open action items');
  });

  it('has one effect, however often it is delivered', async () => {
    const typedOnce = channelActivity(running, peter, { text: line, entities: [] });
    await Promise.all([1, 2, 3].map(() => deliver(running, typedOnce)));
    await running.settle();
    expect(posts()).toBe(1);
    const early = channelActivity(running, lisa, clicked(button(onCard(), 'Klaar')));
    await deliver(running, early);
    await click(running, lisa, button(onCard(), 'Klaar'));
    await running.settle();
    await click(running, lisa, button(onCard(), 'Toch niet klaar'));
    await deliver(running, early);
    expect(await running.documents('action-item')).toMatchObject([{ status: 'open' }]);
  });

  it('exists in its own channel only', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    const card = await writtenBy(peter);
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    const { items } = running.database.container('index');
    const other = (await running.stored('index')).find((one) => one.channelId === elsewhere);
    const [item] = await running.documents('action-item');
    await items.upsert({ ...other, leerwerkplaatsId: item?.leerwerkplaatsId });
    running.wait(2 * 60_000);
    const done = button(card, 'Klaar');
    expect(await click(running, lisa, done, {}, elsewhere)).toContain('kan ik in dit kanaal niet');
    expect(said(await type(running, lisa, 'acties', elsewhere))).toContain('niets meer open');
  });

  it('has no names any more a year after it was done, and can’t be opened again', async () => {
    const card = await writtenBy(peter);
    await click(running, lisa, button(card, 'Klaar'));
    await running.settle();
    const notDone = button(onCard(), 'Toch niet klaar');
    await running.later(364 * 24 * 60 * 60 * 1000);
    expect(wordsOf(onCard())).toContain('Persoon 3');
    await running.later(2 * 24 * 60 * 60 * 1000);
    expect(wordsOf(onCard())).toBe('Actiepunt\nDe zaal reserveren\nKlaar sinds dinsdag 1 december');
    expect(JSON.stringify(await running.documents('action-item'))).not.toMatch(/Persoon \d/);
    expect(await click(running, peter, notDone)).toContain('meer dan een jaar klaar');
    expect(running.log).toEqual([]);
  });

  it('comes back when its card was deleted, for who wrote it', async () => {
    const card = await writtenBy(peter);
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
    await click(running, lisa, button(card, 'Klaar'));
    await running.settle();
    const asked = running.teams.calls
      .map(({ body }) => body.attachments?.[0]?.content)
      .find((one) => wordsOf(one).includes('actiepunt is verwijderd')) as Card;
    const again = clicked(button(asked, 'Opnieuw plaatsen'));
    await deliver(running, activityIn(running, john, 'chat', again));
    await running.settle();
    expect(posts()).toBe(1);
    await deliver(running, activityIn(running, peter, 'chat', again));
    await deliver(running, activityIn(running, peter, 'chat', again));
    await running.settle();
    expect(posts()).toBe(2);
    expect(wordsOf(onCard())).toContain('Klaar sinds');
  });
});
