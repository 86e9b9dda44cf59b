import type { Running } from '../support/application';
import { sendDialog, shown } from '../support/dialogs';
import { addBy, asked, hanna, likeHanna } from '../support/directory';
import {
  button,
  channelId,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);

describe('what is added to who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

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
    const again = await addBy(running, peter, likeHanna(wrong));
    expect(wordsOf(again)).toContain(sentence);
    expect(await running.documents('entry')).toEqual([]);
    expect(await send(running, peter, again, hanna)).toBe('Hanna de Wit staat in ‘Wie doet wat’.');
  });

  it('asks again when what it asked about was changed into something else of the kind', async () => {
    const typed = likeHanna({ callMeFor: 'mevrouw Jansen' });
    const again = (await addBy(running, peter, typed)) as Card;
    const keep = button(again, 'Toch zo bewaren');
    const other = likeHanna({ callMeFor: 'de heer De Boer' });
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
    const typed = likeHanna({ callMeFor: 'mevrouw Jansen' });
    const again = await addBy(running, peter, typed);
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
    expect(await addBy(running, peter, likeHanna(forged))).toContain('Dit kan ik niet lezen.');
    expect(await running.documents('entry')).toEqual([]);
  });

  it('has one entry of a form that is sent three times at once', async () => {
    const form = await open(
      running,
      peter,
      button(await asked(running, peter, 'wie'), 'Iemand toevoegen'),
    );
    const answers = await Promise.all([1, 2, 3].map(() => send(running, peter, form, hanna)));
    expect(new Set(answers)).toEqual(new Set(['Hanna de Wit staat in ‘Wie doet wat’.']));
    expect(await running.documents('entry')).toHaveLength(1);
  });

  it('takes the first entries of several people at the same moment', async () => {
    const people = [1, 2, 3, 4].map((number) => likeHanna({ name: `Naam ${number}` }));
    await Promise.all(people.map((one) => addBy(running, peter, one)));
    const answer = said(await type(running, lisa, 'wie geld'));
    for (const { name } of people) expect(answer).toContain(name);
  });

  it.each([
    ['area', 'Bussum, geboren 12-3-1941'],
    ['reach', 'bsn 111222333'],
  ])('asks about what may be of a resident in the field %s too', async (field, words) => {
    expect(wordsOf(await addBy(running, peter, { ...hanna, [field]: words }))).toContain('Haal d');
    expect(await running.documents('entry')).toEqual([]);
  });

  it('says who is in the list already, and stores nothing twice', async () => {
    await addBy(running, peter, hanna);
    const again = await addBy(running, lisa, { ...hanna, name: 'hanna de wit' });
    expect(wordsOf(again)).toContain('Hanna de Wit staat er al');
    expect(wordsOf(again)).toContain('Persoon 2 houdt dat bij.');
    expect(await running.documents('entry')).toHaveLength(1);
  });

  it('takes two of one name at other organisations for two', async () => {
    await addBy(running, peter, hanna);
    const other = likeHanna({ organisation: 'De Linde' });
    expect(await addBy(running, lisa, other)).toBe('Hanna de Wit staat in ‘Wie doet wat’.');
    expect(wordsOf(await addBy(running, lisa, { ...other, organisation: '' }))).toContain(
      'staat er al',
    );
    expect(await running.documents('entry')).toHaveLength(2);
  });
});
