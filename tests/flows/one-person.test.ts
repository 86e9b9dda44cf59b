import type { Running } from '../support/application';
import { activityIn, openDialog } from '../support/dialogs';
import { search } from '../support/extension';
import { onRoster, rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  deliver,
  newestCard,
  type Somebody,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import { askTab, channelPath } from '../support/tab';

const karin = somebody(1);
const peter = somebody(2);
const places = {
  'Gooise Meren': channelId,
  Krimpenerwaard: '19:krimpenerwaard@thread.tacv2',
  Zwijndrecht: '19:zwijndrecht@thread.tacv2',
} as const;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

/** What the settings say to somebody who opens them: a button to save them, or none. */
async function maySet(who: Somebody, channel: string): Promise<boolean> {
  const { card } = await openDialog(running, who, channel, 'leerwerkplaats/settings');
  return JSON.stringify(card).includes('Action.Submit');
}

describe('a person of three leerwerkplaatsen, with another role in each', () => {
  beforeEach(async () => {
    await rosterIs(running, karin, peter);
    await type(running, peter, 'start Krimpenerwaard', places.Krimpenerwaard);
    await type(running, karin, 'start Zwijndrecht', places.Zwijndrecht);
    running.teams.rosters.set(places.Zwijndrecht, onRoster(karin, peter));
    await running.later(60_000);
    const form = await openDialog(running, karin, places.Zwijndrecht, 'members/who-is-who');
    const adviser = { member: peter.objectId, role: 'adviser' };
    await send(running, karin, form.card as never, adviser, places.Zwijndrecht);
    for (const [name, channel] of Object.entries(places)) {
      const opening = { data: { verb: 'directory/add', need: 'any' } };
      const entry = { name: `Hulp in ${name}`, phone: '035-1234567', needs: 'money' };
      const leads = name === 'Krimpenerwaard' ? peter : karin;
      await send(running, leads, await open(running, leads, opening, channel), entry, channel);
    }
    await running.settle();
    running.wait(60_001);
  });

  it('has in each what that role may, and nothing of another', async () => {
    const may: Record<string, unknown> = {};
    for (const [name, channel] of Object.entries(places)) {
      const asked = said(await type(running, peter, 'peiling Waar? ; a ; b', channel));
      may[name] = [await maySet(peter, channel), asked?.includes('bent hier adviseur')];
    }
    expect(may).toEqual({
      'Gooise Meren': [false, false],
      Krimpenerwaard: [true, false],
      Zwijndrecht: [false, true],
    });
  });

  it('is the same in the tab', async () => {
    const may: Record<string, unknown> = {};
    for (const [name, channel] of Object.entries(places)) {
      const path = `${channelPath(channel)}/directory`;
      const { view } = await askTab<{ may: object }>(running, peter, path);
      may[name] = view.may;
    }
    expect(may).toEqual({
      'Gooise Meren': { add: true, suggest: false, import: false },
      Krimpenerwaard: { add: true, suggest: true, import: true },
      Zwijndrecht: { add: false, suggest: false, import: false },
    });
  });

  it('is asked in the chat which one is meant, and finds of all three in the message extension', async () => {
    const from = running.teams.calls.length;
    await deliver(running, activityIn(running, peter, 'chat', typed('wie geldzorgen')));
    const which = running.teams.calls.slice(from).at(-1)?.body.attachments?.[0]?.content;
    expect(which?.actions?.map(({ title }) => title)).toEqual(Object.keys(places));
    const { found } = await search(running, peter, 'chat', 'geldzorgen');
    expect(found.map(({ title }) => title)).toEqual(
      Object.keys(places).map((name) => `Hulp in ${name}`),
    );
    const { found: here } = await search(running, peter, places.Zwijndrecht, 'geldzorgen');
    expect(here.map(({ title }) => title)).toEqual(['Hulp in Zwijndrecht']);
  });
});

describe('a person with two accounts', () => {
  const asGuest: Somebody = { ...somebody(7), name: karin.name };

  it('leads with the one that was given the role, and takes part with the other', async () => {
    await rosterIs(running, karin, asGuest);
    expect(await maySet(karin, channelId)).toBe(true);
    expect(await maySet(asGuest, channelId)).toBe(false);
    await type(running, asGuest, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    const vote = button(newestCard(running), 'dinsdag');
    await click(running, karin, vote);
    await click(running, asGuest, vote);
    expect(await running.documents('vote')).toHaveLength(2);
    const closing = await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(String(closing)).toContain('gesloten');
  });
});

describe('a guest who becomes a member of the organisation', () => {
  it('keeps their role and their vote, and may from then on begin a leerwerkplaats', async () => {
    running.teams.guests.add(peter.teamsId);
    const roster = (userRole: string) =>
      running.teams.rosters.set(channelId, [
        ...onRoster(karin),
        ...onRoster(peter).map((one) => ({ ...one, userRole })),
      ]);
    roster('guest');
    await running.later(60_000);
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    await click(running, peter, button(newestCard(running), 'dinsdag'));
    const form = await openDialog(running, karin, channelId, 'members/who-is-who');
    const coreGroup = { member: peter.objectId, role: 'core-group' };
    await send(running, karin, form.card as never, coreGroup);
    const start = () => type(running, peter, 'start Zwijndrecht', places.Zwijndrecht);
    await start();
    expect(await running.documents('leerwerkplaats')).toHaveLength(1);

    running.teams.guests.delete(peter.teamsId);
    roster('user');
    await running.later(24 * 60 * 60 * 1000);
    await start();
    expect(await running.documents('leerwerkplaats')).toHaveLength(2);
    const members = await running.documents('member');
    const here = members.filter(({ leerwerkplaatsId, personId }) => {
      const own = String(personId).endsWith(peter.objectId);
      return own && leerwerkplaatsId === members[0]?.leerwerkplaatsId;
    });
    expect(here).toEqual([expect.objectContaining({ role: 'core-group' })]);
    expect(here[0]).not.toHaveProperty('guest', true);
    await click(running, peter, button(newestCard(running), 'woensdag'));
    expect(await running.documents('vote')).toHaveLength(1);
    expect(wordsOf(newestCard(running))).toContain('Wanneer?');
  });
});
