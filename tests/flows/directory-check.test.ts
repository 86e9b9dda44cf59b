import type { Running } from '../support/application';
import { activityIn } from '../support/dialogs';
import { onRoster, rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  clicked,
  deliver,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send, valuesIn } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const day = 24 * 60 * 60 * 1000;

describe('is what stands in who does what still right?', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter, lisa);
  });
  afterEach(() => running.close());

  const addBy = async (who: Somebody, ...names: string[]) => {
    for (const name of names) {
      const tiles = (await type(running, who, 'wie'))?.attachments?.[0]?.content as Card;
      const form = await open(running, who, button(tiles, 'Iemand toevoegen'));
      await send(running, who, form, { name, phone: '035-1234567', needs: 'money' });
    }
    running.teams.calls.length = 0;
  };

  /** The cards that were written with this title since the calls were last cleared. */
  const written = (title: string): Card[] =>
    running.teams.calls
      .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content as Card)
      .filter((card) => wordsOf(card).startsWith(title));
  const questions = () => written('Klopt dit nog?');

  const press = async (who: Somebody, pressed: CardButton) => {
    const { body } = await deliver(running, activityIn(running, who, 'chat', clicked(pressed)));
    return (body as { value: Card | string }).value;
  };

  it('is asked of each keeper after a year, in their own chat, once for all that they keep', async () => {
    await addBy(peter, 'Anna', 'Bea');
    await addBy(lisa, 'Cor');
    await running.later(364 * day);
    expect(questions()).toEqual([]);
    await running.later(2 * day);
    const [one, other, ...more] = questions().map(wordsOf);
    expect(more).toEqual([]);
    expect([one, other].filter((words) => /Anna[\s\S]*Bea/.test(words ?? ''))).toHaveLength(1);
    expect([one, other].filter((words) => words?.includes('Cor'))).toHaveLength(1);
    await running.later(day);
    expect(questions()).toHaveLength(2);
  });

  it('is answered with one tap, and asked again a year later', async () => {
    await addBy(peter, 'Anna', 'Bea');
    await running.later(366 * day);
    const [card] = questions();
    const yes = button(card as Card, 'Ja, alles klopt');
    expect(wordsOf(await press(peter, yes))).toContain('Dank u wel.');
    expect(await running.documents('entry')).toMatchObject([
      { checkedAt: new Date(running.now()).toISOString(), version: 2 },
      { checkedAt: new Date(running.now()).toISOString(), version: 2 },
    ]);
    await press(peter, yes);
    expect(await running.documents('entry')).toMatchObject([{ version: 2 }, { version: 2 }]);
    await running.later(366 * day);
    // Saturday.
    expect(questions()).toHaveLength(1);
    await running.later(2 * day);
    expect(questions()).toHaveLength(2);
  });

  it('leaves out what was changed lately, and asks nothing when that is all', async () => {
    await addBy(peter, 'Anna');
    await running.later(300 * day);
    await addBy(peter, 'Bea');
    await running.later(66 * day);
    expect(wordsOf(questions()[0])).toContain('Anna');
    expect(wordsOf(questions()[0])).not.toContain('Bea');
  });

  it('is changed or removed from the chat, by who keeps it and nobody else', async () => {
    await addBy(peter, 'Anna');
    await running.later(366 * day);
    const row = rowsOf(questions()[0] as Card).get('Anna') as CardButton;
    const seen = (await press(peter, row)) as Card;
    const change = button(seen, 'Aanpassen');
    expect(await open(running, lisa, change, 'chat')).toContain('Alleen wie dit bijhoudt');
    const stranger = somebody(9);
    expect(await open(running, stranger, change, 'chat')).toContain('Dit kan in het kanaal');
    const form = await open(running, peter, change, 'chat');
    const changed = { ...valuesIn(form), name: 'Anna de Boer' };
    expect(await send(running, peter, form, changed, 'chat')).toContain('Anna de Boer staat in');
    const sure = (await press(peter, button(seen, 'Weghalen'))) as Card;
    const yes = button(sure, 'Ja, weghalen');
    expect(await press(lisa, yes)).toContain('Alleen wie dit bijhoudt');
    expect(wordsOf(await press(peter, yes))).toContain('Weggehaald.');
    expect(await running.documents('entry')).toEqual([]);
  });

  it('confirms nothing of anybody else', async () => {
    await addBy(peter, 'Anna');
    await running.later(366 * day);
    const yes = button(questions()[0] as Card, 'Ja, klopt');
    await press(lisa, yes);
    expect(await running.documents('entry')).toMatchObject([{ version: 1 }]);
    expect(await press(somebody(9), yes)).toContain('Dit kan in het kanaal');
  });

  it('is told to the project leader, together, for keepers who left', async () => {
    await addBy(peter, 'Anna');
    await addBy(lisa, 'Bea');
    running.teams.rosters.set(channelId, onRoster(karin));
    await running.later(2 * day);
    await running.later(364 * day);
    expect(questions()).toEqual([]);
    const told = () => written('Wie kijkt dit na?');
    expect(told()).toEqual([]);
    await running.later(2 * day);
    // Saturday.
    expect(told()).toEqual([]);
    await running.later(2 * day);
    expect(told()).toHaveLength(1);
    expect(wordsOf(told()[0])).toMatch(/Anna[\s\S]*Bea/);
    const row = rowsOf(told()[0] as Card).get('Anna') as CardButton;
    const sure = (await press(
      karin,
      button((await press(karin, row)) as Card, 'Weghalen'),
    )) as Card;
    expect(wordsOf(await press(karin, button(sure, 'Ja, weghalen')))).toContain('Weggehaald.');
    await running.later(30 * day);
    expect(told()).toHaveLength(1);
  });

  it('is told to the project leader when the keeper blocked the app', async () => {
    await addBy(peter, 'Anna');
    await running.later(360 * day);
    running.teams.calls.length = 0;
    running.teams.weather.push({ method: 'POST', status: 403, times: 1 });
    await running.later(6 * day);
    expect(questions()).toEqual([]);
    await running.later(4 * day);
    expect(wordsOf(written('Wie kijkt dit na?')[0])).toContain('Persoon 2');
  });

  it('confirms nothing of what was removed meanwhile, however old a read was', async () => {
    await addBy(peter, 'Anna', 'Bea');
    await running.later(366 * day);
    const yes = button(questions()[0] as Card, 'Ja, alles klopt');
    const row = rowsOf(questions()[0] as Card).get('Bea') as CardButton;
    await type(running, peter, 'wie geld');
    const sure = (await press(
      peter,
      button((await press(peter, row)) as Card, 'Weghalen'),
    )) as Card;
    await press(peter, button(sure, 'Ja, weghalen'));
    const match = { operation: 'read', id: 'directory' } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    await press(peter, yes);
    const [removed] = await running.documents('removed-entry');
    expect(removed).not.toHaveProperty('checkedAt');
    expect(await running.documents('entry')).toMatchObject([{ name: 'Anna', version: 2 }]);
  });

  /** Peter keeps so many, added on the first day. */
  const keepMany = async (count: number) => {
    await addBy(peter, 'Naam 1');
    const [stored] = await running.documents('entry');
    const items = running.database.container('work').items;
    for (let number = 2; number <= count; number += 1) {
      const { _rid, _self, _etag, _ts, ...entry } = stored as Record<string, unknown>;
      const entryId = `copy-${number}`;
      await items.create({ ...entry, id: `entry:${entryId}`, entryId, name: `Naam ${number}` });
    }
  };
  const versions = async () =>
    (await running.documents('entry')).map(({ version }) => version as number).sort();
  const carryOn = async () =>
    running.application.project((await running.documents('confirming')) as never);

  it('is answered with one tap by who keeps many, and says how far it is until it is ready', async () => {
    await keepMany(200);
    await running.later(366 * day);
    const [card] = questions();
    const yes = button(card as Card, 'Ja, alles klopt');
    const first = (await press(peter, yes)) as Card;
    expect(wordsOf(first)).toContain('Nog 200 te gaan.');
    await carryOn();
    expect((await versions()).filter((version) => version === 2)).toHaveLength(90);
    expect(wordsOf(await press(peter, button(first, 'Is het klaar?')))).toContain('Nog 110 te');
    expect(wordsOf(await press(peter, yes))).toContain('Nog 110 te gaan.');
    await running.settle();
    expect(wordsOf(await press(peter, button(first, 'Is het klaar?')))).toContain('Over een jaar');
    expect(wordsOf(await press(peter, yes))).toContain('Over een jaar');
    expect(new Set(await versions())).toEqual(new Set([2]));
    running.teams.calls.length = 0;
    await running.later(366 * day);
    // The year ends in a weekend: asked on the Monday after it.
    await running.later(2 * day);
    expect(wordsOf(questions()[0])).toContain('Naam 1');
    await press(peter, button(questions()[0] as Card, 'Ja, alles klopt'));
    await running.settle();
    expect(new Set(await versions())).toEqual(new Set([3]));
  });

  it('confirms a long list once, also when old news of it comes again and a read is behind', async () => {
    await keepMany(200);
    await running.later(366 * day);
    await press(peter, button(questions()[0] as Card, 'Ja, alles klopt'));
    const [begun] = await running.documents('confirming');
    await carryOn();
    await running.application.project([begun] as never);
    expect((await versions()).filter((version) => version === 2)).toHaveLength(90);
    running.engine.faults.inject({ match: { operation: 'read' }, stale: true, times: 1 });
    await expect(carryOn()).rejects.toThrow();
    await Promise.all([carryOn(), carryOn()]);
    expect((await versions()).filter((version) => version === 2)).toHaveLength(180);
    await running.settle();
    await running.application.project([begun] as never);
    expect(new Set(await versions())).toEqual(new Set([2]));
    expect(await running.documents('poison')).toEqual([]);
  });

  it('goes on with a long list of which one was removed at that moment', async () => {
    await keepMany(100);
    await running.later(366 * day);
    await press(peter, button(questions()[0] as Card, 'Ja, alles klopt'));
    const [gone] = await running.documents('entry');
    const held = running.engine.handle;
    let isFirst = true;
    running.engine.handle = async (request) => {
      if (isFirst && request.headers['x-ms-cosmos-is-batch-request']) {
        isFirst = false;
        const place = running.database
          .container('work')
          .item(String(gone?.id), String(gone?.leerwerkplaatsId));
        await place.replace({ ...gone, type: 'removed-entry' } as never);
      }
      return held(request);
    };
    await running.settle();
    expect(await versions()).toHaveLength(99);
    expect(new Set(await versions())).toEqual(new Set([2]));
    const [removed] = await running.documents('removed-entry');
    expect(removed).toMatchObject({ version: 1 });
  });
});
