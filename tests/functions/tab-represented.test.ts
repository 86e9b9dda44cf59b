import { randomUUID } from 'node:crypto';
import type { MembersView } from '../../domain/members/api';
import type { Running } from '../support/application';
import { rosterIs, secondChannel } from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats } from '../support/people';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, lisa] = [somebody(1), somebody(3)];
let running: Running;
const { couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, lisa);
});
afterEach(() => running.close());

const ask = (who: Somebody, path: string, request: TabRequest = {}, channel?: string) =>
  askTab<MembersView>(running, who, `${channelPath(channel)}/${path}`, request);

const look = (who: Somebody, channel?: string) => ask(who, 'members', {}, channel);

const give = (who: Somebody, to: string, role: string, commandId: string = randomUUID()) =>
  ask(who, `members/${encodeURIComponent(to)}/role`, { method: 'PUT', body: { commandId, role } });

const jan = { name: 'Jan Bos', organisation: 'Kerk', discipline: 'spiritual-caregiver' };
const add = (who: Somebody, more: object = {}) =>
  ask(who, 'represented', {
    method: 'POST',
    body: { ...jan, contact: '', commandId: randomUUID(), ...more },
  });

describe('somebody without Teams who is added in the tab', () => {
  it('stands in the list, with who adds as contact unless another is named', async () => {
    const { represented } = (await add(karin)).view;
    const ids = { own: expect.any(String), contact: karin.objectId };
    expect(represented).toEqual([{ ...jan, contact: 'Persoon 1', ids }]);
  });

  it('is added once, however often it is sent', async () => {
    const commandId = randomUUID();
    await add(karin, { commandId });
    expect((await add(karin, { commandId })).view.represented).toHaveLength(1);
  });

  it.each([
    ['deputy', 200],
    ['core-group', 200],
    ['participant', 403],
    ['policy-officer', 403],
    ['executive', 403],
    ['adviser', 403],
    ['privacy-contact', 403],
  ])('by a %s is answered %d', async (role, status) => {
    await give(karin, lisa.objectId, role);
    expect((await add(lisa)).status).toBe(status);
    expect(await running.documents('represented')).toHaveLength(status === 200 ? 1 : 0);
  });

  it.each([
    ['nobody known', { contact: somebody(77).objectId }, 404, 'no-such-member'],
    ['no name', { name: '' }, 400, 'name-needed'],
    ['no discipline', { discipline: undefined }, 400, 'discipline-needed'],
  ])('with %s is refused', async (_what, more, status, code) => {
    expect(await add(karin, more)).toMatchObject({ status, refusal: { code } });
    expect(await running.documents('represented')).toEqual([]);
  });

  describe('who is there', () => {
    let id: string;
    beforeEach(async () => {
      id = (await add(karin)).view.represented[0]?.ids?.own ?? '';
    });

    const change = (who: Somebody, more: object = {}, whom = id) =>
      ask(who, `represented/${encodeURIComponent(whom)}`, {
        method: 'PUT',
        body: { ...jan, contact: '', commandId: randomUUID(), ...more },
      });
    const remove = (who: Somebody, commandId: string = randomUUID(), whom = id) =>
      ask(who, `represented/${encodeURIComponent(whom)}/removal`, {
        method: 'POST',
        body: { commandId },
      });
    const names = async () => (await look(karin)).view.represented.map(({ name }) => name);

    it('is changed, and by an older form sent again not changed back', async () => {
      const commandId = randomUUID();
      await change(karin, { name: 'Jan de Bos', commandId });
      const { view } = await change(karin, { name: 'Jan van Bos', contact: lisa.objectId });
      expect(view.represented).toMatchObject([{ name: 'Jan van Bos', contact: 'Persoon 3' }]);
      await change(karin, { name: 'Jan de Bos', commandId });
      expect(await names()).toEqual(['Jan van Bos']);
    });

    it('is removed, once', async () => {
      const commandId = randomUUID();
      expect((await remove(karin, commandId)).view.represented).toEqual([]);
      expect((await remove(karin, commandId)).status).toBe(200);
      expect(await change(karin)).toMatchObject({
        status: 404,
        refusal: { code: 'no-such-represented' },
      });
    });

    it.each([
      ['deputy', 200],
      ['core-group', 200],
      ['participant', 403],
      ['policy-officer', 403],
      ['executive', 403],
      ['adviser', 403],
      ['privacy-contact', 403],
    ])('is changed or removed by a %s with answer %d', async (role, status) => {
      await give(karin, lisa.objectId, role);
      expect((await change(lisa, { name: 'Ander' })).status).toBe(status);
      expect(await names()).toEqual([status === 200 ? 'Ander' : 'Jan Bos']);
      expect((await remove(lisa)).status).toBe(status);
      expect(await names()).toHaveLength(status === 200 ? 0 : 1);
    });

    it.each(['nobody', '../../leerwerkplaats', 'a/b\\c?d#e'])(
      'is nobody under the forged id %s',
      async (forged) => {
        expect((await change(karin, { name: 'Ander' }, forged)).status).toBe(404);
        await remove(karin, randomUUID(), forged);
        expect(await names()).toEqual(['Jan Bos']);
      },
    );

    it('is out of reach from another leerwerkplaats', async () => {
      await couple(secondChannel, { leerwerkplaatsId: 'another' });
      const path = `${channelPath(secondChannel)}/represented/${id}/removal`;
      const body = { commandId: randomUUID() };
      expect((await askTab(running, karin, path, { method: 'POST', body })).status).toBe(403);
      expect(await names()).toEqual(['Jan Bos']);
    });
  });
});
