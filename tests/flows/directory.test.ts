import type { Running } from '../support/application';
import { addBy, asked, hanna, likeHanna } from '../support/directory';
import {
  button,
  click,
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

describe('who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  it('leads in two taps from the overview to a telephone number', async () => {
    await addBy(running, peter, hanna);
    const overview = await asked(running, lisa, 'hulp');
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
      await addBy(running, peter, hanna);
      const answer = said(await type(running, lisa, text));
      expect(answer).toContain('Geldzorgen');
      expect(answer).toContain('Hanna de Wit');
      expect(answer).toContain('Iedereen in dit kanaal kan dit antwoord lezen.');
    },
  );

  it('names one with room first, and says why each is named', async () => {
    await addBy(running, peter, likeHanna({ name: 'Anna', room: 'no' }));
    await addBy(running, peter, likeHanna({ name: 'Bea', needs: '', room: 'yes' }));
    await addBy(
      running,
      peter,
      likeHanna({ name: 'Cor', needs: '', discipline: 'social-caseworker', room: 'yes' }),
    );
    await addBy(running, peter, likeHanna({ name: 'Daan', needs: '', discipline: 'hospice' }));
    const answer = said(await type(running, lisa, 'wie geld'));
    const names = answer.split('\n').filter((line) => /^(Anna|Bea|Cor|Daan)$/.test(line));
    expect(names).toEqual(['Bea', 'Cor', 'Anna']);
    expect(answer).toContain('eerste keus: buurtteam');
    expect(answer).toContain('helpt ook: maatschappelijk werker');
    expect(answer).toContain('Nu geen plek');
  });

  it('says where nobody is known, and takes a name on the spot', async () => {
    const tiles = await asked(running, lisa, 'wie');
    expect(wordsOf(tiles)).toContain('Omgaan met verdriet\n_nog niemand_');
    const gap = await asked(running, lisa, 'wie rouw');
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
    expect(wordsOf(await asked(running, lisa, 'wie'))).toContain('Omgaan met verdriet\n**›**');
  });

  it('shows what exists already with its way in, and doesn’t take it for a person', async () => {
    await addBy(running, karin, {
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
    await addBy(running, peter, hanna);
    await addBy(running, peter, likeHanna({ name: 'Bea', area: 'Naarden' }));
    const near = said(await type(running, lisa, 'wie geldzorgen Naarden'));
    expect(near).toContain('Bea');
    expect(near).not.toContain('Hanna');
    const none = said(await type(running, lisa, 'wie geldzorgen Hilversum'));
    expect(none).toContain('Niemand gevonden bij “hilversum”. Dit is wie we kennen:');
    expect(none).toContain('Hanna');
  });

  it('narrows a discipline by area or name too, and shows all of it again', async () => {
    await addBy(running, peter, hanna);
    await addBy(running, peter, likeHanna({ name: 'Bea', area: 'Naarden' }));
    const near = await asked(running, lisa, 'wie buurtteam Naarden');
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
    await addBy(running, peter, hanna);
    expect(said(await type(running, lisa, text))).toContain(sentence);
  });

  it('repeats no more of what was typed than fits on a line', async () => {
    const answer = said(await type(running, lisa, `wie ${'q'.repeat(500)}`));
    expect(answer).toContain(`Bij “${'q'.repeat(30)}” vind ik niemand.`);
  });

  it('pages through many names', async () => {
    for (let number = 1; number <= 8; number += 1) {
      await addBy(running, peter, likeHanna({ name: `Naam ${number}` }));
    }
    const first = await asked(running, lisa, 'wie geld');
    expect(wordsOf(first)).not.toContain('Naam 7');
    const rest = await click(running, lisa, button(first, 'Meer namen (2)'));
    expect(wordsOf(rest)).toContain('Naam 7');
    expect(wordsOf(rest)).not.toContain('Naam 6');
  });

  it('speaks English to whoever does', async () => {
    await addBy(running, peter, hanna);
    const answer = said(await type(running, john, 'who money'));
    expect(answer).toContain('Money worries');
    expect(answer).toContain('Little room');
    expect(answer).toContain('Call me for: schulden en toeslagen');
  });

  it('remembers, and reads again what another process changed', async () => {
    await addBy(running, peter, hanna);
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
