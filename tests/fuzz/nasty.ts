import fc from 'fast-check';

/**
 * Values that nobody's button sends, as raw JSON, because some can't be said in any other way: two
 * keys of one name, a number too large for a double, an own key `__proto__`.
 */
export const nastyJson: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '1e999',
  '"NaN"',
  '[]',
  '{}',
  '[["o1"]]',
  '{"$gt":""}',
  '{"length":1,"0":"o"}',
  '{"__proto__":{"pollId":"a","optionId":"o1","verb":"polls/vote"}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"toJSON":"a"}',
  '{"a":1,"a":2,"verb":"polls/vote","verb":"polls/close"}',
  '""',
  '" "',
  '"\\ud800"',
  '"\\udc00a\\ud83d"',
  '"\\u0000"',
  '"a\\u0000b\\u0007\\u001b[31m\\u0085"',
  '"\\u202eneddats\\u202c"',
  '"\\u200b\\u200d\\ufeff\\u2060"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"hasOwnProperty"',
  '"../leerwerkplaats"',
  '"a/b\\\\c?d#e%2fe%"',
  '"leerwerkplaats"',
  '"\' OR 1=1 --"',
  '"{name}{typed}{0}"',
  '"=cmd|calc!A0"',
  JSON.stringify('x'.repeat(300)),
  JSON.stringify('€'.repeat(400)),
  JSON.stringify('y'.repeat(100_000)),
  `${'['.repeat(1_000)}${']'.repeat(1_000)}`,
  `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`,
  JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]))),
];

/** Those of them that are texts. */
export const nastyTexts = nastyJson
  .filter((json) => json.startsWith('"'))
  .map((json) => String(JSON.parse(json)));

/** Any of these, or anything else that JSON can say. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyJson),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => JSON.stringify(text)),
);

/** Text of any characters, also those that are none: halves, controls, and what can't be seen. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(...nastyTexts),
);

/**
 * The JSON text of `value` in which `path` holds `json` instead; undefined takes the field away.
 * No path: `json` itself.
 */
export function withField(
  value: unknown,
  path: readonly string[],
  json: string | undefined,
): string {
  const [name, ...rest] = path;
  if (name === undefined) return json ?? 'null';
  const fields = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([key]) => key !== name,
  );
  const kept = fields.map(([key, one]) => [key, JSON.stringify(one)] as const);
  const inner = (value as Record<string, unknown> | undefined)?.[name];
  const changed = rest.length > 0 ? withField(inner, rest, json) : json;
  const all = changed === undefined ? kept : [...kept, [name, changed] as const];
  return `{${all
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${JSON.stringify(key)}:${one}`)
    .join(',')}}`;
}

/** Every field in it, however deep. */
export function pathsOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...at, name]))];
}

/** How often a property is tried: FUZZ_RUNS multiplies it. */
export function fuzz(runs: number): { seed: number; numRuns: number } {
  const factor = Number(process.env.FUZZ_RUNS ?? 1);
  return { seed: 20261201, numRuns: runs * factor };
}
