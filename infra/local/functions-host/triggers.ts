import { z } from 'zod';
import type { RegisteredFunction } from './core';
import type { Binding } from './core-types';

const named = { name: z.string(), direction: z.literal('in'), properties: z.unknown() };

/** Strict on purpose: an option that the host would silently ignore is refused by its name. */
const httpTrigger = z.strictObject({
  ...named,
  type: z.literal('httpTrigger'),
  authLevel: z.literal('anonymous').optional(),
  methods: z.array(z.string()).optional(),
  route: z.string().optional(),
});

const timerTrigger = z.strictObject({
  ...named,
  type: z.literal('timerTrigger'),
  schedule: z.string().regex(/^\s*\S+(\s+\S+){5}\s*$/, 'needs six fields, seconds first'),
  runOnStartup: z.boolean().optional(),
  useMonitor: z.boolean().optional(),
});

const cosmosTrigger = z.strictObject({
  ...named,
  type: z.literal('cosmosDBTrigger'),
  connection: z.string(),
  databaseName: z.string(),
  containerName: z.string(),
  leaseDatabaseName: z.string().optional(),
  leaseContainerName: z.string().default('leases'),
  leaseContainerPrefix: z.string().default(''),
  createLeaseContainerIfNotExists: z.literal(false).optional(),
  feedPollDelay: z.number().int().positive().default(5000),
  maxItemsPerInvocation: z.number().int().positive().default(100),
  startFromBeginning: z.boolean().default(false),
});

const trigger = z.discriminatedUnion('type', [httpTrigger, timerTrigger, cosmosTrigger]);

export type HttpTrigger = z.infer<typeof httpTrigger>;
export type TimerTrigger = z.infer<typeof timerTrigger>;
export type CosmosTrigger = z.infer<typeof cosmosTrigger>;
export type Trigger = z.infer<typeof trigger>;

/**
 * Reads what starts a function. Defaults are those of the Cosmos DB extension (feedPollDelay
 * 5,000 ms; 100 documents is the change feed's own page size).
 * @throws an Error naming function, trigger and option when the host can't do what is asked.
 */
export function readTrigger(registered: RegisteredFunction): Trigger {
  const { name, bindings } = registered.metadata;
  const all: Binding[] = Object.values(bindings);
  const started = all.find((binding) => /trigger$/i.test(binding.type));
  if (!started) throw new Error(`Function "${name}" has no trigger.`);
  refuseOtherBindings(name, started, all);
  const parsed = trigger.safeParse(withoutUndefined(started));
  if (parsed.success) {
    const isRetried = registered.metadata.retryOptions !== undefined;
    if (!isRetried || parsed.data.type === 'cosmosDBTrigger') return parsed.data;
    throw new Error(
      `Function "${name}": the local Functions host has no retry of a ${started.type}.`,
    );
  }
  throw new Error(refusal(name, started, parsed.error.issues[0]));
}

function refuseOtherBindings(name: string, started: Binding, all: readonly Binding[]): void {
  const answersHttp = started.type === 'httpTrigger';
  const other = all.find(
    (binding) => binding !== started && !(answersHttp && binding.type === 'http'),
  );
  if (!other) return;
  throw new Error(
    `Function "${name}": the local Functions host has no ${other.direction}put binding "${other.type}".`,
  );
}

function withoutUndefined(binding: Binding): Record<string, unknown> {
  return Object.fromEntries(Object.entries(binding).filter(([, value]) => value !== undefined));
}

function refusal(name: string, started: Binding, issue: z.core.$ZodIssue | undefined): string {
  const unknownType = issue?.code === 'invalid_union';
  const what = unknownType
    ? `trigger "${started.type}"`
    : issue?.code === 'unrecognized_keys'
      ? `option "${issue.keys.join('", "')}" of trigger "${started.type}"`
      : `${started.type} with this "${issue?.path.join('.')}" (${issue?.message})`;
  return `Function "${name}": the local Functions host has no ${what}.`;
}
