import { join } from 'node:path';
import { type Bot, startBot } from './bots';
import { startChild } from './child-process';
import type { Counted } from './count-requests';
import type { EngineFigures } from './engine-figures';
import { busyPolls } from './numbers';
import { measureStart, type StartUp } from './start-up';
import type { Surroundings } from './surroundings';
import { measureTurns, type Round, type Size } from './turn-rounds';
import {
  askTurn,
  datesTurn,
  finishTurn,
  itemsTurn,
  type MakeActivity,
  messageTurn,
  voteTurn,
  whoTurn,
  writeTurn,
} from './turns';

/** How much is measured: everything within three minutes, or only that each part works. */
export interface Amount extends Size {
  readonly leerwerkplaatsen: number;
  readonly warmUp: number;
  readonly starts: number;
  /** Partitions of 1,000 documents in the larger database of the engine's own figures. */
  readonly partitions: number;
  readonly repetitions: number;
}

export const wholeAmount: Amount = {
  rounds: 9,
  single: 120,
  many: 320,
  leerwerkplaatsen: 10_000,
  warmUp: 800,
  starts: 11,
  partitions: 100,
  repetitions: 60,
};

export const quickAmount: Amount = {
  rounds: 1,
  single: 2,
  many: 4,
  leerwerkplaatsen: 12,
  warmUp: 1,
  starts: 1,
  partitions: 2,
  repetitions: 2,
};

export interface Measured {
  readonly rounds: ReadonlyMap<string, readonly Round[]>;
  readonly start: StartUp;
  /** Per turn, of 100 turns. */
  readonly cosmos: { readonly message: Counted; readonly vote: Counted };
  /** 'wie' among 2,000 entries: what the first and each next time cost, and rounds beside 20 entries. */
  readonly who: {
    readonly first: Counted;
    readonly next: Counted;
    readonly rounds: ReadonlyMap<string, readonly Round[]>;
  };
  /** Asking a poll, a vote beside 300 others, and an answer about 12 dates beside 40 others. */
  readonly polls: {
    readonly ask: Counted;
    readonly full: Counted;
    readonly dates: Counted;
    readonly rounds: ReadonlyMap<string, readonly Round[]>;
  };
  /** Writing an action item, closing one, and 'acties' where 10 or 10,000 are to be done. */
  readonly items: {
    readonly write: Counted;
    readonly finish: Counted;
    readonly few: Counted;
    readonly many: Counted;
    readonly rounds: ReadonlyMap<string, readonly Round[]>;
  };
  readonly engine: EngineFigures;
}

/**
 * Runs the whole bench.
 * @param dist the folder with what the build made.
 * @param step tells how far it is.
 */
export async function runBench(
  dist: string,
  amount: Amount,
  step: <Result>(done: string, work: () => Promise<Result>) => Promise<Result>,
): Promise<Measured> {
  const built = (name: string) => join(dist, 'bench', name);
  const engine = await step('engine measured', () => measureEngine(built('engine.mjs'), amount));
  const sizes = `10,${amount.leerwerkplaatsen}`;
  const around = await step('databases filled', () =>
    startChild<Surroundings>(built('surroundings.mjs'), { SIZES: sizes }),
  );
  const surroundings = around.ready;
  const [few = '', many = ''] = surroundings.endpoints;
  const message = messageTurn(surroundings.serviceUrl);
  const vote = voteTurn(surroundings.serviceUrl);
  const place = (bundle: string, endpoint: string) => ({
    bundle,
    endpoint,
    entry: built('bot-process.mjs'),
    surroundings,
  });
  const bare = place(built(join('bare-bot', 'main.js')), few);
  const own = place(join(dist, 'functions', 'main.js'), few);
  const started: Bot[] = [];
  try {
    const start = await step('starts measured', () =>
      measureStart({ bare, own }, message, amount.starts),
    );
    for (const each of [bare, own, { ...own, endpoint: many }]) started.push(await startBot(each));
    const [bareBot, ownBot, ownAmongMany] = started as [Bot, Bot, Bot];
    const contenders = [
      { name: 'bare', bot: bareBot, make: message },
      { name: 'message', bot: ownBot, make: message },
      { name: 'message among many', bot: ownAmongMany, make: message },
      { name: 'vote', bot: ownBot, make: vote },
      { name: 'vote among many', bot: ownAmongMany, make: vote },
    ];
    const whoMany = whoTurn(surroundings.serviceUrl, 'many');
    // Before anything else: the process then knows nothing of these entries.
    const first = await countCosmos(ownBot, whoMany, around.ask, 1);
    await step('warmed up', async () => {
      for (const { bot, make } of contenders) await bot.drive(make, amount.warmUp, 8);
    });
    const cosmos = {
      message: await countCosmos(ownBot, message, around.ask),
      vote: await countCosmos(ownBot, vote, around.ask),
    };
    const next = await countCosmos(ownBot, whoMany, around.ask);
    const rounds = await step('turns measured', () => measureTurns(contenders, amount));
    const whoRounds = await step("'wie' measured", () => {
      const make = whoTurn(surroundings.serviceUrl, 'few');
      const pair = [
        { name: 'few', bot: ownBot, make },
        { name: 'many', bot: ownBot, make: whoMany },
      ];
      return measureTurns(pair, { ...amount, many: Math.ceil(amount.many / 4) });
    });
    const full = voteTurn(surroundings.serviceUrl, busyPolls.full.number);
    const dates = datesTurn(surroundings.serviceUrl);
    const asking = askTurn(surroundings.serviceUrl);
    const pollCosts = {
      ask: await countCosmos(ownBot, asking, around.ask),
      full: await countCosmos(ownBot, full, around.ask),
      dates: await countCosmos(ownBot, dates, around.ask),
    };
    const pollRounds = await step('polls measured', () =>
      measureTurns(
        [
          { name: 'vote', bot: ownBot, make: vote },
          { name: 'ask', bot: ownBot, make: asking },
          { name: 'full', bot: ownBot, make: full },
          { name: 'dates', bot: ownBot, make: dates },
        ],
        { ...amount, many: Math.ceil(amount.many / 4) },
      ),
    );
    const writing = writeTurn(surroundings.serviceUrl);
    const finishing = finishTurn(surroundings.serviceUrl);
    const [few10, many10000] = (['few', 'many'] as const).map((size) =>
      itemsTurn(surroundings.serviceUrl, size),
    ) as [MakeActivity, MakeActivity];
    const itemCosts = {
      write: await countCosmos(ownBot, writing, around.ask),
      finish: await countCosmos(ownBot, finishing, around.ask),
      few: await countCosmos(ownBot, few10, around.ask),
      many: await countCosmos(ownBot, many10000, around.ask),
    };
    const itemRounds = await step('action items measured', () =>
      measureTurns(
        [
          { name: 'vote', bot: ownBot, make: vote },
          { name: 'write', bot: ownBot, make: writing },
          { name: 'finish', bot: ownBot, make: finishing },
          { name: 'few', bot: ownBot, make: few10 },
          { name: 'many', bot: ownBot, make: many10000 },
        ],
        { ...amount, many: Math.ceil(amount.many / 4) },
      ),
    );
    return {
      ...{ rounds, start, cosmos, engine },
      who: { first, next, rounds: whoRounds },
      polls: { ...pollCosts, rounds: pollRounds },
      items: { ...itemCosts, rounds: itemRounds },
    };
  } finally {
    for (const bot of started) await bot.stop();
    await around.stop();
  }
}

const counted = 100;

async function countCosmos(
  bot: Bot,
  make: MakeActivity,
  ask: () => Promise<unknown>,
  turns = counted,
): Promise<Counted> {
  await ask();
  await bot.drive(make, turns, 1);
  const { requests, units } = (await ask()) as Counted;
  return { requests: requests / turns, units: units / turns };
}

async function measureEngine(entry: string, { partitions, repetitions }: Amount) {
  const child = await startChild<null>(entry, {});
  try {
    return (await child.ask({ partitions, repetitions })) as EngineFigures;
  } finally {
    await child.stop();
  }
}
