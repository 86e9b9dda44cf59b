import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
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
const john = somebody(4, 'en-GB');

const hanna = {
  name: 'Hanna de Wit',
  organisation: 'Versa',
  kind: 'person',
  discipline: 'neighbourhood-team',
  needs: 'money,someone-to-turn-to',
  callMeFor: 'schulden en toeslagen',
  phone: '06 12 34 56 78',
  area: 'Bussum',
  room: 'little',
};

describe('who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const asked = async (who: Somebody, text: string): Promise<Card> => {
    const reply = await type(running, who, text);
    return reply?.attachments?.[0]?.content as Card;
  };
  const addBy = async (who: Somebody, entry: object) => {
    const form = await open(running, who, button(await asked(who, 'wie'), 'Iemand toevoegen'));
    return send(running, who, form, entry);
  };
  const entry = (more: object) => ({ ...hanna, ...more });

  it('leads in two taps from the overview to a telephone number', async () => {
    await addBy(peter, hanna);
    const overview = await asked(lisa, 'hulp');
    const tiles = (await click(running, lisa, button(overview, 'Wie doet wat'))) as Card;
    const money = rowsOf(tiles).get('Geldzorgen');
    const answer = await click(running, lisa, money as never);
    expect(wordsOf(answer)).toContain('Hanna de Wit');
    expect(wordsOf(answer)).toContain('[06 12 34 56 78](tel:0612345678)');
    expect(wordsOf(answer)).toContain('Bel mij voor: schulden en toeslagen');
    expect(running.teams.calls.filter(({ body }) => wordsOf(body).includes('Hanna'))).toEqual([]);
  });

  it.each(['wie geldzorgen', 'wie kan ik bellen voor schulden?', 'wie geldzrgen', 'who debts'])(
    'understands %j',
    async (text) => {
      await addBy(peter, hanna);
      const answer = said(await type(running, lisa, text));
      expect(answer).toContain('Geldzorgen');
      expect(answer).toContain('Hanna de Wit');
      expect(answer).toContain('Iedereen in dit kanaal kan dit antwoord lezen.');
    },
  );

  it('names one with room first, and says why each is named', async () => {
    await addBy(peter, entry({ name: 'Anna', room: 'no' }));
    await addBy(peter, entry({ name: 'Bea', needs: '', room: 'yes' }));
    await addBy(
      peter,
      entry({ name: 'Cor', needs: '', discipline: 'social-caseworker', room: 'yes' }),
    );
    await addBy(peter, entry({ name: 'Daan', needs: '', discipline: 'hospice' }));
    const answer = said(await type(running, lisa, 'wie geld'));
    const names = answer.split('\n').filter((line) => /^(Anna|Bea|Cor|Daan)$/.test(line));
    expect(names).toEqual(['Bea', 'Cor', 'Anna']);
    expect(answer).toContain('eerste keus: buurtteam');
    expect(answer).toContain('helpt ook: maatschappelijk werker');
    expect(answer).toContain('Nu geen plek');
  });

  it('says where nobody is known, and takes a name on the spot', async () => {
    const tiles = await asked(lisa, 'wie');
    expect(wordsOf(tiles)).toContain('Omgaan met verdriet\n_nog niemand_');
    const gap = await asked(lisa, 'wie rouw');
    expect(wordsOf(gap)).toContain('Voor omgaan met verdriet kennen we nog niemand.');
    const form = await open(running, lisa, button(gap, 'Iemand toevoegen'));
    expect(valuesIn(form)).toMatchObject({ needs: 'grief' });
    const saved = await send(running, lisa, form, {
      ...valuesIn(form),
      name: 'Ds. Vos',
      phone: '035-1234567',
    });
    expect(saved).toBe('Ds. Vos staat in ‘Wie doet wat’.');
    expect(said(await type(running, peter, 'wie rouw'))).toContain('Ds. Vos');
    expect(wordsOf(await asked(lisa, 'wie'))).toContain('Omgaan met verdriet\n**›**');
  });

  it('shows what exists already with its way in, and doesn’t take it for a person', async () => {
    await addBy(karin, {
      name: 'Welzijn op recept',
      kind: 'initiative',
      needs: 'contacts',
      reach: 'Aanmelden via de huisarts',
    });
    const answer = said(await type(running, lisa, 'wie eenzaam'));
    expect(answer).toContain('Voor contacten en zinvolle dagen kennen we nog niemand.');
    expect(answer).toContain('Wat er al is\nWelzijn op recept\nAanmelden via de huisarts');
  });

  it('narrows by area, and says when nobody works there', async () => {
    await addBy(peter, hanna);
    await addBy(peter, entry({ name: 'Bea', area: 'Naarden' }));
    const near = said(await type(running, lisa, 'wie geldzorgen Naarden'));
    expect(near).toContain('Bea');
    expect(near).not.toContain('Hanna');
    const none = said(await type(running, lisa, 'wie geldzorgen Hilversum'));
    expect(none).toContain('Niemand gevonden bij “hilversum”. Dit is wie we kennen:');
    expect(none).toContain('Hanna');
  });

  it('narrows a discipline by area or name too, and shows all of it again', async () => {
    await addBy(peter, hanna);
    await addBy(peter, entry({ name: 'Bea', area: 'Naarden' }));
    const near = await asked(lisa, 'wie buurtteam Naarden');
    expect(wordsOf(near)).toContain('Bea');
    expect(wordsOf(near)).not.toContain('Hanna');
    expect(wordsOf(await click(running, lisa, button(near, 'Alle namen')))).toContain('Hanna');
    const none = said(await type(running, lisa, 'wie buurtteam Hilversum'));
    expect(none).toContain('Niemand gevonden bij “hilversum”. Dit is wie we kennen:');
    expect(none).toContain('Hanna');
  });

  it.each([
    ['wie buurtteam', 'Hanna de Wit'],
    ['wie Hanna', 'Gevonden bij “Hanna”\nHanna de Wit'],
    ['wie hana de wit', 'Hanna de Wit'],
    ['wie Versa', 'Hanna de Wit'],
    ['wie huisarts', 'Met deze discipline kennen we nog niemand: huisarts.'],
    ['wie xyzzy', 'Bij “xyzzy” vind ik niemand.'],
  ])('answers %j', async (text, sentence) => {
    await addBy(peter, hanna);
    expect(said(await type(running, lisa, text))).toContain(sentence);
  });

  it('repeats no more of what was typed than fits on a line', async () => {
    const answer = said(await type(running, lisa, `wie ${'q'.repeat(500)}`));
    expect(answer).toContain(`Bij “${'q'.repeat(30)}” vind ik niemand.`);
  });

  it('pages through many names', async () => {
    for (let number = 1; number <= 8; number += 1) {
      await addBy(peter, entry({ name: `Naam ${number}` }));
    }
    const first = await asked(lisa, 'wie geld');
    expect(wordsOf(first)).not.toContain('Naam 7');
    const rest = await click(running, lisa, button(first, 'Meer namen (2)'));
    expect(wordsOf(rest)).toContain('Naam 7');
    expect(wordsOf(rest)).not.toContain('Naam 6');
  });

  it.each([
    [{ name: ' ' }, 'Vul een naam in.'],
    [{ name: 'a'.repeat(81) }, 'Dit is te lang: Naam. Gebruik hoogstens 80 tekens.'],
    [{ phone: 'bel maar' }, 'Dit telefoonnummer kan ik niet lezen.'],
    [{ phone: '612345678' }, 'Mist er een 0 of + vooraan dit telefoonnummer?'],
    [{ phone: '035-1234567/68' }, 'Geef één telefoonnummer'],
    [{ phone: '](https://x.nl/123)' }, 'Dit telefoonnummer kan ik niet lezen.'],
    [{ mail: 'hanna' }, 'Dit mailadres kan ik niet lezen.'],
    [{ callMeFor: 'mevrouw Jansen' }, 'Hier lijkt de naam van een persoon in te staan.'],
    [{ name: 'mw. De Boer 06-12345678' }, 'Hier lijkt een telefoonnummer in te staan.'],
    [
      { name: 'BSN 123456782 mw. De Boer' },
      'Hier lijkt een burgerservicenummer (BSN) in te staan.',
    ],
    [{ organisation: 'Versa 06-12345678' }, 'Hier lijkt een telefoonnummer in te staan.'],
    [{ reach: 'over K7F-3QM' }, 'Hier lijkt de code van een casus in te staan.'],
    [{ phone: '' }, 'Hoe is deze persoon of organisatie te bereiken?'],
    [{ needs: '', discipline: '' }, 'Waarvoor mag men bellen?'],
  ])('keeps what was typed until it is right: %j', async (wrong, sentence) => {
    const again = await addBy(peter, entry(wrong));
    expect(wordsOf(again)).toContain(sentence);
    expect(await running.documents('entry')).toEqual([]);
    expect(await send(running, peter, again, hanna)).toBe('Hanna de Wit staat in ‘Wie doet wat’.');
  });

  it('asks again when what it asked about was changed into something else of the kind', async () => {
    const typed = entry({ callMeFor: 'mevrouw Jansen' });
    const again = (await addBy(peter, typed)) as Card;
    const keep = button(again, 'Toch zo bewaren');
    const other = entry({ callMeFor: 'de heer De Boer' });
    const asked = shown(await sendDialog(running, peter, channelId, keep, other));
    expect(wordsOf(asked)).toContain('Hier lijkt de naam van een persoon in te staan.');
    expect(await running.documents('entry')).toEqual([]);
    const kept = button(asked, 'Toch zo bewaren');
    await sendDialog(running, peter, channelId, kept, { ...other, name: 'Hanna Wit' });
    expect(await running.documents('entry')).toMatchObject([
      { name: 'Hanna Wit', callMeFor: 'de heer De Boer' },
    ]);
  });

  it('keeps what may be about a resident when somebody was asked and says so', async () => {
    const typed = entry({ callMeFor: 'mevrouw Jansen' });
    const again = await addBy(peter, typed);
    const answer = await sendDialog(
      running,
      peter,
      channelId,
      button(again as Card, 'Toch zo bewaren'),
      typed,
    );
    expect(answer.sentence).toBe('Hanna de Wit staat in ‘Wie doet wat’.');
    const [stored] = await running.documents('entry');
    expect(stored).toMatchObject({ callMeFor: 'mevrouw Jansen' });
    expect(stored).not.toHaveProperty('considered');
  });

  it.each([
    { needs: 'riches' },
    { needs: 'money,__proto__' },
    { discipline: 'wizard' },
    { kind: 'x' },
  ])('takes no choice that the dialog doesn’t offer: %j', async (forged) => {
    expect(await addBy(peter, entry(forged))).toContain('Dit kan ik niet lezen.');
    expect(await running.documents('entry')).toEqual([]);
  });

  it('has one entry of a form that is sent three times at once', async () => {
    const form = await open(running, peter, button(await asked(peter, 'wie'), 'Iemand toevoegen'));
    const answers = await Promise.all([1, 2, 3].map(() => send(running, peter, form, hanna)));
    expect(new Set(answers)).toEqual(new Set(['Hanna de Wit staat in ‘Wie doet wat’.']));
    expect(await running.documents('entry')).toHaveLength(1);
  });

  it('takes the first entries of several people at the same moment', async () => {
    const people = [1, 2, 3, 4].map((number) => entry({ name: `Naam ${number}` }));
    await Promise.all(people.map((one) => addBy(peter, one)));
    const answer = said(await type(running, lisa, 'wie geld'));
    for (const { name } of people) expect(answer).toContain(name);
  });

  it.each([
    ['area', 'Bussum, geboren 12-3-1941'],
    ['reach', 'bsn 111222333'],
  ])('asks about what may be of a resident in the field %s too', async (field, words) => {
    expect(wordsOf(await addBy(peter, { ...hanna, [field]: words }))).toContain('Haal d');
    expect(await running.documents('entry')).toEqual([]);
  });

  it('says who is in the list already, and stores nothing twice', async () => {
    await addBy(peter, hanna);
    const again = await addBy(lisa, { ...hanna, name: 'hanna de wit' });
    expect(wordsOf(again)).toContain('Hanna de Wit staat er al');
    expect(wordsOf(again)).toContain('Persoon 2 houdt dat bij.');
    expect(await running.documents('entry')).toHaveLength(1);
  });

  it('takes two of one name at other organisations for two', async () => {
    await addBy(peter, hanna);
    const other = entry({ organisation: 'De Linde' });
    expect(await addBy(lisa, other)).toBe('Hanna de Wit staat in ‘Wie doet wat’.');
    expect(wordsOf(await addBy(lisa, { ...other, organisation: '' }))).toContain('staat er al');
    expect(await running.documents('entry')).toHaveLength(2);
  });

  const seenBy = async (who: Somebody): Promise<Card> => {
    const row = rowsOf(await asked(who, 'wie geld')).get('Hanna de Wit');
    return (await click(running, who, row as never)) as Card;
  };

  it('is changed by who keeps it or the project leader, and by nobody else', async () => {
    await addBy(peter, hanna);
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
    await addBy(peter, hanna);
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
    await addBy(peter, hanna);
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
    await addBy(peter, hanna);
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
    await addBy(peter, entry({ name: 'Cor', needs: '', discipline: 'hospice' }));
    const money = () => asked(karin, 'wie geld');
    expect(wordsOf(await money())).toContain('kennen we nog niemand');
    const change = button(await money(), 'Voorstel aanpassen');
    const titles = (await asked(peter, 'wie geld')).actions?.map(({ title }) => title);
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
    await addBy(peter, hanna);
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
    expect(rowsOf(await asked(peter, 'wie rouw')).size).toBe(0);
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
    await addBy(peter, hanna);
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

  it('speaks English to whoever does', async () => {
    await addBy(peter, hanna);
    const answer = said(await type(running, john, 'who money'));
    expect(answer).toContain('Money worries');
    expect(answer).toContain('Little room');
    expect(answer).toContain('Call me for: schulden en toeslagen');
  });

  it('remembers, and reads again what another process changed', async () => {
    await addBy(peter, hanna);
    await type(running, lisa, 'wie geld');
    const [stored] = await running.documents('entry');
    const items = running.database.container('work');
    const partition = String(stored?.leerwerkplaatsId);
    await items.item(String(stored?.id), partition).replace({ ...stored, name: 'Bea' } as never);
    expect(said(await type(running, lisa, 'wie geld'))).toContain('Hanna');
    await items.item('directory', partition).patch([{ op: 'incr', path: '/version', value: 1 }]);
    expect(said(await type(running, lisa, 'wie geld'))).toContain('Bea');
  });
});
