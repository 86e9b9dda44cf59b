import type { Counted } from './count-requests';
import type { Measured } from './run';
import { medianOf, type RoundFigure, ratioOf } from './turn-rounds';

/** One line of the outcome. `atMost` and `atLeast` are aims for `value`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const turnFigures: readonly (readonly [RoundFigure, string, string])[] = [
  ['p50', 'p50', 'ms'],
  ['p95', 'p95', 'ms'],
  ['perSecond', 'one at a time', 'turns/s'],
  ['p50At32', '32 at once, p50', 'ms'],
  ['p95At32', '32 at once, p95', 'ms'],
  ['perSecondAt32', '32 at once', 'turns/s'],
  ['cpu', "CPU of the bot's process", 'ms/turn'],
];

const aims: Partial<Record<RoundFigure, Pick<Figure, 'atMost' | 'atLeast'>>> = {
  p50: { atMost: 1.5 },
  cpu: { atMost: 1.5 },
  perSecondAt32: { atLeast: 0.6 },
};

/** Everything that was measured, a line each, medians of the rounds. */
export function figuresOf(measured: Measured): Figure[] {
  return [
    ...turnLines(measured),
    ...startLines(measured),
    ...cosmosLines(measured),
    ...manyLines(measured),
    ...whoLines(measured),
    ...pollLines(measured),
    ...itemLines(measured),
    ...engineLines(measured),
  ];
}

/** Whether an aim was met; undefined where there is none. */
export function isMet({ value, atMost, atLeast }: Figure): boolean | undefined {
  if (atMost !== undefined) return value <= atMost;
  return atLeast === undefined ? undefined : value >= atLeast;
}

function turnLines({ rounds }: Measured): Figure[] {
  const bare = rounds.get('bare') ?? [];
  return turnFigures.flatMap(([figure, label, unit]) => [
    { name: `bare echo, ${label}`, value: medianOf(bare, figure), unit },
    ...['message', 'vote'].flatMap((turn) => {
      const own = rounds.get(turn) ?? [];
      return [
        { name: `${turn} turn, ${label}`, value: medianOf(own, figure), unit },
        {
          name: `${turn} turn, ${label}, to bare`,
          value: ratioOf(own, bare, figure),
          unit: '×',
          ...aims[figure],
        },
      ];
    }),
  ]);
}

function startLines({ start }: Measured): Figure[] {
  return [
    { name: 'start to first answer, bare echo', value: start.bare, unit: 'ms' },
    { name: 'start to first answer', value: start.own, unit: 'ms' },
    { name: 'start to first answer, to bare', value: start.ratio, unit: '×', atMost: 1.3 },
  ];
}

function cosmosLines({ cosmos: { message, vote } }: Measured): Figure[] {
  const unit = 'RU (estimate)';
  return [
    { name: 'message turn, Cosmos requests', value: message.requests, unit: 'requests' },
    { name: 'message turn, request units', value: message.units, unit },
    { name: 'vote turn, Cosmos requests', value: vote.requests, unit: 'requests', atMost: 3 },
    { name: 'vote turn, request units', value: vote.units, unit, atMost: 30 },
  ];
}

function manyLines({ rounds }: Measured): Figure[] {
  return ['message', 'vote'].map((turn) => ({
    name: `${turn} turn p50, 10,000 leerwerkplaatsen to 10`,
    value: ratioOf(rounds.get(`${turn} among many`) ?? [], rounds.get(turn) ?? [], 'p50'),
    unit: '×',
    atMost: 1.1,
  }));
}

/** The aim of four requests is what the flow test holds too; 1.5 is own judgement. */
function whoLines({ who: { first, next, rounds } }: Measured): Figure[] {
  const unit = 'RU (estimate)';
  const [few = [], many = []] = [rounds.get('few'), rounds.get('many')];
  const among = "'wie' among 2,000 entries";
  return [
    { name: `${among}, first time, Cosmos requests`, value: first.requests, unit: 'requests' },
    { name: `${among}, first time, request units`, value: first.units, unit },
    {
      name: `${among}, Cosmos requests`,
      value: next.requests,
      unit: 'requests',
      atMost: 4,
    },
    { name: `${among}, request units`, value: next.units, unit },
    { name: `${among}, p50`, value: medianOf(many, 'p50'), unit: 'ms' },
    {
      name: `'wie' p50, 2,000 entries to 20`,
      value: ratioOf(many, few, 'p50'),
      unit: '×',
      atMost: 1.5,
    },
  ];
}

/** What a turn costs the database, and its time beside another's. */
function cost(name: string, { requests, units }: Counted, atMost: number): Figure[] {
  return [
    { name: `${name}, Cosmos requests`, value: requests, unit: 'requests', atMost },
    { name: `${name}, request units`, value: units, unit: 'RU (estimate)' },
  ];
}

/** Beside a vote in a poll of which few know; the aims are own judgement. */
const besideVoteOf =
  (rounds: Measured['polls']['rounds']) =>
  (name: string, turn: string, atMost: number): Figure => ({
    name: `${name}, p50, to a vote`,
    value: ratioOf(rounds.get(turn) ?? [], rounds.get('vote') ?? [], 'p50'),
    unit: '×',
    atMost,
  });

function pollLines({ polls: { ask, full, dates, rounds } }: Measured): Figure[] {
  const beside = besideVoteOf(rounds);
  const [asking, voting, dating] = [
    'asking a poll',
    'vote beside 300 others',
    'answer about 12 dates beside 40 others',
  ] as const;
  return [
    ...cost(asking, ask, 5),
    beside(asking, 'ask', 2),
    ...cost(voting, full, 3),
    beside(voting, 'full', 1.2),
    ...cost(dating, dates, 4),
    beside(dating, 'dates', 2),
  ];
}

/**
 * Ten thousand items may cost what ten do (the issue); the other aims are own judgement. Of each query
 * the SDK asks for a plan beside it, unasked, which counts as a request and costs no units.
 */
function itemLines({ items: { write, finish, few, many, rounds } }: Measured): Figure[] {
  const beside = besideVoteOf(rounds);
  const [writing, closing] = ['writing an action item', 'closing an action item'] as const;
  return [
    ...cost(writing, write, 8),
    beside(writing, 'write', 2),
    ...cost(closing, finish, 5),
    beside(closing, 'finish', 2),
    ...cost("'acties' of 10", few, 5),
    ...cost("'acties' of 10,000", many, 5),
    {
      name: "'acties' p50, 10,000 to 10",
      value: ratioOf(rounds.get('many') ?? [], rounds.get('few') ?? [], 'p50'),
      unit: '×',
      atMost: 1.2,
    },
  ];
}

function engineLines({ engine }: Measured): Figure[] {
  return [
    { name: 'engine, point reads', value: engine.pointReadsPerSecond, unit: 'reads/s' },
    { name: 'engine, query in 1,000 of 1,000', value: engine.queryWithinFew, unit: 'ms' },
    { name: 'engine, query in 1,000 of 100,000', value: engine.queryWithinMany, unit: 'ms' },
    { name: 'engine, 100,000 to 1,000', value: engine.ratio, unit: '×', atMost: 1.1 },
  ];
}

/** For people: a line each, the aim and whether it was met behind it. */
export function tableOf(figures: readonly Figure[]): string {
  const widest = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => {
    const value = shown(figure.value).padStart(9);
    return `${figure.name.padEnd(widest)} ${value} ${figure.unit}${aimText(figure)}`;
  });
  return `${lines.join('\n')}\n`;
}

function shown(value: number): string {
  return value.toFixed(value >= 100 ? 0 : 2);
}

function aimText(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return '';
  const aim =
    figure.atMost === undefined ? `at least ${figure.atLeast}` : `at most ${figure.atMost}`;
  return `   ${met ? 'met' : 'NOT MET'} (${aim})`;
}
