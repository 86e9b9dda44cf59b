import { setImmediate as nextTurn } from 'node:timers/promises';
import { ChangeFeedStartFrom, type Database, StatusCodes } from '@azure/cosmos';
import { usualPatience } from '../../bot/teams/one-try';
import type { Received } from '../../bot/teams/receive';
import type { StoredDocument } from '../../domain/shared/documents';
import { type Application, createApplication } from '../../functions/platform/wiring';
import { type CosmosEngine, createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { createLimits } from '../../infra/local/teams/limits';
import { answerTabHere, type TabAsked, type TabReply } from './answer-tab';
import { startTeamsEnd, type TeamsEnd } from './teams-end';

/** The product, in this process or in one of its own, and what is around it. */
export interface Product {
  readonly teams: TeamsEnd;
  /** An activity reaches it, with what stands in the header of that name. */
  readonly receive: (authorization: string, activity: unknown) => Promise<Received>;
  /** A tab asks it something. */
  readonly askTab: (asked: TabAsked) => Promise<TabReply>;
  /** What the product's clock says, in milliseconds since 1970. */
  readonly now: () => number;
  /** Lets the change feed do its work until nothing is left. */
  readonly settle: () => Promise<void>;
  /** Moves the clock, lets it wake what is due, and settles. */
  readonly later: (milliseconds: number) => Promise<void>;
  /** The database itself, past the product. */
  readonly database: Database;
  /** The documents of a type in `work`, whole. */
  readonly documents: (type: string) => Promise<Record<string, unknown>[]>;
  /** Everything stored in a container, whole. */
  readonly stored: (container: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** The whole product in this process: real SDKs, the embedded database, a real token issuer. */
export interface Running extends Product {
  readonly application: Application;
  readonly engine: CosmosEngine;
  /** What was written to the log. */
  readonly log: string[];
  /** How long Teams may be silent, in real milliseconds; may be changed. */
  readonly patience: { read: number; reply: number; send: number };
  /** Moves the product's clock, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

const endpoint = 'http://127.0.0.1:1';

/** So often the feed is read, or a batch given to a function, when that fails; in Azure without end. */
const mostTries = 20;

/**
 * Starts the product on an empty database. The clock stands still at 1 December 2026, 14:03 in
 * Amsterdam, but for the pauses that the product takes. `limited`: Teams refuses what is over its limits.
 * `issuerUrl`: whose tokens it trusts, where that isn't its own other end.
 */
export async function startApplication(
  options: { file?: string; limited?: boolean; issuerUrl?: string } = {},
): Promise<Running> {
  let now = Date.parse('2026-12-01T13:03:00Z');
  const teams = await startTeamsEnd(options.limited ? createLimits(() => now) : undefined);
  const engine = createCosmosEngine({ file: options.file ?? ':memory:', now: () => now });
  const httpClient = createCosmosHttpClient(engine);
  const client = localCosmosClient({ endpoint, httpClient });
  const database = await createContainers(client);
  const log: string[] = [];
  const patience = { ...usualPatience };
  const application = createApplication({
    environment: {
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: localCosmosKey,
      MICROSOFT_APP_ID: localAppId,
      MICROSOFT_APP_TENANT_ID: localTenantId,
      HOST_TENANT_IDS: localTenantId,
      LOCAL_ISSUER: options.issuerUrl ?? teams.issuerUrl,
      WEBSITE_HOSTNAME: 'leerwerkplaats.example',
    },
    clock: () => new Date(now),
    pause: async (milliseconds) => {
      const until = now + milliseconds;
      await nextTurn();
      now = Math.max(now, until);
    },
    patience,
    httpClient,
    write: (line) => log.push(line),
  });

  const feeds = (['redraw', 'send', 'project'] as const).map((name) => ({
    take: application[name],
    iterator: database.container('work').items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
    }),
  }));

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < feeds.length * 4; ) {
      for (const { take, iterator } of feeds) {
        const page = await untilDone(() => iterator.readNext());
        const nothingNew = page.statusCode === StatusCodes.NotModified || page.count === 0;
        quiet = nothingNew ? quiet + 1 : 0;
        if (!nothingNew) await untilDone(() => take(page.result as unknown as StoredDocument[]));
      }
    }
  }

  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  const stored = async (container: string): Promise<Record<string, unknown>[]> =>
    (await database.container(container).items.query('SELECT * FROM c').fetchAll()).resources;

  return {
    application,
    receive: application.receive,
    askTab: (asked) => answerTabHere(application, asked),
    engine,
    teams,
    log,
    settle,
    patience,
    now: () => now,
    wait,
    later: async (milliseconds) => {
      wait(milliseconds);
      await application.wake();
      await settle();
    },
    database,
    documents: async (type) => (await stored('work')).filter((document) => document.type === type),
    stored,
    close: async () => {
      client.dispose();
      application.close();
      engine.close();
      await teams.close();
    },
  };
}

/** As the retry policy of the functions does it, so that a batch isn't lost. */
async function untilDone<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (tries >= mostTries) throw fault;
    }
  }
}
