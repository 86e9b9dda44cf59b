import fc from 'fast-check';
import type { StoredDocument } from '../../domain/shared/documents';
import { anyJson, fuzz, pathsOf, withField } from './nasty';
import { openScenario, type Scenario } from './scenario';

/** FUZZ_RUNS may ask for much. */
jest.setTimeout(60_000 * Number(process.env.FUZZ_RUNS ?? 1));

type Document = StoredDocument & Record<string, unknown>;

let scenario: Scenario;
/** Documents as the feed brings them: of every type, and asking for something to be done. */
let templates: Document[];
let good: Document;
let goodCard: Document;

beforeAll(async () => {
  scenario = await openScenario();
  const stored = (await scenario.running.stored('work')).map(asWritten);
  good = stored.find(({ question }) => question === 'Wanneer?') as Document;
  // An event of another id would post it once more.
  const isGood = ({ pollId, subjectId, subject }: Document) =>
    [pollId, subjectId, (subject as { id?: unknown } | undefined)?.id].includes(good.pollId);
  goodCard = stored.find((one) => one.type === 'posted-card' && isGood(one)) as Document;
  templates = stored.filter((one) => !isGood(one)).map(asking);
});
afterAll(() => scenario.running.close());

/** Without what the database adds. */
function asWritten(document: Record<string, unknown>): Document {
  const own = Object.entries(document).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(own) as Document;
}

function asking(document: Document): Document {
  if (document.type === 'delivery') return { ...document, state: 'due', dueAt: null };
  if (document.type !== 'posted-card') return document;
  return { ...document, state: 'posted', drawnVersion: 0, dueAt: null };
}

/** The database takes no deeper nesting than this (Cosmos: 128 levels). */
const storable = anyJson.filter((json) => !/^(\[\[\[\[|{"a":{"a")/.test(json));
const brokenOne = fc.record({
  which: fc.nat(),
  where: fc.nat(),
  json: fc.option(storable, { nil: undefined }),
});
type Broken = typeof brokenOne extends fc.Arbitrary<infer Case> ? Case : never;

function broken({ which, where, json }: Broken, more: object = {}): Document {
  const document = { ...templates[which % templates.length], ...more } as Document;
  const paths = pathsOf(document).filter((path) => path.length > 0);
  return JSON.parse(withField(document, paths[where % paths.length] ?? ['id'], json));
}

/** Nothing that people typed or are called, and no fault that stopped the function. */
function expectQuietLog() {
  const { log } = scenario.running;
  expect(log.filter((line) => /Hoe laat|Wanneer|Waar|Gooise|Persoon|29:/.test(line))).toEqual([]);
  expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

const batches = fc.array(brokenOne, { minLength: 1, maxLength: 8 });

it('redraws the card behind documents of a shape that nobody of us wrote', async () => {
  const { running } = scenario;
  let version = Number(good.version);
  const redraw = async (all: Broken[]) => {
    running.log.length = 0;
    running.teams.calls.length = 0;
    running.wait(60_000);
    version += 1;
    const changes = [...all.map((one) => broken(one)), { ...good, version }];
    await running.application.redraw(changes);
    expectQuietLog();
    const edits = running.teams.edits().filter(({ body }) => body.id === goodCard.activityId);
    expect(edits).toHaveLength(1);
  };
  await fc.assert(fc.asyncProperty(batches, redraw), fuzz(40));
});

it('sends the message behind documents of a shape that nobody of us wrote', async () => {
  const { running } = scenario;
  const asked = (await running.documents('event')).find(
    ({ subjectId }) => subjectId === good.pollId,
  );
  let number = 0;
  const send = async (all: Broken[]) => {
    running.log.length = 0;
    running.teams.calls.length = 0;
    running.wait(60_000);
    number += 1;
    const event = { ...asWritten(asked ?? {}), id: `event:poll-asked:${number}` };
    await running.application.send([...all.map((one) => broken(one)), event]);
    expectQuietLog();
    expect(JSON.stringify(running.teams.threads())).toContain('Wanneer?');
  };
  await fc.assert(fc.asyncProperty(batches, send), fuzz(40));
});

it('lists who voted behind documents of a shape that nobody of us wrote', async () => {
  const { running } = scenario;
  let number = 0;
  const project = async (all: Broken[]) => {
    running.log.length = 0;
    number += 1;
    const { leerwerkplaatsId } = good;
    const personId = `tenant:voter-${number}`;
    const at = '2026-12-01T13:00:00.000Z';
    const vote = { id: `vote:${number}`, type: 'vote', schema: 1, leerwerkplaatsId, personId, at };
    await running.application.project([...all.map((one) => broken(one)), vote]);
    expectQuietLog();
    const parts = (await running.stored('index')).filter(({ type }) => type === 'part');
    expect(parts).toContainEqual(expect.objectContaining({ key: `person:tenant:voter-${number}` }));
  };
  await fc.assert(fc.asyncProperty(batches, project), fuzz(40));
});

it('wakes what is due behind documents of a shape that nobody of us wrote', async () => {
  const { running } = scenario;
  const { items } = running.database.container('work');
  await running.settle();
  let number = 0;
  const wake = async (all: Broken[]) => {
    running.log.length = 0;
    running.teams.calls.length = 0;
    const dueAt = new Date(0).toISOString();
    const written = all.map((one) => {
      number += 1;
      return { ...broken(one, { dueAt }), id: `broken-${number}` };
    });
    // What the database refuses can't stand in it.
    for (const document of written) await items.upsert(document).catch(() => undefined);
    const { version: wantedVersion } = (await running.documents('poll')).find(
      ({ id }) => id === good.id,
    ) as Document;
    await items.upsert({ ...goodCard, dueAt, drawnVersion: 0, wantedVersion });
    await running.later(60_000);
    expectQuietLog();
    const edits = running.teams.edits().filter(({ body }) => body.id === goodCard.activityId);
    expect(edits).toHaveLength(1);
  };
  await fc.assert(fc.asyncProperty(batches, wake), fuzz(15));
});
