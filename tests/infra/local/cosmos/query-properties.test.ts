import type { JSONValue } from '@azure/cosmos';
import fc from 'fast-check';
import { type OpenedEngine, openEngine } from './opened-engine';

type Truth = boolean | undefined;
type Value = JSONValue | undefined;
type Document = Record<string, JSONValue>;

interface Condition {
  text: string;
  truth: (document: Document) => Truth;
}

const scalars = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'a', 'ab', 'b', "'", '1'),
);
const documents = fc.record(
  { x: fc.oneof(scalars, fc.array(scalars, { maxLength: 2 })), y: scalars, z: scalars },
  { requiredKeys: [] },
);

const operands = fc.oneof(
  scalars.map((value) => ({ text: JSON.stringify(value), value: (_: Document): Value => value })),
  fc
    .constantFrom('x', 'y', 'z')
    .map((name) => ({ text: `c.${name}`, value: (document: Document): Value => document[name] })),
);

// The reference: what the documentation's tables say, written without any SQL.
const comparisons = fc
  .tuple(operands, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), operands)
  .filter(([left, , right]) => left.text.startsWith('c.') || right.text.startsWith('c.'))
  .map(([left, operator, right]) => ({
    text: `${left.text} ${operator} ${right.text}`,
    truth: (document: Document) => compared(left.value(document), operator, right.value(document)),
  }));

const tests: fc.Arbitrary<Condition> = fc.constantFrom('x', 'y', 'z').chain((name) =>
  fc.constantFrom<Condition>(
    { text: `IS_DEFINED(c.${name})`, truth: (document) => document[name] !== undefined },
    { text: `IS_NULL(c.${name})`, truth: (document) => document[name] === null },
    { text: `IS_ARRAY(c.${name})`, truth: (document) => Array.isArray(document[name]) },
    {
      text: `STARTSWITH(c.${name}, 'a')`,
      truth: (document) => {
        const value = document[name];
        return typeof value === 'string' ? value.startsWith('a') : undefined;
      },
    },
    {
      text: `c.${name}`,
      truth: (document) => {
        const value = document[name];
        return typeof value === 'boolean' ? value : undefined;
      },
    },
  ),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    comparisons,
    tests,
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      text: `(${left.text} AND ${right.text})`,
      truth: (document: Document) => both(left.truth(document), right.truth(document)),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      text: `(${left.text} OR ${right.text})`,
      truth: (document: Document) =>
        negated(both(negated(left.truth(document)), negated(right.truth(document)))),
    })),
    tie('condition').map((inner) => ({
      text: `NOT (${inner.text})`,
      truth: (document: Document) => negated(inner.truth(document)),
    })),
  ),
}));

const paths = ['x', 'y', 'text'].map((name) => ({ path: `/${name}/?` }));
const policies = {
  'with nothing by name': { includedPaths: [{ path: '/*' }] },
  'with paths by name': { includedPaths: [...paths, { path: '/*' }] },
};

describe.each(Object.entries(policies))(
  'conditions in SQL and in the reference, %s',
  (_, policy) => {
    let opened: OpenedEngine;
    let group = 0;
    beforeAll(async () => {
      opened = await openEngine();
      const partitionKey = { paths: ['/group'] };
      await opened.container.replace({ id: 'items', partitionKey, indexingPolicy: policy });
    });
    afterAll(() => opened.close());

    const store = async (list: Document[]) => {
      group += 1;
      const partitionKey = `g${group}`;
      for (const [index, document] of list.entries()) {
        await opened.container.items.create({ ...document, id: `${index}`, group: partitionKey });
      }
      return partitionKey;
    };

    test('find the same documents', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(documents, { minLength: 1, maxLength: 8 }),
          fc.array(condition, { minLength: 1, maxLength: 6 }),
          async (list, conditions) => {
            const partitionKey = await store(list as Document[]);
            for (const { text, truth } of conditions) {
              const expected = list.flatMap((document, index) =>
                truth(document as Document) === true ? [`${index}`] : [],
              );
              const { resources } = await opened.container.items
                .query<string>(`SELECT VALUE c.id FROM c WHERE ${text}`, { partitionKey })
                .fetchAll();
              expect([text, resources]).toEqual([text, expected]);
              for (const order of ['x', 'y DESC']) {
                const sorted = await opened.container.items
                  .query<string>(`SELECT VALUE c.id FROM c WHERE ${text} ORDER BY c.${order}`, {
                    ...{ partitionKey, maxItemCount: 2 },
                  })
                  .fetchAll();
                const all = inOrder(list as Document[], expected, order);
                expect([text, order, sorted.resources]).toEqual([text, order, all]);
              }
            }
          },
        ),
        { numRuns: 120 },
      );
    }, 60_000);

    test('any text is stored, found by = and ordered as it is', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }),
          async (texts) => {
            const partitionKey = await store(texts.map((text) => ({ text })));
            for (const text of texts) {
              const query = {
                query: 'SELECT VALUE c.text FROM c WHERE c.text = @text',
                parameters: [{ name: '@text', value: text }],
              };
              const { resources } = await opened.container.items
                .query(query, { partitionKey })
                .fetchAll();
              expect(resources).toEqual([text]);
            }
            const { resources } = await opened.container.items
              .query<string>('SELECT VALUE c.text FROM c ORDER BY c.text', { partitionKey })
              .fetchAll();
            expect(resources).toEqual(
              [...texts].sort((a, b) => Buffer.compare(bytes(a), bytes(b))),
            );
          },
        ),
        { numRuns: 100 },
      );
    }, 60_000);
  },
);

function bytes(text: string): Buffer {
  return Buffer.from(text);
}

function compared(left: Value, operator: string, right: Value): Truth {
  if (left === undefined || right === undefined || kind(left) !== kind(right)) return undefined;
  if (typeof left === 'object' && left !== null) return undefined;
  const order = left === right ? 0 : (left as number) < (right as number) ? -1 : 1;
  const holds: Record<string, boolean> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return holds[operator];
}

/** By type, then by value, then as they were made (documentation of ORDER BY). */
function inOrder(list: Document[], ids: string[], order: string): string[] {
  const [name = '', descending] = order.split(' ');
  const rank = (value: Value) =>
    value === undefined
      ? 0
      : ['null', 'boolean', 'number', 'string', 'array', 'object'].indexOf(kind(value)) + 1;
  const compare = (one: string, other: string) => {
    const [left, right] = [list[Number(one)]?.[name], list[Number(other)]?.[name]];
    if (rank(left) !== rank(right)) return rank(left) - rank(right);
    const isScalar = rank(left) > 1 && rank(left) < 5;
    if (isScalar && left !== right) return (left as number) < (right as number) ? -1 : 1;
    return Number(one) - Number(other);
  };
  return [...ids].sort((one, other) => compare(one, other) * (descending ? -1 : 1));
}

function kind(value: JSONValue): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function both(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
