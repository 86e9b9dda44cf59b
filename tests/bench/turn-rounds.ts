import type { Bot } from './bots';
import { median, quantile } from './statistics';
import type { MakeActivity } from './turns';

/** What is measured against what: a bot, and what is said to it. */
export interface Contender {
  readonly name: string;
  readonly bot: Bot;
  readonly make: MakeActivity;
}

/** One round of one contender. Times in milliseconds. */
export interface Round {
  readonly p50: number;
  readonly p95: number;
  /** Turns a second, one after the other and 32 at once. */
  readonly perSecond: number;
  readonly perSecondAt32: number;
  readonly p50At32: number;
  readonly p95At32: number;
  readonly cpu: number;
}

export type RoundFigure = keyof Round;

/** How many turns a round has: one at a time, and 32 at once. */
export interface Size {
  readonly rounds: number;
  readonly single: number;
  readonly many: number;
}

const together = 32;

/** Rounds of all contenders, in turn: what else the machine does hits each of them alike. */
export async function measureTurns(
  contenders: readonly Contender[],
  { rounds, single, many }: Size,
): Promise<Map<string, Round[]>> {
  const measured = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first as often as the others.
    const shift = round % contenders.length;
    const order = [...contenders.slice(shift), ...contenders.slice(0, shift)];
    for (const contender of order) {
      measured.get(contender.name)?.push(await playRound(contender, single, many));
    }
  }
  return measured;
}

async function playRound({ bot, make }: Contender, single: number, many: number): Promise<Round> {
  const before = await bot.cpu();
  const one = await bot.drive(make, single, 1);
  const all = await bot.drive(make, many, together);
  const after = await bot.cpu();
  return {
    p50: quantile(one.each, 0.5),
    p95: quantile(one.each, 0.95),
    perSecond: (single / one.all) * 1000,
    p50At32: quantile(all.each, 0.5),
    p95At32: quantile(all.each, 0.95),
    perSecondAt32: (many / all.all) * 1000,
    cpu: (after - before) / (single + many),
  };
}

/** The median of a figure over the rounds. */
export function medianOf(rounds: readonly Round[], figure: RoundFigure): number {
  return median(rounds.map((round) => round[figure]));
}

/** The median of the ratios of rounds that were played beside each other. */
export function ratioOf(
  rounds: readonly Round[],
  beside: readonly Round[],
  figure: RoundFigure,
): number {
  return median(rounds.map((round, index) => round[figure] / (beside[index]?.[figure] ?? 0)));
}
