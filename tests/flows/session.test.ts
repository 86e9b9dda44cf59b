import { createAnswering } from '../../domain/sessions/answering';
import type { Documents } from '../../domain/shared/documents';
import { personIdOf } from '../../domain/shared/person';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import { localTenantId } from '../../infra/local/teams/identity';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import {
  button,
  channelActivity,
  channelId,
  click,
  clicked,
  deliver,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: 'De Eik' };

/** Fills in the form that makes a session, and sends it. */
async function make(more: object = {}, who = karin) {
  const form = shown(await openDialog(running, who, channelId, 'sessions/make'));
  const answer = await send(running, who, form, { ...filled, ...more });
  await running.settle();
  return answer;
}

async function card() {
  await running.settle();
  return newestCard(running);
}
const day = 24 * 60 * 60 * 1000;
const words = async () => wordsOf(await card());

const inThreads = () =>
  running.teams.calls
    .filter(({ path }) => /;messageid=.*\/activities$/.test(path))
    .map(({ body }) => wordsOf(body.attachments?.[0]?.content));

async function change(more: object, who = karin) {
  const form = await open(running, who, button(newestCard(running), 'Wijzigen'));
  return send(running, who, form, { ...valuesIn(form), ...more });
}

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
    const answer = await make(wrong);
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
    const asked = (await make({ title: 'Afscheid mevrouw De Boer' })) as Card;
    const again = { ...filled, title: 'Afscheid mevrouw De Boer' };
    await sendDialog(running, karin, channelId, button(asked, 'Toch zo bewaren'), again);
    expect(await words()).toContain('Afscheid mevrouw De Boer');
  });

  it('gets an agenda of what is still open, which can be changed before it is posted', async () => {
    await type(running, karin, 'actie Taart meenemen');
    await type(running, peter, 'actie De zaal reserveren vóór vrijdag');
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const fill = button(form, 'Zet open werk op de agenda');
    const typed = { ...filled, agenda: 'Welkom\nTaart meenemen' };
    const { card: full } = await sendDialog(running, karin, channelId, fill, typed);
    const agenda = 'Welkom\nTaart meenemen\nDe zaal reserveren\nPeiling: Waar?';
    expect(valuesIn(full as Card)).toMatchObject({ ...filled, agenda });
    expect(await running.documents('session')).toEqual([]);
    const post = button(full, 'Plaatsen in dit kanaal');
    await sendDialog(running, karin, channelId, post, { ...typed, agenda });
    expect(await words()).toContain('4. Peiling: Waar?');
    const change = (await open(running, karin, button(await card(), 'Wijzigen'))) as Card;
    const again = button(change, 'Zet open werk op de agenda');
    const refilled = await sendDialog(running, karin, channelId, again, { ...filled, agenda: '' });
    expect(valuesIn(refilled.card as Card).agenda).toBe(
      'De zaal reserveren\nTaart meenemen\nPeiling: Waar?',
    );
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

  it.each([undefined, 'Ik kom'])(
    'confirms what another host has just stored of the same tap, after %s',
    async (before) => {
      await make();
      if (before) await click(running, peter, button(await card(), before));
      const [{ leerwerkplaatsId, sessionId } = {}] = await running.documents('session');
      const documents = createCosmosDocuments(running.database, async () => undefined);
      const host = (store: Documents) =>
        createAnswering({
          documents: store,
          rememberedRole: async () => 'participant',
          roleOf: async () => 'participant',
        }).answer(
          {
            commandId: 'tap',
            leerwerkplaatsId: String(leerwerkplaatsId),
            person: {
              id: personIdOf(localTenantId, peter.objectId),
              name: peter.name,
              teamsId: peter.teamsId,
              language: 'nl',
            },
            at: new Date(running.now()),
          },
          { sessionId: String(sessionId), channelId, answer: 'no', round: 0 },
        );
      const late: Documents = {
        ...documents,
        batch: async (...written) => {
          await host(documents);
          return documents.batch(...written);
        },
      };
      expect(await host(late)).toMatchObject({ ok: true, value: { answer: 'no' } });
    },
  );

  it('is told once when it is moved and cancelled right after each other', async () => {
    await make();
    const moving = await open(running, karin, button(newestCard(running), 'Wijzigen'));
    const cancelling = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    await send(running, karin, moving, { ...filled, date: '2026-12-09' });
    await send(running, karin, cancelling, {});
    await running.settle();
    expect(inThreads()).toEqual([expect.stringContaining('Bijeenkomst afgezegd')]);
  });

  it('is told once when it is moved twice right after each other', async () => {
    await make();
    await change({ date: '2026-12-09' });
    await change({ date: '2026-12-10' });
    await running.settle();
    expect(inThreads()).toEqual([expect.stringContaining('donderdag 10 december')]);
  });

  it('counts one delivery once, and one person once, whatever comes twice', async () => {
    const line = channelActivity(running, karin, typed('bijeenkomst Casus ; vrijdag 10:00 ; Eik'));
    await Promise.all([1, 2, 3].map(() => deliver(running, line)));
    expect(await running.documents('session')).toHaveLength(1);
    const yes = channelActivity(running, peter, clicked(button(await card(), 'Ik kom')));
    await deliver(running, yes);
    await click(running, peter, button(newestCard(running), 'Misschien'));
    await deliver(running, yes);
    const taps = Array.from({ length: 20 }, (_, tap) => (tap % 2 ? 'Ik kom' : 'Ik kan niet'));
    await Promise.all(
      taps.map((title) => click(running, karin, button(newestCard(running), title))),
    );
    const [session] = await running.documents('session');
    const attendances = await running.documents('attendance');
    expect(attendances).toHaveLength(2);
    const counts = { yes: 0, maybe: 0, no: 0 };
    for (const { answer } of attendances) counts[answer as 'yes'] += 1;
    expect(session?.counts).toEqual(counts);
    expect(counts.maybe).toBe(1);
  });

  it('has 60 people say at once that they come, and names as many as fit', async () => {
    await make();
    const people = Array.from({ length: 60 }, (_, number) => somebody(100 + number));
    await Promise.all(
      people.map((who) => click(running, who, button(newestCard(running), 'Ik kom'))),
    );
    expect(await words()).toMatch(/Komen \(60\): Persoon 100, .* en nog \d+/);
  });
});

describe('a session that changes', () => {
  beforeEach(async () => {
    await make();
    await click(running, peter, button(newestCard(running), 'Ik kom'));
    await running.settle();
  });

  it('says that it was moved, once in its thread too, and which answers were given before', async () => {
    await change({ date: '2026-12-10' });
    expect(await words()).toContain(
      'Casus bespreken\ndonderdag 10 december, 14:00–15:30\nDe Eik\nVerplaatst. Eerst was het dinsdag 8 december, 14:00.\nGegeven vóór de wijziging: 1.',
    );
    const told = running.teams.calls.filter(({ body }) =>
      JSON.stringify(body).includes('Bijeenkomst gewijzigd'),
    );
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain('Eerst was het dinsdag 8 december, 14:00.');
    expect(running.teams.threads()).toHaveLength(1);
    await click(running, peter, button(newestCard(running), 'Ik kom'));
    expect(await words()).not.toContain('Gegeven vóór');
    expect(await words()).toContain('Komen (1): Persoon 2');
  });

  it('says nothing in the channel when only its agenda is changed', async () => {
    const before = running.teams.calls.length;
    await change({ agenda: 'Welkom\nCasus' });
    expect(await words()).toContain('Agenda\n1. Welkom\n2. Casus');
    const later = running.teams.calls.slice(before).map(({ body }) => JSON.stringify(body));
    expect(later.filter((body) => body.includes('gewijzigd') && body.includes('RichText'))).toEqual(
      [],
    );
  });

  it('tells who changes it second that somebody else was first, and keeps what they typed', async () => {
    const form = await open(running, karin, button(newestCard(running), 'Wijzigen'));
    await change({ place: 'De Linde' });
    const second = await send(running, karin, form, { ...valuesIn(form), place: 'De Berk' });
    expect(wordsOf(second)).toContain('Iemand anders heeft de bijeenkomst net veranderd.');
    expect(valuesIn(second)).toMatchObject({ place: 'De Berk' });
    expect(await running.documents('session')).toMatchObject([{ plan: { place: 'De Linde' } }]);
  });

  it('is cancelled once: the card and one message say so, and nobody can answer any more', async () => {
    const yes = button(newestCard(running), 'Ik kan niet');
    const form = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    const other = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    await Promise.all([send(running, karin, form, {}), send(running, karin, form, {})]);
    await send(running, karin, other, {});
    expect(await words()).toContain('Deze bijeenkomst gaat niet door\nCasus bespreken');
    expect((await card()).actions ?? []).toEqual([]);
    const told = running.teams.calls.filter(({ body }) =>
      JSON.stringify(body).includes('Bijeenkomst afgezegd'),
    );
    expect(told).toHaveLength(1);
    expect(await click(running, peter, yes)).toContain('niet aan- of afmelden');
    expect(await running.documents('session')).toMatchObject([{ counts: { yes: 1, no: 0 } }]);
  });

  /** The next time the session is read, it is as it was before its last change. */
  async function readTooOld() {
    const [session] = await running.documents('session');
    const match = { container: 'work', operation: 'read', id: String(session?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
  }

  it('that was cancelled takes no answer of who read it just before', async () => {
    const yes = button(newestCard(running), 'Ik kom');
    const form = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    await send(running, karin, form, {});
    await readTooOld();
    expect(await click(running, karin, yes)).toContain('niet aan- of afmelden');
    expect(running.engine.faults.left()).toBe(0);
    expect(await running.documents('attendance')).toHaveLength(1);
  });

  it('that was moved counts an answer of who read it just before as one to the new time', async () => {
    await change({ date: '2026-12-10' });
    await running.settle();
    await readTooOld();
    await click(running, peter, button(newestCard(running), 'Ik kom'));
    expect(running.engine.faults.left()).toBe(0);
    expect(await running.documents('attendance')).toMatchObject([{ round: 1 }]);
    expect(await words()).not.toContain('Gegeven vóór');
  });

  it('counts who changes their answer right when the answer before it was read too old', async () => {
    await click(running, peter, button(newestCard(running), 'Ik kan niet'));
    const [attendance] = await running.documents('attendance');
    const match = { container: 'work', operation: 'read', id: String(attendance?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    await click(running, peter, button(newestCard(running), 'Misschien'));
    expect(running.engine.faults.left()).toBe(0);
    const counts = { yes: 0, maybe: 1, no: 0 };
    expect(await running.documents('session')).toMatchObject([{ counts }]);
  });

  it('is changed and cancelled by its maker and who leads, and by nobody else', async () => {
    for (const title of ['Wijzigen', 'Afzeggen']) {
      const { data } = button(newestCard(running), title);
      const { verb, ...carried } = data as { verb: string };
      const answer = await openDialog(running, peter, channelId, verb, carried);
      expect(answer.sentence).toContain('Alleen wie de bijeenkomst maakte');
    }
  });
});
