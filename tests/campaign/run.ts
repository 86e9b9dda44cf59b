import { type CampaignReport, runCampaign } from './campaign';
import { runningClock, standingClock } from './clocks';
import { openHouse } from './house';
import { killPoints } from './kills';
import { openProcesses } from './processes';

export interface RunOptions {
  readonly seed: number;
  readonly minutes: number;
  /** The number of the one sequence to run. */
  readonly only: number | undefined;
  readonly processes: boolean;
  /** The folder that the build made. */
  readonly dist: string;
}

/** Runs a campaign and prints what it found. Answers whether nothing was violated. */
export async function run(options: RunOptions, print: (line: string) => void): Promise<boolean> {
  const { seed, minutes, only, processes, dist } = options;
  const until = Date.now() + minutes * 60_000;
  const again = `npm run campaign -- --seed ${seed}${processes ? ' --processes' : ''} --only`;
  const report = await runCampaign({
    seed,
    open: processes ? (house) => openProcesses(dist, house) : openHouse,
    clock: processes ? runningClock : standingClock,
    first: only ?? 0,
    goesOn: (number) => (only === undefined ? Date.now() < until : number === only),
    found: (number, violation) => print(`✗ ${violation}\n  ${again} ${number}`),
  });
  print(summary(report));
  return report.violations.length === 0;
}

function summary({ sequences, kills, violations }: CampaignReport): string {
  return [
    `${sequences} sequences`,
    ...killPoints.map((point) => `killed ${point}: ${kills[point]}`),
    `${violations.length} violations`,
  ].join('\n');
}
