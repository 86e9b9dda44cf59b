import { join } from 'node:path';
import { launch, project } from '../infra/local/start/launched';

interface Line {
  readonly name: string;
  readonly value: number;
}

test('a short bench measures every figure and says it as JSON', async () => {
  const script = join(project, 'tests/bench/bench.mjs');
  const { code, output, errors } = await launch(process.execPath, [script, '--quick', '--json'])
    .ended;
  if (code !== 0) throw new Error(errors);
  const { figures } = JSON.parse(output) as { figures: Line[] };

  expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  const measured = (part: string) => figures.find(({ name }) => name === part)?.value;
  expect(measured('vote turn, 32 at once, to bare')).toBeGreaterThan(0);
  expect(measured('start to first answer, to bare')).toBeGreaterThan(0);
  expect(measured('engine, 100,000 to 1,000')).toBeGreaterThan(0);
  // These don't depend on the machine: what a vote costs the database.
  expect(measured('vote turn, Cosmos requests')).toBeLessThanOrEqual(3);
  expect(measured('vote turn, request units')).toBeLessThanOrEqual(30);
  expect(measured('vote beside 300 others, Cosmos requests')).toBeLessThanOrEqual(3);
  expect(measured('asking a poll, Cosmos requests')).toBeLessThanOrEqual(5);
  expect(measured("'acties' of 10,000, Cosmos requests")).toBeLessThanOrEqual(5);
  expect(measured('closing an action item, Cosmos requests')).toBeLessThanOrEqual(5);
  // Four, and who answers is looked up once.
  expect(measured('answer about 12 dates beside 40 others, Cosmos requests')).toBeLessThan(5);
  expect(measured("'wie' among 2,000 entries, Cosmos requests")).toBeLessThanOrEqual(4);
}, 120_000);
