import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { cardIn, rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import { standing } from '../support/standing';
import type { Call, Card } from '../support/teams-end';

const [karin, peter, lisa, ...others] = Array.from({ length: 7 }, (_, number) =>
  somebody(number + 1),
) as [Somebody, Somebody, Somebody, ...Somebody[]];
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa, ...others);
});
afterEach(() => running.close());

async function press(who: Somebody, title: string, card: unknown = newestCard(running)) {
  const answer = await click(running, who, button(card, title));
  await running.settle();
  return answer;
}

/** From the card that only the asker sees. */
async function withdraw(own: unknown) {
  const form = await open(running, karin, button(own, 'Peiling intrekken'));
  await send(running, karin, form, {});
  await running.settle();
}

const about = (words: string) => standing(running).filter((message) => message.includes(words));

describe('the result of a poll, in its thread', () => {
  beforeEach(async () => {
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    await press(peter, 'daar');
    await press(karin, 'Peiling sluiten');
  });

  it('goes with the poll when that is withdrawn', async () => {
    expect(about('De peiling is gesloten')).toEqual([expect.stringContaining('daar')]);
    await withdraw(await press(karin, 'Mijn keuze'));
    expect(about('De peiling is gesloten')).toEqual([]);
    expect(about('Waar?')).toEqual([]);
    expect(about('daar')).toEqual([]);
    expect(about('ingetrokken')).toHaveLength(2);
  });

  it('stays while the poll is open again, and leaves its place to the next result', async () => {
    await press(karin, 'Peiling heropenen');
    await press(lisa, 'daar');
    expect(about('De peiling is gesloten')[0]).toContain('1 stem');
    await press(karin, 'Peiling sluiten');
    expect(about('Deze peiling is weer geopend')).toHaveLength(1);
    const [result, ...more] = about('De peiling is gesloten');
    expect(more).toEqual([]);
    expect(result).toContain('2 stemmen');
    await withdraw(await press(karin, 'Mijn keuze'));
    expect(about('Waar?')).toEqual([]);
  });

  it('doesn’t leave the earlier one as it was when Teams is silent at that moment', async () => {
    await press(karin, 'Peiling heropenen');
    await press(lisa, 'daar');
    const told = (call: Call) => wordsOf(cardIn(call.body)).startsWith('De peiling is gesloten');
    const path = `/${running.teams.calls.find(told)?.messageId}`;
    running.teams.weather.push({ method: 'PUT', path, status: 500, times: 3 });
    await press(karin, 'Peiling sluiten');
    await running.later(60_000);
    expect(about('Deze peiling is weer geopend')).toHaveLength(1);
    expect(about('De peiling is gesloten')).toHaveLength(1);
  });

  it('is left alone once somebody deleted it', async () => {
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 2 });
    await withdraw(await press(karin, 'Mijn keuze'));
    await running.later(day);
    expect(about('is verwijderd')).toEqual([]);
    expect(running.log).toEqual([]);
  });
});

describe('a poll of which nobody can look up their own answer any more', () => {
  it('without names, can be withdrawn by who asked it, and by nobody else', async () => {
    const card = await askAnonymously(running, karin);
    const options = ['goed', 'goed', 'goed', 'matig', 'slecht'];
    const people = [peter, lisa, ...others];
    for (const [place, option] of options.entries()) {
      await press(people[place] as Somebody, option, card);
    }
    await press(karin, 'Peiling sluiten');
    expect(wordsOf(newestCard(running))).toContain('60%');
    expect(await press(peter, 'Meer mogelijkheden')).toContain('Alleen wie de vraag');
    const own = (await press(karin, 'Meer mogelijkheden')) as Card;
    expect(wordsOf(own)).toContain('Hoe gaat het?');
    expect(own.actions ?? []).toEqual([]);
    await withdraw(own);
    expect(about('Hoe gaat het?')).toEqual([]);
    expect(about('60%')).toEqual([]);
    expect(newestCard(running).actions ?? []).toEqual([]);
  });

  it('closed more than thirty days ago, can be asked again', async () => {
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    await press(karin, 'Peiling sluiten');
    await running.later(31 * day);
    const own = await press(karin, 'Meer mogelijkheden');
    const form = await open(running, karin, button(own, 'Opnieuw vragen'));
    expect(JSON.stringify(form)).toContain('hier');
  });
});
