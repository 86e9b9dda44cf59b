import { itemCalled, listCard, listNow, openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { activityIn } from '../support/dialogs';
import { onRoster, personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  clicked,
  deliver,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const hour = 60 * 60 * 1000;

describe('the card Actiepunten', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await rosterIs(running, karin, peter, lisa, john);
  });
  afterEach(() => running.close());

  const posts = () =>
    running.teams.threads().filter(({ body }) => body.channelData?.channel !== undefined).length;
  const writes = async (...lines: string[]) => {
    for (const one of lines) {
      running.wait(1_000);
      await type(running, peter, `actie ${one}`);
    }
    await running.settle();
  };
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, place) => `Taart ${from + place} halen`);
  const list = async (who: typeof karin, rest = '') =>
    said(await type(running, who, `acties ${rest}`));

  it('is one card of the channel, in order of the last day, and pages', async () => {
    await writes(...numbered(1, 9), 'Eerst dit vóór woensdag', 'Dan dit vóór vrijdag');
    expect(posts()).toBe(1);
    const card = listCard(running);
    expect(wordsOf(card)).toMatch(/^Actiepunten\nEerst dit\n.*\nDan dit\n.*\nTaart 1 halen\n/);
    expect(wordsOf(card)).toContain('En nog 3.');
    const second = (await click(running, lisa, button(card, 'Volgende'))) as Card;
    expect(wordsOf(second).match(/Taart \d halen/g)).toEqual(numbered(7, 9));
    expect(() => button(second, 'Volgende')).toThrow('no button');
    expect(JSON.stringify(second)).not.toContain('Eerst dit');
  });

  it('follows each change, and says what should have been done once that day is past', async () => {
    await writes('De zaal reserveren @Persoon 3 vóór woensdag', 'Taart halen');
    expect(listNow(running)).toContain('Uiterlijk woensdag 2 december');
    await running.later(35 * hour);
    expect(listNow(running)).toContain('Te laat: was voor woensdag 2 december');
    await press(running, lisa, await openItem(running, lisa, 'De zaal reserveren'), 'Klaar');
    await running.settle();
    expect(listNow(running)).toBe('Actiepunten\nTaart halen\nWie: nog niemand');
    expect(posts()).toBe(1);
  });

  it('isn’t edited for what it doesn’t show', async () => {
    await writes(...numbered(1, 9));
    const edits = () => running.teams.calls.filter(({ method }) => method === 'PUT').length;
    const before = edits();
    await press(running, peter, await openItem(running, peter, 'Taart 9 halen'), 'Bezig');
    await running.settle();
    expect(edits()).toBe(before);
  });

  it('comes back when somebody deleted it, for who began it', async () => {
    await writes('Taart halen');
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
    await writes('Koffie halen');
    const asked = running.teams.calls
      .map(({ body }) => body.attachments?.[0]?.content)
      .find((one) => wordsOf(one).includes('‘Actiepunten’ is verwijderd')) as Card;
    const again = clicked(button(asked, 'Opnieuw plaatsen'));
    await deliver(running, activityIn(running, john, 'chat', again));
    await running.settle();
    expect(posts()).toBe(1);
    await deliver(running, activityIn(running, peter, 'chat', again));
    await running.settle();
    expect(posts()).toBe(2);
    expect(listNow(running)).toContain('Taart halen\nWie: nog niemand\nKoffie halen');
  });

  it('forgets the names of who left for good', async () => {
    await writes('Taart halen @Persoon 3');
    running.teams.rosters.set(channelId, onRoster(karin, peter, john));
    await tell(running, personNews('Removed', [lisa], 3600));
    await running.settle();
    await running.later(91 * 24 * hour);
    expect(listNow(running)).toContain('Wie: oud-deelnemer');
    expect(JSON.stringify(await running.stored('work'))).not.toContain(lisa.name);
  });

  it('is asked for by person, one’s own, and what is late', async () => {
    await writes('De zaal @Persoon 3 vóór woensdag', 'Taart halen @Persoon 2', 'Koffie');
    running.wait(35 * hour);
    expect(await list(john)).toMatch(/^Action items\nDe zaal\n.*Late.*\nTaart halen\n.*\nKoffie/);
    expect(await list(peter, 'mijn')).toMatch(/^Mijn actiepunten\nTaart halen\n[^\n]*$/);
    expect(said(await type(running, peter, 'mijn acties'))).toContain('Taart halen');
    expect(await list(peter, '@Persoon 3')).toMatch(/^Actiepunten\nDe zaal\n[^\n]*$/);
    expect(await list(peter, 'te laat')).toMatch(/^Actiepunten die te laat zijn\nDe zaal\n[^\n]*$/);
    expect(await list(john, '@Persoon 4')).toContain('has nothing left to do');
    expect(await list(john, 'overmorgen')).toContain('I know nobody here called “overmorgen”');
  });

  it('1:1 shows one’s own items of all leerwerkplaatsen, page by page', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    await type(running, peter, 'start Krimpenerwaard', elsewhere);
    await writes(...numbered(1, 6).map((one) => `${one} @Persoon 2`), 'Van niemand');
    const others = numbered(7, 9).map((one) => `actie ${one} @Persoon 2 vóór vrijdag`);
    for (const one of others) {
      running.wait(1_000);
      await type(running, peter, one, elsewhere);
    }
    await running.settle();
    const chat = async (more: Record<string, unknown>) => {
      const { body } = await deliver(running, activityIn(running, peter, 'chat', more));
      return (body as { value?: Card } | undefined)?.value;
    };
    await chat(typed('mijn acties'));
    const reply = running.teams.calls.at(-1)?.body.attachments?.[0]?.content as Card;
    expect(wordsOf(reply)).toMatch(/^Mijn actiepunten\nTaart 7 halen\n.*\nKrimpenerwaard\nTaart 8/);
    const second = await chat(clicked(button(reply, 'Volgende')));
    expect(wordsOf(second)).toMatch(/^Mijn actiepunten\nTaart 6 halen\n.*\nGooise Meren$/);
    const opens = button(second, 'Openen').data;
    expect(opens).toMatchObject({ itemId: await itemCalled(running, 'Taart 6 halen') });
  });

  it('can’t be looked through from elsewhere with a forged page', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    await writes(...numbered(1, 9));
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    const forged = { ...button(listCard(running), 'Volgende') };
    const data = { ...forged.data, after: `${channelId}|` };
    const page = await click(running, lisa, { ...forged, data }, {}, elsewhere);
    expect(wordsOf(page)).not.toContain('Taart');
    expect(running.log).toEqual([]);
  });
});
