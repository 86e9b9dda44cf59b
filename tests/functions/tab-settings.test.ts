import { randomUUID } from 'node:crypto';
import { type SettingsView, settingsView } from '../../domain/leerwerkplaats/api';
import type { Running } from '../support/application';
import { personNews, rosterIs, secondChannel, tell } from '../support/lifecycle';
import { type Somebody, somebody, startLeerwerkplaats, type } from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';

const [karin, peter, stranger] = [somebody(1), somebody(2), somebody(9)];
const wish = {
  phase: 'goals',
  language: 'en',
  timeZone: 'America/Kralendijk',
  worksFrom: '08:00',
  worksUntil: '16:30',
  daysOff: '26-12-2026\n25-12-2026',
};
const usual = {
  phase: 'meeting',
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  worksFrom: '09:00',
  worksUntil: '17:00',
  daysOff: '',
  version: 0,
};
let running: Running;
const { couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
});
afterEach(() => running.close());

const path = (channel?: string) => `${channelPath(channel)}/settings`;
const look = (who: Somebody, channel?: string) => askTab<SettingsView>(running, who, path(channel));
/** The version that somebody sees who has just looked. */
const seen = async () => (await look(karin)).view.settings.version;
const change = async (who: Somebody, more: object = {}, channel?: string) =>
  askTab<SettingsView>(running, who, path(channel), {
    method: 'PUT',
    body: { ...wish, version: await seen(), commandId: randomUUID(), ...more },
  });

const give = (role: string) =>
  askTab(running, karin, `${channelPath()}/members/${peter.objectId}/role`, {
    method: 'PUT',
    body: { commandId: randomUUID(), role },
  });

describe('the settings in the tab', () => {
  it('are everybody’s to see who is in the channel, and nobody else’s', async () => {
    const { view } = await look(peter);
    expect(settingsView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      leerwerkplaats: { name: 'Gooise Meren' },
      settings: usual,
      mayChange: false,
    });
    running.teams.strangers.add(stranger.teamsId);
    expect(await look(stranger)).toMatchObject({ status: 404, refusal: { code: 'not-coupled' } });
    expect(await change(stranger)).toMatchObject({ status: 404 });
  });

  it('are changed at once by who leads, for everybody and in the channel’s cards', async () => {
    expect((await look(karin)).view.mayChange).toBe(true);
    const changed = { ...wish, daysOff: '25-12-2026\n26-12-2026', version: 1 };
    expect(await change(karin)).toMatchObject({ status: 200, view: { settings: changed } });
    expect((await look(peter)).view.settings).toEqual(changed);
    await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
    await running.settle();
    expect(JSON.stringify(running.teams.calls.map(({ body }) => body))).toContain('My choice');
  });

  it.each([
    ['deputy', 200],
    ['core-group', 403],
    ['participant', 403],
    ['policy-officer', 403],
    ['executive', 403],
    ['adviser', 403],
    ['privacy-contact', 403],
  ])('asked to change by a %s are answered %d', async (role, status) => {
    await give(role);
    const answer = await change(peter);
    expect(answer.status).toBe(status);
    expect((await look(peter)).view).toMatchObject({
      mayChange: status === 200,
      settings: { phase: status === 200 ? 'goals' : 'meeting' },
    });
    if (status !== 200) expect(answer.refusal.sentence).toContain('Er is niets veranderd');
  });

  it.each([
    ['hours that aren’t', { worksUntil: '25:00' }, 'hours-unclear'],
    ['a day that isn’t', { daysOff: '31-02-2027' }, 'day-unclear'],
    ['another phase', { phase: 'the end' }, 'malformed'],
    ['another time zone', { timeZone: 'Europe/Paris' }, 'malformed'],
    ['another language', { language: 'de' }, 'malformed'],
    ['no id', { commandId: undefined }, 'malformed'],
  ])('with %s stay as they are', async (_what, more, code) => {
    expect(await change(karin, more)).toMatchObject({ status: 400, refusal: { code } });
    expect((await look(karin)).view.settings).toEqual(usual);
  });

  it('are not changed by who saw them before somebody else changed them', async () => {
    await change(karin, { version: 0 });
    const late = await change(karin, { version: 0, phase: 'transition', language: 'nl' });
    expect(late).toMatchObject({ status: 409, refusal: { code: 'changed-meanwhile' } });
    expect((await look(karin)).view.settings).toMatchObject({ phase: 'goals', language: 'en' });
  });

  it.each([-1, 0.5, '0', '0 OR true'])('are not changed as of version %p', async (version) => {
    expect(await change(karin, { version })).toMatchObject({ refusal: { code: 'malformed' } });
  });

  it('are not set back by an older form that is sent again', async () => {
    const commandId = randomUUID();
    await change(karin, { commandId, version: 0 });
    await change(karin, { phase: 'transition', language: 'nl' });
    const { view } = await change(karin, { commandId, version: 0 });
    expect(view.settings).toMatchObject({ phase: 'transition', language: 'nl' });
  });

  it('are those of the channel’s own leerwerkplaats, where a leader of another one leads nothing', async () => {
    await couple(secondChannel, { leerwerkplaatsId: 'another' });
    expect((await look(karin, secondChannel)).view).toMatchObject({ mayChange: false });
    expect((await change(karin, {}, secondChannel)).status).toBe(403);
  });

  it('are not for who left while the page was open', async () => {
    await give('deputy');
    expect((await look(peter)).status).toBe(200);
    running.wait(60_000);
    running.teams.strangers.add(peter.teamsId);
    await tell(running, personNews('Removed', [peter], 3_990));
    expect((await change(peter)).status).toBe(404);
    expect((await look(karin)).view.settings).toEqual(usual);
  });
});
