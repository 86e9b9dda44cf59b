import fc from 'fast-check';
import { complaintsAbout } from '../support/card-library';
import { searchFor } from '../support/extension';
import { channelActivity, chatActivity, typed } from '../support/people';
import { anyText, fuzz, nastyTexts } from './nasty';
import { cardsIn } from './offers';
import { leader, openScenario, type Scenario } from './scenario';
import { judge } from './verdict';

/** FUZZ_RUNS may ask for much. */
jest.setTimeout(60_000 * Number(process.env.FUZZ_RUNS ?? 1));

let scenario: Scenario;
beforeAll(async () => {
  scenario = await openScenario();
});
afterAll(() => scenario.running.close());

const separators = [';', '\n', ' ; ', ';;'];
const said = fc.tuple(fc.array(anyText, { maxLength: 5 }), fc.constantFrom(...separators));

it('anything typed is answered, and is stored only when it was not refused', async () => {
  const { running, known } = scenario;
  const words = fc.constantFrom('', ...known.words);
  let channels = 0;
  const type = async ([word, [parts, between], where]: [string, [string[], string], string]) => {
    const text = typed(`${word} ${parts.join(between)}`);
    channels += 1;
    const fresh = channelActivity(running, leader, text, `19:new-${channels}@thread.tacv2`);
    const here = channelActivity(running, leader, text);
    const sent = { fresh, here, chat: chatActivity(running, leader, text) }[where];
    const { said: answer, refused, changed } = await judge(scenario, JSON.stringify(sent));
    // Longer than any message of Teams: not an activity.
    if (text.text.length < 100_000) expect(answer).not.toBe('');
    if (refused) expect(changed).toBe(false);
  };
  const anywhere = fc.constantFrom('fresh', 'here', 'chat');
  await fc.assert(fc.asyncProperty(fc.tuple(words, said, anywhere), type), fuzz(120));
});

it('anything sought in the message extension is answered, and changes nothing', async () => {
  const { running, known } = scenario;
  const one = fc.tuple(anyText, fc.constantFrom(...known.searches), fc.boolean());
  const seek = async ([words, id, inChat]: [string, string, boolean]) => {
    const activity = inChat ? chatActivity : channelActivity;
    const sent = activity(running, leader, searchFor(words, id));
    const { said: answer, changed } = await judge(scenario, JSON.stringify(sent));
    expect(answer).not.toBe('');
    expect(changed).toBe(false);
  };
  await fc.assert(fc.asyncProperty(one, seek), fuzz(80));
});

it('any text that no button carries is answered when it is typed', async () => {
  for (const text of nastyTexts) {
    const sent = channelActivity(scenario.running, leader, typed(text));
    const { changed } = await judge(scenario, JSON.stringify(sent));
    expect(changed).toBe(false);
  }
});

/** What may get lost of a text: spaces, and what can't be seen or turns the direction of reading. */
const kept = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');

it('a poll holds what was typed, to the last sign, or is refused', async () => {
  const { running } = scenario;
  let asked = 0;
  const ask = async ([question, options]: [string, string[]]) => {
    asked += 1;
    const formId = `form-${asked}`;
    const value = { data: { verb: 'polls/ask', formId, question, options: options.join('\n') } };
    const what = { type: 'invoke', name: 'task/submit', value };
    const known = new Set((await running.documents('poll')).map(({ id }) => id));
    const { changed } = await judge(
      scenario,
      JSON.stringify(channelActivity(running, leader, what)),
    );
    const [poll, ...more] = (await running.documents('poll')).filter(({ id }) => !known.has(id));
    expect([poll !== undefined, more]).toEqual([changed, []]);
    if (!poll) return;
    const texts = (poll.options as { text: string }[]).map(({ text }) => text);
    expect(kept(String(poll.question))).toBe(kept(question));
    const lines = options.flatMap((option) => option.split(/\n|;/)).map(kept);
    expect(texts.map(kept)).toEqual(
      lines.filter((line) => /\P{Default_Ignorable_Code_Point}/u.test(line)),
    );
  };
  const options = fc.uniqueArray(anyText, { minLength: 2, maxLength: 6 });
  await fc.assert(fc.asyncProperty(fc.tuple(anyText, options), ask), fuzz(60));
});

it('what was stored becomes cards that Teams takes', async () => {
  const { running } = scenario;
  running.teams.calls.length = 0;
  await running.settle();
  for (let minute = 0; minute < 20; minute += 1) await running.later(60_000);
  const cards = running.teams.calls.flatMap(({ body }) => cardsIn(body));
  expect(cards.length).toBeGreaterThan(20);
  expect(cards.flatMap(complaintsAbout)).toEqual([]);
  const bytes = running.teams.calls.map(({ body }) => Buffer.byteLength(JSON.stringify(body)));
  expect(Math.max(...bytes)).toBeLessThan(28 * 1024);
  expect(JSON.stringify(await running.stored('work'))).not.toMatch(/\\ud[89a-f]/);
  expect(running.log).toEqual([]);
});
