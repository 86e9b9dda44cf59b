import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { addBy, asked, hanna, likeHanna } from '../support/directory';
import { personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  type Somebody,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);

describe('what stands in who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const seenBy = async (who: Somebody): Promise<Card> => {
    const row = rowsOf(await asked(running, who, 'wie geld')).get('Hanna de Wit');
    return (await click(running, who, row as never)) as Card;
  };

  it('is changed by who keeps it or the project leader, and by nobody else', async () => {
    await addBy(running, peter, hanna);
    expect((await seenBy(lisa)).actions?.map(({ title }) => title)).toEqual(['Alle onderwerpen']);
    const change = button(await seenBy(peter), 'Aanpassen');
    expect(await open(running, lisa, change)).toContain('Alleen wie dit bijhoudt');
    const form = await open(running, peter, change);
    expect(valuesIn(form)).toMatchObject({ name: 'Hanna de Wit', room: 'little' });
    expect(await send(running, lisa, form, valuesIn(form))).toContain('Alleen wie dit bijhoudt');
    await send(running, peter, form, { ...valuesIn(form), room: 'yes' });
    expect(wordsOf(await seenBy(lisa))).toContain('Nu plek');
    const leaders = await open(running, karin, change);
    await send(running, karin, leaders, { ...valuesIn(leaders), name: 'Hanna Wit' });
    expect(said(await type(running, lisa, 'wie geld'))).toContain('Hanna Wit');
  });

  it('overwrites nobody’s change unseen, and takes the same change twice as once', async () => {
    await addBy(running, peter, hanna);
    const change = button(await seenBy(peter), 'Aanpassen');
    const [mine, other] = [await open(running, peter, change), await open(running, karin, change)];
    const changed = { ...valuesIn(other), area: 'Naarden' };
    expect(await send(running, karin, other, changed)).toContain('staat in');
    expect(await send(running, karin, other, changed)).toContain('staat in');
    const again = await send(running, peter, mine, { ...valuesIn(mine), phone: '112' });
    expect(wordsOf(again)).toContain('Iemand anders heeft dit intussen veranderd.');
    expect(valuesIn(again)).toMatchObject({ area: 'Naarden', phone: '06 12 34 56 78' });
    await send(running, peter, again, { ...valuesIn(again), phone: '112' });
    expect(await running.documents('entry')).toMatchObject([{ area: 'Naarden', phone: '112' }]);
  });

  it('is asked about again when a text that was asked about is changed once more', async () => {
    await addBy(running, peter, hanna);
    const form = await open(running, peter, button(await seenBy(peter), 'Aanpassen'));
    const first = { ...valuesIn(form), callMeFor: 'mevrouw Jansen' };
    const again = (await send(running, peter, form, first)) as Card;
    const keep = button(again, 'Toch zo bewaren');
    const other = { ...first, callMeFor: 'de heer De Boer' };
    const asked = shown(await sendDialog(running, peter, channelId, keep, other));
    expect(valuesIn(asked)).toMatchObject({ callMeFor: 'de heer De Boer' });
    expect(await running.documents('entry')).toMatchObject([{ version: 1 }]);
    await sendDialog(running, peter, channelId, button(asked, 'Toch zo bewaren'), other);
    expect(await running.documents('entry')).toMatchObject([{ callMeFor: 'de heer De Boer' }]);
  });

  it('is removed after one question, and leaves no name behind', async () => {
    await addBy(running, peter, hanna);
    const seen = await seenBy(peter);
    const change = button(seen, 'Aanpassen');
    const form = await open(running, peter, change);
    const remove = button(seen, 'Weghalen');
    expect(await click(running, lisa, remove)).toContain('Alleen wie dit bijhoudt');
    const sure = (await click(running, peter, remove)) as Card;
    const yes = button(sure, 'Ja, weghalen');
    expect(await click(running, lisa, yes)).toContain('Alleen wie dit bijhoudt');
    expect(wordsOf(await click(running, peter, yes))).toContain('Naam en gegevens zijn gewist.');
    expect(JSON.stringify(await running.stored('work'))).not.toContain('Hanna');
    expect(said(await type(running, lisa, 'wie geld'))).not.toContain('Hanna');
    expect(await send(running, peter, form, valuesIn(form))).toContain('staat niet meer in');
    expect(wordsOf(await click(running, peter, yes))).toContain('Naam en gegevens zijn gewist.');
  });

  it('suggests the disciplines that the project leader chooses, and only there', async () => {
    await addBy(running, peter, likeHanna({ name: 'Cor', needs: '', discipline: 'hospice' }));
    const money = () => asked(running, karin, 'wie geld');
    expect(wordsOf(await money())).toContain('kennen we nog niemand');
    const change = button(await money(), 'Voorstel aanpassen');
    const titles = (await asked(running, peter, 'wie geld')).actions?.map(({ title }) => title);
    expect(titles).not.toContain('Voorstel aanpassen');
    expect(await open(running, peter, change)).toContain('Alleen de projectleider');
    const form = await open(running, karin, change);
    expect(valuesIn(form)).toMatchObject({
      first: 'neighbourhood-team',
      also: 'social-caseworker',
    });
    const none = await send(running, karin, form, { first: '', also: 'hospice' });
    expect(wordsOf(none)).toContain('Kies minstens één discipline');
    expect(await send(running, peter, form, { first: 'hospice' })).toContain(
      'Alleen de projectleider',
    );
    const chosen = { first: 'hospice', also: 'hospice,executive' };
    expect(await send(running, karin, form, chosen)).toContain('is bewaard');
    expect(wordsOf(await money())).toContain('Cor');
    expect(await running.documents('directory')).toMatchObject([
      { suggestions: { money: { first: ['hospice'], also: ['executive'] } } },
    ]);
    const back = await open(running, karin, change);
    await send(running, karin, back, { first: 'neighbourhood-team', also: 'social-caseworker' });
    const [kept] = await running.documents('directory');
    expect(kept?.suggestions).toEqual({});
    expect(wordsOf(await money())).toContain('kennen we nog niemand');
  });

  it('is another’s business: nothing of it is seen or changed from another leerwerkplaats', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    await addBy(running, peter, hanna);
    const seen = await seenBy(peter);
    await type(running, peter, 'start Krimpenerwaard', elsewhere);
    const change = button(seen, 'Aanpassen');
    expect(await open(running, peter, change, elsewhere)).toContain('staat niet meer in');
    const remove = button(seen, 'Weghalen');
    expect(await click(running, peter, remove, {}, elsewhere)).toContain('staat niet meer in');
    const answer = await type(running, peter, 'wie geld', elsewhere);
    expect(said(answer)).toContain('Voor geldzorgen kennen we nog niemand.');
  });

  it('names members by what they told of themselves, until they leave', async () => {
    await rosterIs(running, karin, lisa);
    const profile = shown(await openDialog(running, lisa, channelId, 'members/profile'));
    await sendDialog(running, lisa, channelId, button(profile, 'Bewaren'), {
      name: 'Lisa Roos',
      organisation: 'De Linde',
      discipline: 'hospice',
      callMeFor: 'schulden en rouw',
      reachability: 'ma t/m vr 9.00-17.00 06-12345678',
    });
    await running.settle();
    const answer = said(await type(running, peter, 'wie geldzorgen'));
    expect(answer).toContain('Lisa Roos\nhospice · De Linde\n[06-12345678](tel:0612345678)');
    expect(answer).toContain('ma t/m vr 9.00-17.00');
    expect(answer).toContain('helpt hierbij · Bel mij voor: schulden en rouw');
    expect(rowsOf(await asked(running, peter, 'wie rouw')).size).toBe(0);
    await tell(running, personNews('Removed', [lisa], 100));
    await running.settle();
    expect(said(await type(running, peter, 'wie geldzorgen'))).not.toContain('Lisa');
  });

  it.each([
    ['keeper', 'participant', true],
    ['project-leader', 'project-leader', true],
    ['deputy', 'deputy', true],
    ['core-group', 'core-group', true],
    ['participant', 'participant', false],
    ['policy-officer', 'policy-officer', false],
    ['executive', 'executive', false],
    ['adviser', 'adviser', false],
    ['privacy-contact', 'privacy-contact', false],
  ])('may be changed and removed by a %s: %#', async (who, role, may) => {
    await addBy(running, peter, hanna);
    const seen = await seenBy(peter);
    const one = who === 'keeper' ? peter : lisa;
    const [leader] = await running.documents('member');
    const personId = `${String(leader?.personId).split(':')[0]}:${one.objectId}`;
    const id = `member:${encodeURIComponent(personId).replaceAll('%', '~')}`;
    const items = running.database.container('work').items;
    await items.upsert({ ...leader, id, personId, role, name: one.name, teamsId: one.teamsId });
    const form = await open(running, one, button(seen, 'Aanpassen'));
    expect(typeof form).toBe(may ? 'object' : 'string');
    const remove = await click(running, one, button(seen, 'Weghalen'));
    expect(typeof remove).toBe(may ? 'object' : 'string');
  });
});
