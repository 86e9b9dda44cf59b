import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
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
import { open, valuesIn } from '../support/rows';
import { casus, sessionOf } from '../support/sessions';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const day = 24 * 60 * 60 * 1000;

let running: Running;
const { card, change, make, words } = sessionOf(() => running, karin);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

describe('a session', () => {
  it('stands in the channel with when, where and who comes, from a form of three fields', async () => {
    await make();
    expect(running.teams.threads()[0]?.body.activity?.summary).toBe(
      'Nieuwe bijeenkomst in uw leerwerkplaats',
    );
    expect(await words()).toContain(
      'Casus bespreken\ndinsdag 8 december, 14:00–15:30\nDe Eik\nNog niemand komt',
    );
    expect(await click(running, peter, button(newestCard(running), 'Ik kom'))).toBe(
      'Uw antwoord: Ik kom, opgeslagen 14:03',
    );
    await click(running, karin, button(newestCard(running), 'Ik kom'));
    expect(await words()).toContain('Komen (2): Persoon 1, Persoon 2');
    await click(running, karin, button(newestCard(running), 'Ik kan niet'));
    expect(await words()).toContain('Komen (1): Persoon 2\nMisschien: 0 · Kan niet: 1');
    expect(newestCard(running).refresh?.userIds).toEqual([]);
  });

  it('is made with one line', async () => {
    const reply = await type(
      running,
      karin,
      'bijeenkomst Casus ; vrijdag 10:00 tot 11:00 ; De Eik',
    );
    expect(reply?.text).toBe('Uw bijeenkomst komt zo in dit kanaal.');
    expect(await words()).toContain('Casus\nvrijdag 4 december, 10:00–11:00\nDe Eik');
  });

  it.each([
    ['bijeenkomst ; vrijdag 10:00', 'Schrijf waar de bijeenkomst over gaat.'],
    ['bijeenkomst Casus ; vrijdag', 'Schrijf er ook de tijd bij'],
    ['bijeenkomst Casus ; gisteren 10:00', 'Dat is al voorbij.'],
    ['bijeenkomst Casus', 'Kies een dag en een tijd.'],
    ['bijeenkomst Mevrouw De Boer ; vrijdag 10:00', 'de naam van een persoon'],
    ['bijeenkomst', 'Maak een bijeenkomst met de knop.'],
  ])('isn’t made of “%s”: one reads why, with a button to the form', async (line, sentence) => {
    const reply = await type(running, karin, line);
    expect(JSON.stringify(reply)).toContain(sentence);
    expect(JSON.stringify(reply)).toContain('sessions/make');
    expect(await running.documents('session')).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'Schrijf waar de bijeenkomst over gaat.'],
    [{ title: 'a'.repeat(101) }, 'De titel is te lang. Gebruik hoogstens 100 tekens.'],
    [{ date: '', time: '' }, 'Kies een dag en een tijd.'],
    [{ date: '2026-12-01', time: '14:03' }, 'Dat moment is al voorbij.'],
    [{ date: '2027-02-29' }, 'Die datum of tijd bestaat niet.'],
    [{ date: '2029-12-01' }, 'Kies een moment binnen twee jaar.'],
    [{ time: '25:00' }, 'Die datum of tijd bestaat niet.'],
    [{ place: 'a'.repeat(121) }, 'De plaats is te lang.'],
    [{ method: 'a'.repeat(101) }, 'De werkvorm is te lang.'],
    [{ minutes: '5' }, 'Een bijeenkomst duurt 15 tot 720 minuten.'],
    [{ minutes: '60.5' }, 'Een bijeenkomst duurt 15 tot 720 minuten.'],
    [{ agenda: 'a\n'.repeat(13) }, 'De agenda heeft te veel regels.'],
    [{ agenda: 'a'.repeat(121) }, 'Een regel van de agenda is te lang.'],
    [{ agenda: 'bel 06-12345678' }, 'een telefoonnummer'],
    [{ method: 'bij J. de Vries' }, 'de naam van een persoon'],
  ])('comes back with what was filled in when it holds %j', async (wrong, sentence) => {
    const answer = shown(await make(wrong));
    expect(wordsOf(answer)).toContain(sentence);
    expect(valuesIn(answer)).toMatchObject({
      place: (wrong as { place?: string }).place ?? 'De Eik',
    });
    expect(await running.documents('session')).toEqual([]);
  });

  it('takes an address as its place, because that is where the group meets', async () => {
    await make({ place: 'Kerkstraat 12, 1403 AB 12 Bussum' });
    expect(await words()).toContain('Kerkstraat 12');
  });

  it('keeps what was asked about and is meant', async () => {
    const asked = shown(await make({ title: 'Afscheid mevrouw De Boer' }));
    const again = { ...casus, title: 'Afscheid mevrouw De Boer' };
    await sendDialog(running, karin, channelId, button(asked, 'Toch zo bewaren'), again);
    expect(await words()).toContain('Afscheid mevrouw De Boer');
  });

  it('gets an agenda of what is still open, which can be changed before it is posted', async () => {
    await type(running, karin, 'actie Taart meenemen');
    await type(running, peter, 'actie De zaal reserveren vóór vrijdag');
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    const question = { need: 'any' };
    const asking = await openDialog(running, karin, channelId, 'group-questions/ask', question);
    const [ask] = shown(asking).actions ?? [];
    await sendDialog(running, karin, channelId, ask as CardButton, { need: 'money' });
    await running.settle();
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const fill = button(form, 'Zet open werk op de agenda');
    const typed = { ...casus, agenda: 'Welkom\nTaart meenemen' };
    const { card: full } = await sendDialog(running, karin, channelId, fill, typed);
    const asked = 'Peiling: Waar?\nVraag aan de groep: geldzorgen';
    const agenda = `Welkom\nTaart meenemen\nDe zaal reserveren\n${asked}`;
    expect(valuesIn(full as Card)).toMatchObject({ ...casus, agenda });
    expect(await running.documents('session')).toEqual([]);
    const post = button(full, 'Plaatsen in dit kanaal');
    await sendDialog(running, karin, channelId, post, { ...typed, agenda });
    expect(await words()).toContain('4. Peiling: Waar?');
    const change = (await open(running, karin, button(await card(), 'Wijzigen'))) as Card;
    const again = button(change, 'Zet open werk op de agenda');
    const refilled = await sendDialog(running, karin, channelId, again, { ...casus, agenda: '' });
    expect(valuesIn(refilled.card as Card).agenda).toBe(
      `De zaal reserveren\nTaart meenemen\n${asked}`,
    );
  });

  it('gets what is open once, and whole characters of what is too long', async () => {
    for (const item of ['Taart', 'Taart', `${'a'.repeat(118)}😀 en meer`]) {
      await type(running, karin, `actie ${item}`);
    }
    await running.settle();
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const fill = button(form, 'Zet open werk op de agenda');
    const { card: full } = await sendDialog(running, karin, channelId, fill, casus);
    expect(String(valuesIn(full as Card).agenda).split('\n')).toEqual([
      'Taart',
      `${'a'.repeat(118)}…`,
    ]);
  });

  it('is refused with a sentence when its agenda is far too long', async () => {
    const asked = shown(await make({ agenda: 'a'.repeat(9_000) }));
    expect(wordsOf(asked)).toContain('Een regel van de agenda is te lang.');
    expect(await running.documents('session')).toEqual([]);
  });

  it('can wait for its date: then nobody is asked whether they come', async () => {
    await make({ date: '', time: '', later: 'true' });
    expect(await words()).toContain('Casus bespreken\nDatum volgt\nDe Eik');
    expect(JSON.stringify(await card())).not.toContain('sessions/answer"');
    await change({ later: 'false', date: '2026-12-09', time: '09:00' });
    expect(await words()).toContain('woensdag 9 december, 09:00–10:30');
    expect(button(await card(), 'Ik kom')).toBeDefined();
  });

  it('is off when it found no date within a year, and then loses its names too', async () => {
    await make({ date: '', time: '', later: 'true' });
    await running.later(364 * day);
    expect(await words()).toContain('Datum volgt');
    await running.later(2 * day);
    expect(await words()).toContain('Deze bijeenkomst gaat niet door');
    await running.later(91 * day);
    expect(JSON.stringify(await running.documents('session'))).not.toContain('Persoon');
  });

  it.each([
    ['2027-03-28', '01:30', '2027-03-28T00:30:00.000Z', '01:30–04:00'],
    ['2027-10-31', '01:30', '2027-10-30T23:30:00.000Z', '01:30–02:00'],
  ])('on the night of %s lasts as long as it should', async (date, time, startsAt, hours) => {
    await make({ date, time });
    expect(await running.documents('session')).toMatchObject([{ plan: { startsAt } }]);
    expect(await words()).toContain(hours);
  });
});
