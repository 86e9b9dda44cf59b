import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createLeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { type Answer, isAnswered, type PollKind, valuesOf } from '../../domain/polls/answers';
import type { Poll } from '../../domain/polls/model';
import { createPollService } from '../../domain/polls/service';
import type { Documents } from '../../domain/shared/documents';
import { type Person, personIdOf } from '../../domain/shared/person';
import { openDocuments } from '../contract/product-documents';
import { type Opened, targets } from '../contract/targets';
import { fuzz } from '../fuzz/nasty';

/**
 * Several people at the same moment, round after round. Within a round each does one thing, so that
 * who was first makes no difference to what a plain model of the accepted answers says.
 */
const people = 8;
const action = fc.record({
  who: fc.nat(people - 1),
  what: fc.constantFrom('tap', 'tap', 'tap', 'tap', 'tap', 'close', 'reopen', 'add', 'take-out'),
  option: fc.nat(5),
  value: fc.nat(4),
});
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;
const rounds = fc.array(
  fc.uniqueArray(action, { minLength: 1, maxLength: people, selector: ({ who }) => who }),
  { minLength: 1, maxLength: 6 },
);
const sequence = fc.record({
  kind: fc.constantFrom<PollKind>('single', 'multiple', 'date', 'scale'),
  anonymous: fc.boolean(),
  rounds,
});

type Sequence = typeof sequence extends fc.Arbitrary<infer One> ? One : never;

let opened: Opened;
let documents: Documents;
beforeAll(async () => {
  const [[, open]] = targets as unknown as [[string, () => Promise<Opened>]];
  opened = await open();
  documents = await openDocuments(opened);
});
afterAll(() => opened.close());

const tenantId = randomUUID();
const at = new Date('2026-12-01T13:03:00Z');
const persons = Array.from({ length: people }, (_, number): Person => {
  const id = personIdOf(tenantId, randomUUID());
  return { id, name: `Persoon ${number}`, language: 'nl', teamsId: `29:${number}` };
});
const asker = persons[0] as Person;

async function begin() {
  const leerwerkplaatsen = createLeerwerkplaatsService({
    documents,
    newId: randomUUID,
    takesPart: async () => true,
  });
  const rememberedRole = leerwerkplaatsen.roleOf;
  const polls = createPollService({
    documents,
    leerwerkplaatsen,
    rememberedRole,
    newId: randomUUID,
  });
  const channelId = `19:${randomUUID()}@thread.tacv2`;
  const channel = { tenantId, teamId: randomUUID(), channelId, serviceUrl: 'https://a.example/' };
  const started = { name: randomUUID(), channel, language: 'nl', standing: 'member' } as const;
  await leerwerkplaatsen.start({ commandId: randomUUID(), person: asker, at }, started);
  const { leerwerkplaatsId = '' } = (await leerwerkplaatsen.coupledChannel(channel)) ?? {};
  return { polls, leerwerkplaatsId, channelId };
}

test('whatever people do at the same time, the poll counts the answers that were accepted', async () => {
  const { polls, leerwerkplaatsId, channelId } = await begin();
  const command = (person: Person) => ({ commandId: randomUUID(), person, at, leerwerkplaatsId });

  const run = async ({ kind, anonymous, rounds }: Sequence) => {
    const ask = command(asker);
    const where = { pollId: ask.commandId, channelId };
    const options =
      kind === 'date'
        ? ['1 december 2027 10:00', '2 december 2027 10:00', '3 december 2027 10:00']
        : ['a', 'b', 'c'];
    const isAnonymous = anonymous && kind !== 'date';
    const draft = { kind, anonymous: isAnonymous, question: 'Wat?', options, addsOptions: true };
    expect(await polls.ask(ask, { ...draft, channelId, language: 'nl' })).toMatchObject({
      ok: true,
    });
    const model = new Map<string, Answer>();

    const act = async ({ who, what, option, value }: Action): Promise<void> => {
      const person = persons[who] as Person;
      if (what === 'close') await polls.close(command(asker), where);
      else if (what === 'reopen') await polls.reopen(command(asker), where);
      else if (what === 'add')
        await polls.addOption(command(person), where, { text: `meer ${value}` });
      else if (what === 'take-out') await polls.withdrawOption(command(asker), where, `o${option}`);
      else {
        const said = { optionId: `o${option + 1}`, value: valuesOf[kind][value] };
        const answered = await polls.vote(command(person), { ...where, answering: { say: said } });
        if (answered.ok) model.set(person.id, answered.value.answer);
      }
    };

    for (const round of rounds) {
      await Promise.all(round.map(act));
      const found = await polls.look(leerwerkplaatsId, asker, where);
      expect(found.ok).toBe(true);
      if (found.ok) expectSame(found.value, model);
    }
  };
  await fc.assert(fc.asyncProperty(sequence, run), fuzz(60));
});

/** Of an anonymous poll only how many answered is known while it is open. */
function expectSame(poll: Poll, model: ReadonlyMap<string, Answer>): void {
  const answers = [...model.values()].filter(isAnswered);
  expect(poll.voters).toBe(answers.length);
  const counts: Record<string, number> = {};
  const keys = poll.anonymous ? [] : answers.flatMap(({ chosen }) => chosen);
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  const counted = Object.entries(poll.counts).filter(([, count]) => count !== 0);
  expect(Object.fromEntries(counted)).toEqual(counts);
}
