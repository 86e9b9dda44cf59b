import { cpus } from 'node:os';
import { figuresOf, isMet, tableOf } from './report';
import { quickAmount, runBench, wholeAmount } from './run';

/** What bench.mjs runs once everything is built. Prints on standard output. */
export async function bench(options: {
  dist: string;
  json: boolean;
  quick: boolean;
  step: <Result>(done: string, work: () => Promise<Result>) => Promise<Result>;
}): Promise<void> {
  const amount = options.quick ? quickAmount : wholeAmount;
  const figures = figuresOf(await runBench(options.dist, amount, options.step));
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`;
  if (!options.json) {
    process.stdout.write(`\n${machine}\n\n${tableOf(figures)}`);
    return;
  }
  const lines = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  process.stdout.write(`${JSON.stringify({ machine, figures: lines })}\n`);
}
