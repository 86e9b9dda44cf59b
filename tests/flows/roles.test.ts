import type { Running } from '../support/application';
import { openDialog, sendDialog, shown, type Where } from '../support/dialogs';
import { chatCards, chatsWith, personNews, rosterIs, tell, threadsIn } from '../support/lifecycle';
import {
  button,
  channelId,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const nothing = 'Er is niets veranderd.';

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

const open = async (who: Somebody, where: Where = channelId, carried = {}) =>
  shown(await openDialog(running, who, where, 'members/who-is-who', carried));

/** Gives a role in a dialog that is open; answers what it says then. */
async function send(who: Somebody, card: Card, to: Somebody | string, role: string) {
  const member = typeof to === 'string' ? to : to.objectId;
  const press = button(card, 'Rol geven');
  return wordsOf((await sendDialog(running, who, channelId, press, { member, role })).card);
}

const give = async (who: Somebody, to: Somebody, role: string) =>
  send(who, await open(who), to, role);

const rolesNow = async () =>
  Object.fromEntries((await running.documents('member')).map(({ name, role }) => [name, role]));

const messages = () => chatCards(running).map(wordsOf);

/** The dialog of who leads, whose button somebody else presses. */
const forged = async (who: Somebody, to: Somebody, role: string) =>
  send(who, await open(karin), to, role);

describe('a role that the project leader gives', () => {
  it('is told to both people, counts at once, and is kept as a line', async () => {
    expect(await give(karin, peter, 'core-group')).toContain(
      'Persoon 2 heeft nu de rol kerngroeplid. U krijgt allebei bericht.',
    );
    await running.settle();
    expect(new Set(chatsWith(running))).toEqual(new Set([peter.teamsId, karin.teamsId]));
    expect(messages()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Persoon 1 heeft u de rol kerngroeplid gegeven. U was deelnemer.'),
        expect.stringContaining('U heeft Persoon 2 de rol kerngroeplid gegeven'),
      ]),
    );
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'core-group' });
    expect(await running.documents('role-change')).toMatchObject([
      { from: 'participant', to: 'core-group' },
    ]);
    expect((await open(peter)).actions?.map(({ title }) => title)).toEqual([
      'Iemand zonder Teams toevoegen',
    ]);
  });

  it('has one effect and one message each, sent again after others had changed it', async () => {
    const card = await open(karin);
    await Promise.all([send(karin, card, peter, 'adviser'), send(karin, card, peter, 'adviser')]);
    await give(karin, peter, 'executive');
    expect(await send(karin, card, peter, 'adviser')).toContain('de rol bestuurder');
    await running.settle();
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'executive' });
    expect(chatsWith(running)).toHaveLength(4);
  });

  it('that somebody has already tells nobody anything', async () => {
    await give(karin, peter, 'participant');
    await running.settle();
    expect(chatsWith(running)).toEqual([]);
  });

  it('is said in the channel where the person can’t be written to', async () => {
    running.teams.weather.push({ conversation: peter.teamsId, status: 403 });
    await give(karin, peter, 'adviser');
    await running.settle();
    expect(threadsIn(running)).toEqual([
      'Persoon 2 heeft nu de rol adviseur in leerwerkplaats Gooise Meren.',
    ]);
  });

  it('can be given by a deputy too, and to a second project leader', async () => {
    await give(karin, peter, 'deputy');
    expect(await give(peter, lisa, 'project-leader')).toContain(
      'Persoon 3 heeft nu de rol project',
    );
    expect(await give(karin, karin, 'participant')).toContain(
      'Persoon 1 heeft nu de rol deelnemer',
    );
    expect(await rolesNow()).toEqual({
      'Persoon 1': 'participant',
      'Persoon 2': 'deputy',
      'Persoon 3': 'project-leader',
    });
  });
});

it('isn’t given by who was no project leader any more when it was written', async () => {
  await give(karin, peter, 'project-leader');
  await give(karin, lisa, 'project-leader');
  const card = await open(karin);
  let release = () => {};
  const delay = new Promise<void>((resolve) => {
    release = resolve;
  });
  running.engine.faults.inject({ match: { operation: 'batch' }, delay });
  const late = send(karin, card, peter, 'participant');
  while (running.engine.faults.left() > 0) await new Promise(setImmediate);
  await give(peter, karin, 'participant');
  release();
  expect(await late).toContain(nothing);
  expect(await rolesNow()).toMatchObject({
    'Persoon 1': 'participant',
    'Persoon 2': 'project-leader',
  });
});

describe('no role is given', () => {
  afterEach(async () => {
    await running.settle();
    expect(await running.documents('role-change')).toEqual([]);
  });

  it('by who only takes part: there is no button, and a forged one changes nothing', async () => {
    expect((await open(peter)).actions).toBeUndefined();
    expect(await forged(peter, peter, 'project-leader')).toContain(nothing);
  });

  it('that would leave nobody to lead', async () => {
    expect(await give(karin, karin, 'participant')).toContain(
      'Persoon 1 is de enige projectleider. Maak eerst iemand anders projectleider.',
    );
  });

  it('to somebody who was removed while the dialog was open', async () => {
    const card = await open(karin);
    await tell(running, personNews('Removed', [peter], 100));
    expect(await send(karin, card, peter, 'adviser')).toContain(
      'Persoon 2 doet niet meer mee in deze leerwerkplaats. Er is niets veranderd.',
    );
  });

  it('to who is in another leerwerkplaats only, or doesn’t exist', async () => {
    const other = '19:krimpenerwaard@thread.tacv2';
    running.teams.rosters.set(other, []);
    const stranger = somebody(9);
    await openDialog(running, stranger, other, 'members/who-is-who');
    for (const id of [stranger.objectId, 'x', '../member:1']) {
      expect(await send(karin, await open(karin), id, 'adviser')).toContain(
        'Deze persoon kan ik in deze leerwerkplaats niet vinden.',
      );
    }
  });

  it.each([
    ['nobody is chosen', '', 'adviser'],
    ['no role is chosen', peter.objectId, ''],
  ])('when %s', async (_what, member, role) => {
    expect(await send(karin, await open(karin), member, role)).toContain('Kies eerst iemand');
  });
});

test('two leaders who take each other’s role at one moment leave one of them', async () => {
  await give(karin, peter, 'project-leader');
  const [one, other] = [await open(karin), await open(peter)];
  bothDecideFirst();
  await Promise.all([
    send(karin, one, peter, 'participant'),
    send(peter, other, karin, 'participant'),
  ]);
  const { 'Persoon 1': first, 'Persoon 2': second } = await rolesNow();
  expect([first, second].filter((role) => role === 'project-leader')).toHaveLength(1);
});

test('when both leaders leave at one moment it is said that nobody leads', async () => {
  await give(karin, peter, 'project-leader');
  await running.settle();
  bothDecideFirst('"leftTeamId"');
  await Promise.all([
    tell(running, personNews('Removed', [karin], 100)),
    tell(running, personNews('Removed', [peter], 101)),
  ]);
  await running.settle();
  const gone = (await running.documents('event')).filter(({ name }) => name === 'leader-gone');
  expect(gone).toHaveLength(1);
});

test('a change that was refused stays refused when the same request is brought again', async () => {
  const card = await open(karin);
  expect(await send(karin, card, karin, 'participant')).toContain(nothing);
  await give(karin, peter, 'project-leader');
  await send(karin, card, karin, 'participant');
  expect(await rolesNow()).toMatchObject({ 'Persoon 1': 'project-leader' });
});

test('who was removed while it was open gives no role, and learns nothing', async () => {
  await give(karin, peter, 'deputy');
  const card = await open(peter);
  await tell(running, personNews('Removed', [peter], 100));
  running.teams.strangers.add(peter.teamsId);
  const press = button(card, 'Rol geven');
  const chosen = { member: lisa.objectId, role: 'project-leader' };
  const answer = await sendDialog(running, peter, channelId, press, chosen);
  expect(JSON.stringify(answer)).not.toMatch(/Persoon/);
  expect(await rolesNow()).toMatchObject({ 'Persoon 3': 'participant' });
});

test('from the chat the person’s own record decides, and who left has none', async () => {
  const [{ leerwerkplaatsId } = {}] = await running.documents('leerwerkplaats');
  const carried = { leerwerkplaatsId };
  expect(wordsOf(await open(karin, 'chat', carried))).toContain('3 mensen doen mee');
  const refused = 'Dit kan in het kanaal van uw leerwerkplaats.';
  for (const [who, where] of [
    [somebody(8), carried],
    [karin, { leerwerkplaatsId: 'another' }],
    [karin, {}],
  ] as const) {
    const { sentence } = await openDialog(running, who, 'chat', 'members/who-is-who', where);
    expect(sentence).toContain(refused);
  }
  await tell(running, personNews('Removed', [peter], 100));
  const { sentence } = await openDialog(running, peter, 'chat', 'members/who-is-who', carried);
  expect(sentence).toContain(refused);
});

test('who isn’t on the roster any more does nothing from the chat, though no news of it came', async () => {
  const [{ leerwerkplaatsId } = {}] = await running.documents('leerwerkplaats');
  await give(karin, peter, 'deputy');
  expect(wordsOf(await open(peter, 'chat', { leerwerkplaatsId }))).toContain('3 mensen doen mee');
  running.teams.strangers.add(peter.teamsId);
  running.wait(15 * 60_000);
  const answer = await openDialog(running, peter, 'chat', 'members/who-is-who', {
    leerwerkplaatsId,
  });
  expect(answer.sentence).toContain('Dit kan in het kanaal van uw leerwerkplaats.');
});

/**
 * The first two who write something wait for each other: each has read what the other is about to
 * change. `holding`: a word in what they write.
 */
function bothDecideFirst(holding = ''): void {
  const { engine } = running;
  const handle = engine.handle;
  const { promise: both, resolve } = deferred();
  let writers = 0;
  engine.handle = async (request) => {
    const written = Buffer.from(request.body ?? '').toString();
    if (
      request.headers['x-ms-cosmos-is-batch-request'] !== undefined &&
      written.includes(holding)
    ) {
      writers += 1;
      if (writers === 2) resolve();
      await both;
    }
    return handle(request);
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
