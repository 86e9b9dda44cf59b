import { randomUUID } from 'node:crypto';
import type { ChannelView } from '../../domain/polls/api';
import { type SessionsView, type SessionView, sessionsView } from '../../domain/sessions/api';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs, secondChannel } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
} from '../support/people';
import { open, send } from '../support/rows';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, bas, stranger] = [somebody(1), somebody(2), somebody(7)];
const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: 'De Eik' };
const day = 24 * 60 * 60_000;
let running: Running;
const { couple } = tabOf(() => running);

async function make(more: object = {}, where = channelId): Promise<void> {
  const form = shown(await openDialog(running, karin, where, 'sessions/make'));
  await sendDialog(running, karin, where, sendOf(form), { ...filled, ...more });
  await running.settle();
}
const sendOf = (form: { actions?: readonly { data?: unknown }[] }) => form.actions?.[0] as never;

const look = (who: Somebody, request: TabRequest = {}, channel?: string) =>
  askTab<SessionsView>(running, who, `${channelPath(channel)}/sessions`, request);

async function answer(who: Somebody, given: string, more: object = {}) {
  const [first] = (await look(who)).view.coming;
  const body = { commandId: randomUUID(), answer: given, round: first?.round, ...more };
  const path = `${channelPath()}/sessions/${first?.id}/answer`;
  return askTab<SessionView>(running, who, path, { method: 'PUT', body });
}

async function move(more: object): Promise<void> {
  const form = await open(running, karin, button(newestCard(running), 'Wijzigen'));
  await send(running, karin, form, { ...filled, ...more });
  await running.settle();
}

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await make({ agenda: 'Welkom\nCasus', method: 'intervisie' });
});
afterEach(() => running.close());

describe('the sessions of a channel in the tab', () => {
  it('stand there with when, where, what and who comes, and one’s own answer', async () => {
    await click(running, karin, button(newestCard(running), 'Ik kom'));
    await click(running, bas, button(newestCard(running), 'Misschien'));
    const { status, view } = await look(bas);
    expect(status).toBe(200);
    expect(sessionsView.strict().parse(view)).toEqual(view);
    expect(view.coming).toMatchObject([
      {
        title: 'Casus bespreken',
        startsAt: '2026-12-08T13:00:00.000Z',
        endsAt: '2026-12-08T14:30:00.000Z',
        place: 'De Eik',
        agenda: ['Welkom', 'Casus'],
        method: 'intervisie',
        status: 'planned',
        counts: { yes: 1, maybe: 1, no: 0 },
        coming: ['Persoon 1'],
        mine: { answer: 'maybe', before: false },
        calendar: expect.stringMatching(/^\/agenda\/.+\/[0-9a-f]{64}$/),
        messageId: expect.stringMatching(/^message-/),
      },
    ]);
    expect(JSON.stringify(view)).not.toContain(karin.objectId);
  });

  it('come first the one that is soonest, then what has no date, and apart what is over', async () => {
    await make({ title: 'Later', date: '2026-12-20' });
    await make({ title: 'Zonder datum', date: '', time: '', later: 'true' });
    await make({ title: 'Eerst', date: '2026-12-02' });
    const titles = async () => {
      const { coming, over } = (await look(bas)).view;
      return [coming, over].map((all) => all.map(({ title }) => title));
    };
    expect(await titles()).toEqual([['Eerst', 'Casus bespreken', 'Later', 'Zonder datum'], []]);
    await running.later(8 * day);
    expect(await titles()).toEqual([
      ['Later', 'Zonder datum'],
      ['Casus bespreken', 'Eerst'],
    ]);
  });

  it('are answered there, which the card in the channel shows; another answer takes its place', async () => {
    expect((await answer(bas, 'yes')).view).toMatchObject({
      counts: { yes: 1, maybe: 0, no: 0 },
      coming: ['Persoon 2'],
      mine: { answer: 'yes', before: false },
    });
    expect((await answer(bas, 'no')).view).toMatchObject({
      counts: { yes: 0, maybe: 0, no: 1 },
      coming: [],
    });
    await running.settle();
    expect(JSON.stringify(newestCard(running))).toContain('Kan niet: 1');
  });

  it('count an answer once, however often the page sends it', async () => {
    const commandId = randomUUID();
    await answer(bas, 'yes', { commandId });
    await answer(bas, 'no');
    expect((await answer(bas, 'yes', { commandId })).view).toMatchObject({
      counts: { yes: 0, maybe: 0, no: 1 },
      mine: { answer: 'no' },
    });
  });

  it('take no answer to a moment that was moved since, and say so', async () => {
    await answer(bas, 'yes');
    await move({ date: '2026-12-09' });
    const late = await answer(bas, 'maybe', { round: 0 });
    expect(late).toMatchObject({ status: 409, refusal: { code: 'moved-meanwhile' } });
    expect((await look(bas)).view.coming).toMatchObject([
      {
        movedFrom: '2026-12-08T13:00:00.000Z',
        answeredBefore: 1,
        mine: { answer: 'yes', before: true },
      },
    ]);
    expect((await answer(bas, 'yes')).view).toMatchObject({
      answeredBefore: 0,
      mine: { answer: 'yes', before: false },
    });
  });

  it('are of their own channel only, and hidden from who isn’t in it', async () => {
    await couple(secondChannel);
    expect((await look(karin, {}, secondChannel)).view).toMatchObject({ coming: [], over: [] });
    running.teams.strangers.add(stranger.teamsId);
    expect(await look(stranger)).toMatchObject({ status: 404, refusal: { code: 'not-coupled' } });
    const [first] = (await look(karin)).view.coming;
    const path = `${channelPath(secondChannel)}/sessions/${first?.id}/answer`;
    const body = { commandId: randomUUID(), answer: 'yes', round: 0 };
    expect(await askTab(running, karin, path, { method: 'PUT', body })).toMatchObject({
      status: 404,
      refusal: { code: 'no-such-session' },
    });
  });

  it.each([{ answer: 'perhaps' }, { round: -1 }, { commandId: 'x' }, { round: undefined }])(
    'take nothing else than an answer: %j',
    async (wrong) => {
      const asked = await answer(bas, 'yes', wrong);
      expect(asked).toMatchObject({ status: 400, refusal: { code: 'malformed' } });
      expect(await running.documents('attendance')).toEqual([]);
    },
  );

  it('can be put in a calendar while they are to come, and not any more after that', async () => {
    expect((await look(bas)).view.coming[0]).toHaveProperty('calendar');
    await running.later(8 * day);
    expect((await look(bas)).view.over[0]).not.toHaveProperty('calendar');
  });

  it('show one’s own answer no longer than names are kept', async () => {
    await answer(bas, 'yes');
    const ended = Date.parse('2026-12-08T14:30:00Z');
    await running.later(ended + 60_000 - running.now());
    await running.later(90 * day - 120_000);
    expect((await look(bas)).view.over).toMatchObject([{ mine: {}, coming: ['Persoon 2'] }]);
    await running.later(120_000);
    const [settled] = (await look(bas)).view.over;
    expect(settled).toMatchObject({ coming: [], counts: { yes: 1 } });
    expect(settled).not.toHaveProperty('mine');
  });

  it('show what was agreed in them: what is open with who and by when, and how much is done', async () => {
    await rosterIs(running, karin, bas);
    await running.later(8 * day);
    const form = await open(running, karin, button(newestCard(running), 'Afspraken noteren'));
    const lines = 'De zaal reserveren @Persoon 2 vóór vrijdag\nTaart meenemen\nStoelen';
    await send(running, karin, form, { lines });
    const all = await running.documents('action-item');
    const { itemId } = all.find(({ title }) => title === 'Stoelen') ?? {};
    const finish = { type: 'Action.Execute', verb: 'action-items/finish', title: '' };
    await click(running, karin, { ...finish, data: { itemId } } as never);
    const { view } = await look(bas);
    expect(sessionsView.strict().parse(view)).toEqual(view);
    expect(view.over[0]).toMatchObject({
      items: [
        { title: 'De zaal reserveren', owner: { name: 'Persoon 2' }, dueDay: '2026-12-11' },
        { title: 'Taart meenemen', owner: null, dueDay: null },
      ],
      itemsDone: 1,
    });
    expect(JSON.stringify(view)).not.toContain(bas.objectId);
  });

  it('have nothing new for a page that has them already', async () => {
    const known = { 'if-none-match': (await look(bas)).headers.get('etag') ?? '' };
    expect(await look(bas, { headers: known })).toMatchObject({ status: 304 });
    await answer(karin, 'yes');
    expect((await look(bas, { headers: known })).status).toBe(200);
  });
});

describe('a session that waits for its date, in the tab', () => {
  const question = 'Wanneer kunt u?';
  const polls = async () =>
    (await look(bas)).view.coming.find(({ title }) => title === 'Terugblik');
  const withPoll = async (verb: string, filledIn: object = {}) => {
    const [poll] = await running.documents('poll');
    const carried = { data: { verb, pollId: poll?.pollId } };
    const form = await open(running, karin, carried);
    return send(running, karin, form, filledIn);
  };

  beforeEach(async () => {
    await make({ title: 'Terugblik', later: 'true', date: '', time: '' });
    const [session] = (await running.documents('session')).slice(-1);
    const carried = { verb: 'polls/ask', forSession: session?.sessionId };
    const form = await open(running, karin, { data: carried });
    const typed = { question, kind: 'date', options: 'vrijdag 10:00\nmaandag 14:00' };
    await send(running, karin, form, typed);
    await running.settle();
  });

  it('shows the poll that finds it: open, closed, and which date was chosen', async () => {
    expect(await polls()).toMatchObject({ polls: [{ question, status: 'open' }] });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await polls()).toMatchObject({ polls: [{ question, status: 'closed' }] });
    await withPoll('polls/choose-other-date', { optionId: 'o2' });
    expect(await polls()).toMatchObject({
      startsAt: '2026-12-07T13:00:00.000Z',
      polls: [{ question, status: 'closed', chosenDate: 'maandag 7 december 14:00' }],
    });
    const channel = await askTab<ChannelView>(running, bas, channelPath());
    expect(channel.view.polls).toMatchObject([{ chosenDate: 'maandag 7 december 14:00' }]);
    expect(channel.view.polls[0]).not.toHaveProperty('bestDate');
  });

  it('shows none that was withdrawn, also before its question is off the session', async () => {
    await withPoll('polls/withdraw');
    const stored = await running.documents('session');
    expect(stored.some((one) => JSON.stringify(one.polls).includes(question))).toBe(true);
    expect(await polls()).toMatchObject({ polls: [] });
  });
});

describe('making and changing a session in the tab', () => {
  const plan = {
    ...{ title: 'Terugblik', date: '2026-12-10', time: '09:30', later: false, place: 'De Eik' },
    ...{ phase: 'goals', method: 'wereldcafé', minutes: 60, agenda: 'Welkom\nTerugblik' },
  };
  const makeIt = (who: Somebody, more: object = {}) => {
    const body = { commandId: randomUUID(), ...plan, ...more };
    const path = `${channelPath()}/sessions`;
    return askTab<SessionsView>(running, who, path, { method: 'POST', body });
  };
  const change = async (who: Somebody, more: object = {}) => {
    const [first] = (await look(karin)).view.coming;
    const body = { commandId: randomUUID(), ...first?.toChange, ...more };
    const path = `${channelPath()}/sessions/${first?.id}`;
    return askTab<SessionView>(running, who, path, { method: 'PUT', body });
  };

  it('posts it in the channel, and shows it in the tab at once', async () => {
    const { status, view } = await makeIt(bas);
    expect(status).toBe(200);
    expect(sessionsView.strict().parse(view)).toEqual(view);
    expect(view.coming[1]).toMatchObject({
      ...{ title: 'Terugblik', startsAt: '2026-12-10T08:30:00.000Z', place: 'De Eik' },
      ...{ endsAt: '2026-12-10T09:30:00.000Z', phase: 'goals', method: 'wereldcafé' },
      agenda: ['Welkom', 'Terugblik'],
      toChange: { ...plan, seen: 0 },
    });
    await running.settle();
    expect(JSON.stringify(newestCard(running))).toContain('Terugblik');
  });

  it('makes one, however often the page sends it, also without a date yet', async () => {
    const commandId = randomUUID();
    await makeIt(bas, { commandId, later: true, date: '', time: '' });
    const { view } = await makeIt(bas, { commandId, later: true, date: '', time: '' });
    expect(view.coming).toMatchObject([{}, { status: 'dateless', startsAt: null }]);
    expect(view.coming).toHaveLength(2);
  });

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ date: '' }, 'when-missing'],
    [{ date: '2026-11-30' }, 'in-the-past'],
    [{ date: '2026-02-30' }, 'no-such-date'],
    [{ minutes: 5 }, 'duration-not-possible'],
    [{ phase: 'x' }, 'malformed'],
  ])('refuses %j, and makes nothing', async (wrong, code) => {
    expect(await makeIt(bas, wrong)).toMatchObject({ status: 400, refusal: { code } });
    expect(await running.documents('session')).toHaveLength(1);
  });

  it('asks about what may be about a resident, and keeps it when it was considered', async () => {
    const title = 'Over mevrouw De Boer';
    const { considered } = (await makeIt(bas, { title })).refusal;
    expect(considered).toBeDefined();
    expect(await makeIt(bas, { title, considered })).toMatchObject({ status: 200 });
  });

  it('changes it for who made it or leads; others don’t see what there is to change', async () => {
    const { status, view } = await change(karin, { place: 'De Beuk' });
    expect(status).toBe(200);
    expect(view).toMatchObject({ place: 'De Beuk', toChange: { place: 'De Beuk', seen: 1 } });
    expect((await look(bas)).view.coming[0]).not.toHaveProperty('toChange');
    expect(await change(bas, { place: 'Thuis' })).toMatchObject({
      status: 403,
      refusal: { code: 'not-your-session' },
    });
  });

  it('tells who comes second that somebody else has changed it', async () => {
    await change(karin, { place: 'De Beuk' });
    expect(await change(karin, { place: 'Thuis', seen: 0 })).toMatchObject({
      status: 409,
      refusal: { code: 'changed-meanwhile', sentence: expect.stringContaining('kies dan weer') },
    });
    expect((await look(karin)).view.coming[0]).toMatchObject({ place: 'De Beuk' });
  });

  it('is not possible any more once it is over', async () => {
    await running.later(8 * day);
    expect((await look(karin)).view.over[0]).not.toHaveProperty('toChange');
    const [over] = (await look(karin)).view.over;
    const path = `${channelPath()}/sessions/${over?.id}`;
    const body = { commandId: randomUUID(), ...plan, date: '2026-12-20', seen: 0 };
    expect(await askTab(running, karin, path, { method: 'PUT', body })).toMatchObject({
      status: 409,
      refusal: { code: 'session-over' },
    });
  });
});
