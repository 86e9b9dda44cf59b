import { type BotPlace, startBot } from './bots';
import { median } from './statistics';
import type { MakeActivity } from './turns';

/** Milliseconds from the start of a process to its first answer. */
export interface StartUp {
  readonly bare: number;
  readonly own: number;
  readonly ratio: number;
}

/** Starts each as often, in turn. The answer is that of a signed activity, and must be 200. */
export async function measureStart(
  places: { bare: BotPlace; own: BotPlace },
  make: MakeActivity,
  repetitions: number,
): Promise<StartUp> {
  const bare: number[] = [];
  const own: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    bare.push(await startOnce(places.bare, make));
    own.push(await startOnce(places.own, make));
  }
  // Not of pairs: a start is one measurement, and too rough by itself.
  const medians = { bare: median(bare), own: median(own) };
  return { ...medians, ratio: medians.own / medians.bare };
}

async function startOnce(place: BotPlace, make: MakeActivity): Promise<number> {
  const began = performance.now();
  const bot = await startBot(place);
  try {
    await bot.drive(make, 1, 1);
    return performance.now() - began;
  } finally {
    await bot.stop();
  }
}
