import type { Running } from '../support/application';
import { activityIn } from '../support/dialogs';
import { onRoster, personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  clicked,
  deliver,
  type Somebody,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import { open, rowsOf, send } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const elsewhere = '19:krimpenerwaard@thread.tacv2';

describe('who does what, asked in the chat', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter);
    await add(karin, channelId, 'Hanna de Wit');
  });
  afterEach(() => running.close());

  async function add(who: Somebody, channel: string, name: string) {
    const form = await open(
      running,
      who,
      { data: { verb: 'directory/add', need: 'any' } },
      channel,
    );
    const entry = { name, phone: '06 12345678', needs: 'money', discipline: 'hospice' };
    await send(running, who, form, entry, channel);
  }
  async function asks(who: Somebody, text: string): Promise<Card> {
    const from = running.teams.calls.length;
    await deliver(running, activityIn(running, who, 'chat', typed(text)));
    const reply = running.teams.calls.slice(from).at(-1)?.body;
    return reply?.attachments?.[0]?.content ?? (said(reply) as never);
  }
  async function presses(who: Somebody, pressed: unknown, inputs = {}): Promise<Card | string> {
    const click = clicked(pressed as CardButton, inputs);
    const { body } = await deliver(running, activityIn(running, who, 'chat', click));
    return (body as { value: Card | string }).value;
  }
  /** Peter takes part in two leerwerkplaatsen. */
  async function second() {
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    await add(lisa, elsewhere, 'Joke');
    running.teams.rosters.set(elsewhere, onRoster(lisa, peter));
    await running.later(60_000);
  }

  it('is answered for the one leerwerkplaats in which somebody takes part', async () => {
    const answer = await asks(peter, 'wie geldzorgen');
    expect(wordsOf(answer)).toContain('Hanna de Wit');
    expect(wordsOf(answer)).not.toContain('Iedereen in dit kanaal');
  });

  it('goes on in the chat: tiles, the list, one entry, and back', async () => {
    const tiles = await asks(peter, 'wie');
    const names = await presses(peter, rowsOf(tiles).get('Geldzorgen'));
    expect(wordsOf(names)).toContain('Hanna de Wit');
    const chosen = await presses(peter, button(tiles, 'Laat zien'), { choice: 'money' });
    expect(chosen).toEqual(names);
    const one = (await presses(peter, rowsOf(names).get('Hanna de Wit'))) as Card;
    expect(await presses(peter, button(one, 'Alle onderwerpen'))).toEqual(tiles);
    const hospice = await asks(peter, 'wie hospice');
    expect(wordsOf(await presses(peter, button(hospice, 'Alle onderwerpen')))).toContain(
      'Geldzorgen',
    );
  });

  it('only looks: adding, suggesting and asking the group are for the channel', async () => {
    const titles = ({ actions = [] }: Card) => actions.map(({ title }) => title);
    expect(titles(await asks(karin, 'wie'))).toEqual(['Laat zien']);
    expect(titles(await asks(karin, 'wie geld'))).toEqual(['Alle onderwerpen']);
  });

  it('asks which leerwerkplaats when there are several, and keeps what was looked for', async () => {
    await second();
    const which = await asks(peter, 'wie geldzorgen');
    expect(which.actions?.map(({ title }) => title)).toEqual(['Gooise Meren', 'Krimpenerwaard']);
    const there = await presses(peter, button(which, 'Krimpenerwaard'));
    expect(wordsOf(there)).toContain('Joke');
    expect(wordsOf(there)).not.toContain('Hanna');
    const tiles = await asks(peter, 'wie');
    const here = await presses(peter, button(tiles, 'Gooise Meren'));
    expect(wordsOf(await presses(peter, rowsOf(here).get('Geldzorgen')))).toContain('Hanna');
    const profession = await asks(peter, 'wie arts');
    const doctors = await presses(peter, button(profession, 'Gooise Meren'));
    expect(wordsOf(doctors)).toContain('Met deze discipline kennen we nog niemand: huisarts.');
  });

  it('is answered by somebody’s own record, not by what a button names', async () => {
    await second();
    const which = await asks(peter, 'wie geldzorgen');
    const refusal = expect.stringContaining('Dit kan in het kanaal');
    expect(await presses(karin, button(which, 'Krimpenerwaard'))).toEqual(refusal);
    expect(await presses(lisa, button(which, 'Gooise Meren'))).toEqual(refusal);
    await tell(running, personNews('Removed', [peter], 100));
    await running.settle();
    expect(await presses(peter, button(which, 'Gooise Meren'))).toEqual(refusal);
  });

  it('tells who takes part in none how to begin', async () => {
    expect(await asks(lisa, 'wie geldzorgen')).toContain('@Leerwerkplaats start naam');
  });
});
