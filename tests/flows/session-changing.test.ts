import type { Running } from '../support/application';
import { openDialog } from '../support/dialogs';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import { casus, sessionOf } from '../support/sessions';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
const { card, change, make, words } = sessionOf(() => running, karin);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const inThreads = () =>
  running.teams.calls
    .filter(({ path }) => /;messageid=.*\/activities$/.test(path))
    .map(({ body }) => wordsOf(body.attachments?.[0]?.content));

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

  it('is changed and cancelled by its maker and who leads, and by nobody else', async () => {
    for (const title of ['Wijzigen', 'Afzeggen']) {
      const { data } = button(newestCard(running), title);
      const { verb, ...carried } = data as { verb: string };
      const answer = await openDialog(running, peter, channelId, verb, carried);
      expect(answer.sentence).toContain('Alleen wie de bijeenkomst maakte');
    }
  });
});

describe('a session that changes twice', () => {
  it('is told once when it is moved and cancelled right after each other', async () => {
    await make();
    const moving = await open(running, karin, button(newestCard(running), 'Wijzigen'));
    const cancelling = await open(running, karin, button(newestCard(running), 'Afzeggen'));
    await send(running, karin, moving, { ...casus, date: '2026-12-09' });
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
});
