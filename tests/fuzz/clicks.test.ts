import fc from 'fast-check';
import { anyJson, fuzz, nastyJson, withField } from './nasty';
import { dataPath, doors, type Offer } from './offers';
import { activityOf, openScenario, type Scenario } from './scenario';
import { judge } from './verdict';

/** Every field of every button, one after the other; and FUZZ_RUNS may ask for much more. */
jest.setTimeout(600_000 * Number(process.env.FUZZ_RUNS ?? 1));

let scenario: Scenario;
beforeAll(async () => {
  scenario = await openScenario();
});
afterAll(() => scenario.running.close());

/** A person fills these in, or may: any text is meant to be possible. */
const isFree = ({ inputs }: Offer, field: string) =>
  field in inputs || ['formId', 'fill'].includes(field);
/** Read in the chat only; these stand in a channel here. */
const inChatOnly = [
  'members/who-is-who',
  'members/add-represented',
  'members/change-represented',
  'members/remove-represented',
];
/** Dialogs that only show something, and are never sent. */
const shows = ['privacy/export', 'privacy/kept'];
/** Not read: how Teams knows what to do with a button, and of a click the verb beside the data. */
const isIgnored = ({ door, verb }: Offer, field: string) =>
  ['msteams', 'opens'].includes(field) ||
  (field === 'leerwerkplaatsId' && inChatOnly.includes(verb)) ||
  (field === 'verb' && door === 'execute');

function cases(): [string, Offer, string][] {
  return scenario.offers.flatMap((offer) =>
    Object.keys({ ...offer.carried, ...offer.inputs })
      .filter((field) => !isIgnored(offer, field))
      .map((field): [string, Offer, string] => [`${offer.verb}.${field}`, offer, field]),
  );
}

it('every verb that the bot answers to stands on a card of its own, and does what it says', async () => {
  const { known, offers } = scenario;
  const on = (door: Offer['door']) => offers.filter((one) => one.door === door);
  const verbs = (door: Offer['door']) =>
    on(door)
      .map(({ verb }) => verb)
      .sort();
  expect(verbs('execute')).toEqual([...known.actions].sort());
  expect([...verbs('submit'), ...shows].sort()).toEqual([...known.forms].sort());
  expect(verbs('fetch')).toEqual(expect.arrayContaining(shows));
  for (const offer of offers) {
    const verdict = await judge(
      scenario,
      JSON.stringify(activityOf(scenario.running, offer, offer.door)),
    );
    expect([offer.verb, verdict.said]).toEqual([
      offer.verb,
      expect.not.stringMatching(/niet lezen|niet vinden|hoort niet/),
    ]);
  }
});

it('a click or dialog with a value that no button carries is refused and changes nothing', async () => {
  const { foreign } = scenario;
  for (const [name, offer, field] of cases()) {
    // A button outside the channels names its leerwerkplaats, of which any poll may be meant.
    const others = foreign.filter((one) => one.leerwerkplaatsId !== offer.carried.leerwerkplaatsId);
    const forged = [undefined, ...nastyJson, ...others.map((one) => JSON.stringify(one.pollId))];
    for (const json of forged) {
      const sent = activityOf(scenario.running, offer, offer.door);
      const path = [...dataPath[offer.door], field];
      const { said, refused, changed } = await judge(scenario, withField(sent, path, json));
      const came = { name, json: json?.slice(0, 80), said, refused, changed };
      if (!isFree(offer, field)) expect(came).toMatchObject({ refused: true, changed: false });
    }
  }
});

it('a forged value changes nothing by any other door either, known to the bot or not', async () => {
  const [first] = cases();
  const one = fc.record({
    at: fc.nat(),
    door: fc.constantFrom(...doors),
    json: fc.option(anyJson, { nil: undefined }),
    verb: fc.option(fc.constantFrom('polls/delete', '', '__proto__', 'constructor'), {
      nil: undefined,
    }),
  });
  const forge = async ({
    at,
    door,
    json,
    verb,
  }: typeof one extends fc.Arbitrary<infer Case> ? Case : never) => {
    const [, offer, field] = cases()[at % cases().length] ?? first ?? [];
    if (!offer || !field || isFree(offer, field)) return;
    const named =
      verb === undefined ? offer : { ...offer, verb, carried: { ...offer.carried, verb } };
    const sent = activityOf(scenario.running, named, door);
    const verdict = await judge(scenario, withField(sent, [...dataPath[door], field], json));
    expect(verdict.changed).toBe(false);
  };
  await fc.assert(fc.asyncProperty(one, forge), fuzz(150));
});

it('what a click carries may be anything at all, in any of its places', async () => {
  const paths = [['value'], ['value', 'action'], ['value', 'action', 'data'], ['value', 'data']];
  const anywhere = fc.tuple(
    fc.nat(),
    fc.constantFrom(...doors),
    fc.constantFrom(...paths),
    anyJson,
  );
  const replace = async ([at, door, path, json]: [
    number,
    (typeof doors)[number],
    string[],
    string,
  ]) => {
    const offer = scenario.offers[at % scenario.offers.length] as Offer;
    const { changed } = await judge(
      scenario,
      withField(activityOf(scenario.running, offer, door), path, json),
    );
    const replaced = path.every((name, place) => dataPath[door][place] === name);
    if (replaced) expect(changed).toBe(false);
  };
  await fc.assert(fc.asyncProperty(anywhere, replace), fuzz(100));
});
