import { app, type CosmosDBv4TriggerOptions, type InvocationContext } from '@azure/functions';

interface SampleDocument {
  id: string;
  /** How often its handler fails before it succeeds. */
  failures?: number;
}

const trigger: CosmosDBv4TriggerOptions = {
  connection: 'COSMOS',
  databaseName: 'sample',
  containerName: 'work',
  leaseContainerName: 'leases',
  startFromBeginning: true,
  maxItemsPerInvocation: 1,
};

/** Reports the ids it got; the environment can make it never finish, so that it can be killed. */
async function handle(documents: unknown[], context: InvocationContext): Promise<void> {
  const got = documents as SampleDocument[];
  context.log(`got ${got.map(({ id }) => id).join(' ')}`);
  if (process.env.NEVER_FINISH) await new Promise(() => undefined);
  const tries = context.retryContext?.retryCount ?? 0;
  if (got.some(({ failures = 0 }) => tries < failures)) throw new Error('asked to fail');
  context.log(`did ${got.map(({ id }) => id).join(' ')}`);
}

app.cosmosDB('plain', { ...trigger, leaseContainerPrefix: 'plain-', handler: handle });

app.cosmosDB('endless', {
  ...trigger,
  leaseContainerPrefix: 'endless-',
  retry: { strategy: 'fixedDelay', maxRetryCount: -1, delayInterval: 0 },
  handler: handle,
});

app.cosmosDB('once-more', {
  ...trigger,
  leaseContainerPrefix: 'once-more-',
  retry: {
    strategy: 'exponentialBackoff',
    maxRetryCount: 1,
    minimumInterval: 0,
    maximumInterval: 0,
  },
  handler: handle,
});

app.cosmosDB('from-now', {
  ...trigger,
  leaseContainerPrefix: 'from-now-',
  startFromBeginning: false,
  handler: handle,
});
