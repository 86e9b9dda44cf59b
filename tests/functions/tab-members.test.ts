import { randomUUID } from 'node:crypto';
import { type MembersView, membersView } from '../../domain/members/api';
import { localTenantId } from '../../infra/local/teams/identity';
import type { Running } from '../support/application';
import {
  chatCards,
  onRoster,
  personNews,
  rosterIs,
  secondChannel,
  tell,
  threadsIn,
} from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats, wordsOf } from '../support/people';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, peter, lisa, stranger] = [somebody(1), somebody(2), somebody(3), somebody(9)];
const told = {
  name: 'Peter Smit',
  organisation: 'Buurtteam Oost',
  discipline: 'neighbourhood-team',
  callMeFor: 'geldzorgen',
  reachability: '06-12345678, tot 12 uur',
};
let running: Running;
const { couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

const ask = (who: Somebody, path: string, request: TabRequest = {}, channel?: string) =>
  askTab<MembersView>(running, who, `${channelPath(channel)}/${path}`, request);

const look = (who: Somebody, channel?: string) => ask(who, 'members', {}, channel);

const give = (who: Somebody, to: string, role: string, commandId: string = randomUUID()) =>
  ask(who, `members/${encodeURIComponent(to)}/role`, { method: 'PUT', body: { commandId, role } });

const save = (who: Somebody, profile: object, commandId: string = randomUUID()) =>
  ask(who, 'profile', { method: 'PUT', body: { ...told, commandId, ...profile } });

const jan = { name: 'Jan Bos', organisation: 'Kerk', discipline: 'spiritual-caregiver' };
const add = (who: Somebody, more: object = {}) =>
  ask(who, 'represented', {
    method: 'POST',
    body: { ...jan, contact: '', commandId: randomUUID(), ...more },
  });

const rolesNow = async () =>
  Object.fromEntries((await running.documents('member')).map(({ name, role }) => [name, role]));

describe('the members in the tab', () => {
  it('are who takes part, with what they told, their role and who keeps contact for whom', async () => {
    await save(peter, {});
    await running.settle();
    await add(karin, { contact: lisa.objectId });
    const { status, view } = await look(lisa);
    expect(status).toBe(200);
    expect(membersView.strict().parse(view)).toEqual(view);
    const { name: _, ...rest } = told;
    expect(view).toEqual({
      leerwerkplaats: { id: expect.any(String), name: 'Gooise Meren' },
      members: [
        { name: 'Persoon 1', role: 'project-leader' },
        { name: 'Persoon 3', role: 'participant' },
        { name: 'Peter Smit', role: 'participant', told: rest },
      ],
      represented: [{ ...jan, contact: 'Persoon 3' }],
      mine: { name: 'Persoon 3', organisation: '', callMeFor: '', reachability: '' },
      may: { giveRoles: false, addRepresented: false },
    });
  });

  it.each([
    ['core-group', false, true],
    ['deputy', true, true],
    ['adviser', false, false],
    ['privacy-contact', false, false],
  ])('are seen by a %s, who learns object ids only to choose by', async (role, gives, adds) => {
    await give(karin, lisa.objectId, role);
    const { view } = await look(lisa);
    expect(view.may).toEqual({ giveRoles: gives, addRepresented: adds });
    expect(view.members).toHaveLength(3);
    const ids = view.members.flatMap(({ objectId }) => objectId ?? []);
    expect(ids).toHaveLength(gives || adds ? 3 : 0);
  });

  it('say who is a guest, and hide nothing from one', async () => {
    running.teams.rosters.set('19:gooise-meren@thread.tacv2', [
      ...onRoster(karin, peter),
      ...onRoster(lisa).map((one) => ({ ...one, userRole: 'guest' })),
    ]);
    await running.later(24 * 60 * 60_000);
    const { view } = await look(lisa);
    expect(view.members.filter(({ guest }) => guest)).toMatchObject([{ name: 'Persoon 3' }]);
    expect(view.members).toHaveLength(3);
  });

  it('are nobody’s to see who isn’t in the channel, and no more who left', async () => {
    running.teams.strangers.add(stranger.teamsId);
    expect(await look(stranger)).toMatchObject({ status: 404, refusal: { code: 'not-coupled' } });
    running.wait(60_000);
    running.teams.strangers.add(peter.teamsId);
    await tell(running, personNews('Removed', [peter], 3_990));
    await running.settle();
    expect((await look(peter)).status).toBe(404);
    expect((await look(karin)).view.members.map(({ name }) => name)).not.toContain('Persoon 2');
  });
});

describe('a role that is given in the tab', () => {
  it('counts at once, answers all as it is then, and is told to both', async () => {
    running.teams.calls.length = 0;
    const { status, view } = await give(karin, peter.objectId, 'core-group');
    expect(status).toBe(200);
    expect(view.members.map(({ role }) => role)).toEqual([
      'project-leader',
      'core-group',
      'participant',
    ]);
    await running.settle();
    expect(chatCards(running).map(wordsOf)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('heeft u de rol kerngroeplid gegeven'),
        expect.stringContaining('U heeft Persoon 2 de rol kerngroeplid gegeven'),
      ]),
    );
    expect(threadsIn(running)).toEqual([]);
  });

  it('of one’s own is one’s own at once', async () => {
    await give(karin, peter.objectId, 'project-leader');
    const { view } = await give(karin, karin.objectId, 'participant');
    expect(view.may).toEqual({ giveRoles: false, addRepresented: false });
    expect((await give(karin, karin.objectId, 'project-leader')).status).toBe(403);
  });

  it('has one effect, sent again after others had changed it', async () => {
    const commandId = randomUUID();
    await Promise.all([
      give(karin, peter.objectId, 'adviser', commandId),
      give(karin, peter.objectId, 'adviser', commandId),
    ]);
    await give(karin, peter.objectId, 'executive');
    const { view } = await give(karin, peter.objectId, 'adviser', commandId);
    expect(view.members.map(({ role }) => role)).toContain('executive');
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'executive' });
    expect(await running.documents('role-change')).toHaveLength(2);
  });

  it('is not used up by somebody who sends its id first', async () => {
    const commandId = randomUUID();
    await give(karin, lisa.objectId, 'deputy');
    await give(lisa, peter.objectId, 'executive', commandId);
    await give(karin, peter.objectId, 'adviser', commandId);
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'adviser' });
  });

  it.each([
    ['deputy', 200],
    ['core-group', 403],
    ['participant', 403],
    ['policy-officer', 403],
    ['executive', 403],
    ['adviser', 403],
    ['privacy-contact', 403],
  ])('by a %s is answered %d', async (role, status) => {
    await give(karin, lisa.objectId, role);
    const answer = await give(lisa, peter.objectId, 'adviser');
    expect(answer.status).toBe(status);
    expect((await rolesNow())['Persoon 2']).toBe(status === 200 ? 'adviser' : 'participant');
    if (status !== 200) expect(answer.refusal.sentence).toContain('Er is niets veranderd');
  });

  it('leaves the last project leader one, and says so', async () => {
    expect(await give(karin, karin.objectId, 'participant')).toMatchObject({
      status: 409,
      refusal: { code: 'last-leader', sentence: expect.stringContaining('enige projectleider') },
    });
    expect(await rolesNow()).toMatchObject({ 'Persoon 1': 'project-leader' });
  });

  it.each([
    ['nobody known', somebody(77).objectId],
    ['another tenant’s', `11111111-2222-4333-8444-555555555555:${somebody(2).objectId}`],
    ['a whole person id', `${localTenantId}:${somebody(2).objectId}`],
    ['a way out', '../../leerwerkplaats'],
    ['a sign that ids can’t hold', 'a/b\\c?d#e'],
  ])('to %s changes nothing', async (_what, id) => {
    expect(await give(karin, id, 'adviser')).toMatchObject({
      status: 404,
      refusal: { code: 'no-such-member' },
    });
    expect(await running.documents('role-change')).toEqual([]);
  });

  it('to who was removed while the page was open changes nothing, nor does theirs', async () => {
    await give(karin, lisa.objectId, 'deputy');
    running.wait(60_000);
    running.teams.strangers.add(lisa.teamsId);
    await tell(running, personNews('Removed', [lisa], 3_990));
    await running.settle();
    expect(await give(karin, lisa.objectId, 'adviser')).toMatchObject({
      status: 409,
      refusal: { code: 'member-gone', sentence: expect.stringContaining('Persoon 3') },
    });
    expect((await give(lisa, peter.objectId, 'adviser')).status).toBe(404);
    expect((await save(lisa, {})).status).toBe(404);
    expect((await add(lisa)).status).toBe(404);
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'participant', 'Persoon 3': 'deputy' });
  });

  it('in one leerwerkplaats says nothing in another one', async () => {
    await couple(secondChannel, { leerwerkplaatsId: 'another' });
    const path = `${channelPath(secondChannel)}/members/${peter.objectId}/role`;
    const body = { commandId: randomUUID(), role: 'adviser' };
    expect((await askTab(running, karin, path, { method: 'PUT', body })).status).toBe(403);
    expect((await look(karin, secondChannel)).view.members).toEqual([]);
    expect(await rolesNow()).toMatchObject({ 'Persoon 2': 'participant' });
  });

  it.each<[string, unknown]>([
    ['a role that isn’t one', { commandId: randomUUID(), role: 'boss' }],
    ['no id', { role: 'adviser' }],
    ['an id that isn’t one', { commandId: 'x', role: 'adviser' }],
  ])('with %s changes nothing', async (_what, body) => {
    const answer = await ask(karin, `members/${peter.objectId}/role`, { method: 'PUT', body });
    expect(answer).toMatchObject({ status: 400, refusal: { code: 'malformed' } });
  });
});

describe('what somebody tells of themselves in the tab', () => {
  it('is theirs at once, and everybody’s to see in each of their leerwerkplaatsen', async () => {
    const { view } = await save(peter, {});
    expect(view.mine).toEqual(told);
    expect(view.members.map(({ name }) => name)).toContain('Peter Smit');
    await running.settle();
    expect((await look(lisa)).view.members[2]).toMatchObject({
      name: 'Peter Smit',
      told: { reachability: '06-12345678, tot 12 uur' },
    });
  });

  it('is only ever their own, whoever the body names', async () => {
    await save(peter, { objectId: karin.objectId, personId: `${localTenantId}:${karin.objectId}` });
    await running.settle();
    const { view } = await look(karin);
    expect(view.mine).toMatchObject({ name: 'Persoon 1', organisation: '' });
  });

  it('is not undone by an older form that is sent again', async () => {
    const commandId = randomUUID();
    await save(peter, { callMeFor: 'eerst' }, commandId);
    await save(peter, { callMeFor: 'later' });
    expect((await save(peter, { callMeFor: 'eerst' }, commandId)).view.mine.callMeFor).toBe(
      'later',
    );
  });

  it.each([
    ['no name', { name: ' ' }, 'name-needed'],
    ['no discipline', { discipline: undefined }, 'discipline-needed'],
    ['a discipline that isn’t one', { discipline: 'boss' }, 'malformed'],
    ['too much', { callMeFor: 'x'.repeat(161) }, 'field-too-long'],
  ])('with %s is refused, and nothing is kept', async (_what, profile, code) => {
    expect(await save(peter, profile)).toMatchObject({ status: 400, refusal: { code } });
    expect((await look(peter)).view.mine.organisation).toBe('');
  });

  it('with what may be about a resident is asked about, and kept when it was considered', async () => {
    const typed = { callMeFor: 'mevrouw Jansen' };
    const asked = await save(peter, typed);
    expect(asked).toMatchObject({ status: 400, refusal: { code: 'name-in-text' } });
    const { considered } = asked.refusal;
    const other = await save(peter, { callMeFor: 'mevrouw De Boer', considered });
    expect(other).toMatchObject({ status: 400, refusal: { considered: 'mevrouw De Boer' } });
    expect((await look(peter)).view.mine.callMeFor).toBe('');
    expect(await save(peter, { ...typed, considered })).toMatchObject({ status: 200 });
    expect((await look(peter)).view.mine.callMeFor).toBe('mevrouw Jansen');
    const bsn = 'BSN 111222333';
    const number = await save(peter, { callMeFor: bsn, considered: bsn });
    expect(number).toMatchObject({ status: 400, refusal: { code: 'citizen-number-in-text' } });
    expect(number.refusal.considered).toBeUndefined();
  });

  it('of somebody without Teams is asked about and kept likewise', async () => {
    const typed = { organisation: 'Kerk, 06-12345678' };
    const { refusal } = await add(karin, typed);
    expect(refusal.code).toBe('phone-in-text');
    const { considered } = refusal;
    const other = { organisation: 'Kerk, 06-87654321', considered };
    expect(await add(karin, other)).toMatchObject({ refusal: { code: 'phone-in-text' } });
    expect(await running.documents('represented')).toEqual([]);
    expect(await add(karin, { ...typed, considered })).toMatchObject({ status: 200 });
    expect(await running.documents('represented')).toMatchObject([typed]);
  });

  it.each([
    ['J. BSN 123456782 geb. 12-3-1941 06-12345678', 'citizen-number-in-text'],
    ['mevrouw De Boer 123456782', 'nine-digits-in-text'],
    ['J. de Boer, geb. 12-3-1941', 'birth-date-in-text'],
    ['J. de Boer 06-12345678', 'phone-in-text'],
    ['J. de Boer, j@deboer.example', 'mail-in-text'],
    ['J. de Boer, 1403 AB 12', 'address-in-text'],
    ['K7F-3QM', 'case-code-in-text'],
  ])('holds no more than a name where a name is asked: %s', async (name, code) => {
    const before = (await look(peter)).view.mine.name;
    expect(await save(peter, { name })).toMatchObject({ status: 400, refusal: { code } });
    expect((await look(peter)).view.mine.name).toBe(before);
    expect(await add(karin, { name })).toMatchObject({ status: 400, refusal: { code } });
    expect(await running.documents('represented')).toEqual([]);
  });

  it('holds a title and initials where a name is asked', async () => {
    const name = 'Mw. J. de Boer';
    expect(await save(peter, { name })).toMatchObject({ status: 200 });
    expect(await add(karin, { name })).toMatchObject({ status: 200 });
  });
});
