import { ChangeFeedStartFrom, CosmosClient, StatusCodes } from '@azure/cosmos';
import type { StoredDocument } from '../../domain/shared/documents';
import { containers, databaseName } from '../../functions/platform/containers';
import { type Application, createApplication } from '../../functions/platform/wiring';
import { type CosmosEngine, createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { startTeamsEnd, type TeamsEnd } from './teams-end';

/** The whole product in this process: real SDKs, the embedded database, a real token issuer. */
export interface Running {
  readonly application: Application;
  readonly engine: CosmosEngine;
  readonly teams: TeamsEnd;
  /** What was written to the log. */
  readonly log: string[];
  /** Moves the product's clock, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
  /** Lets the change feed do its work until nothing is left. */
  readonly settle: () => Promise<void>;
  /** Everything stored in a container, whole. */
  readonly stored: (container: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

const endpoint = 'http://127.0.0.1:1';

/** Starts the product on an empty database. The clock stands still at 1 December 2026, 14:03 in Amsterdam. */
export async function startApplication(options: { file?: string } = {}): Promise<Running> {
  const teams = await startTeamsEnd();
  let now = Date.parse('2026-12-01T13:03:00Z');
  const engine = createCosmosEngine({ file: options.file ?? ':memory:', now: () => now });
  const httpClient = createCosmosHttpClient(engine);
  const client = new CosmosClient({
    endpoint,
    key: localCosmosKey,
    httpClient,
    connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: databaseName });
  for (const { partitionKey, indexingPolicy, ...container } of containers) {
    await database.containers.createIfNotExists({
      ...container,
      partitionKey: { paths: [partitionKey] },
      indexingPolicy: {
        ...indexingPolicy,
        includedPaths: [...indexingPolicy.includedPaths],
        excludedPaths: [...indexingPolicy.excludedPaths],
      },
    });
  }
  const log: string[] = [];
  const application = createApplication({
    environment: {
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: localCosmosKey,
      MICROSOFT_APP_ID: localAppId,
      MICROSOFT_APP_TENANT_ID: localTenantId,
      HOST_TENANT_IDS: localTenantId,
      LOCAL_ISSUER: teams.issuerUrl,
    },
    clock: () => new Date(now),
    httpClient,
    write: (line) => log.push(line),
  });

  const feeds = (['redraw', 'send'] as const).map((name) => ({
    take: application[name],
    iterator: database.container('work').items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
    }),
  }));

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < feeds.length * 4; ) {
      for (const { take, iterator } of feeds) {
        const page = await iterator.readNext();
        const nothingNew = page.statusCode === StatusCodes.NotModified || page.count === 0;
        quiet = nothingNew ? quiet + 1 : 0;
        if (!nothingNew) await take(page.result as unknown as StoredDocument[]);
      }
    }
  }

  return {
    application,
    engine,
    teams,
    log,
    settle,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    stored: async (container) =>
      (await database.container(container).items.query('SELECT * FROM c').fetchAll()).resources,
    close: async () => {
      client.dispose();
      application.close();
      engine.close();
      await teams.close();
    },
  };
}
