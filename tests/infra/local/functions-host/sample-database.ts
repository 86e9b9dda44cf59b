import { type Container, CosmosClient } from '@azure/cosmos';
import { createCosmosEngine } from '../../../../infra/local/cosmos/engine';
import type { Faults } from '../../../../infra/local/cosmos/faults';
import { localCosmosKey } from '../../../../infra/local/cosmos/key';
import { serveCosmos } from '../../../../infra/local/cosmos/server';

export interface SampleDatabase {
  readonly cosmos: { endpoint: string; key: string };
  readonly leases: Container;
  readonly faults: Faults;
  add(...documents: { id: string; failures?: number }[]): Promise<void>;
  close(): Promise<void>;
}

/** The database of sample-feeds.ts in an engine of its own; every document is a partition. */
export async function openSampleDatabase(): Promise<SampleDatabase> {
  const engine = createCosmosEngine({ file: ':memory:' });
  const server = await serveCosmos(engine, { port: 0 });
  const cosmos = { endpoint: server.endpoint, key: localCosmosKey };
  const client = new CosmosClient({
    ...cosmos,
    connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: 'sample' });
  const create = async (id: string) =>
    (await database.containers.createIfNotExists({ id, partitionKey: { paths: ['/id'] } }))
      .container;
  const work = await create('work');
  const leases = await create('leases');
  return {
    cosmos,
    leases,
    faults: engine.faults,
    add: async (...documents) => {
      for (const document of documents) await work.items.create(document);
    },
    close: async () => {
      client.dispose();
      await server.close();
      engine.close();
    },
  };
}
