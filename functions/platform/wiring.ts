import { randomUUID } from 'node:crypto';
import { setTimeout as realPause } from 'node:timers/promises';
import type { CosmosClientOptions } from '@azure/cosmos';
import { createBot } from '../../bot/bot';
import { createFeedHandlers, wakes } from '../../bot/feed';
import { TeamsAdapter } from '../../bot/teams/adapter';
import { createAskRoster } from '../../bot/teams/ask-roster';
import type { BotIdentity } from '../../bot/teams/authentication';
import { createBudget } from '../../bot/teams/budget';
import { createTeamsMessages } from '../../bot/teams/messages';
import { type Patience, usualPatience } from '../../bot/teams/one-try';
import { createReceiver } from '../../bot/teams/receive';
import { createActionItemBoard } from '../../domain/action-items/board';
import { createMemberBoard } from '../../domain/members/board';
import { createPollBoard } from '../../domain/polls/board';
import { createSessionBoard } from '../../domain/sessions/board';
import { createCalendar } from '../../domain/sessions/calendar';
import type { NewId } from '../../domain/shared/documents';
import { wakeDue } from '../../domain/shared/due';
import type { Clock } from '../../domain/shared/time';
import { type Config, readConfig, siteOf } from './config';
import { createCosmosDocuments } from './cosmos';
import { createCosmosClient } from './cosmos-client';
import { createIdentify } from './identity';
import { managedIdentity } from './managed-identity';
import { sameText } from './same-text';
import { createTelemetry } from './telemetry';

/** What a test may put in place of the world outside: time, chance, and the way to the database. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  /** Waits, by that clock, for what Teams asks; in milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** How long Teams may be silent. */
  readonly patience?: Patience;
  readonly newId?: NewId;
  readonly httpClient?: CosmosClientOptions['httpClient'];
  readonly write?: (line: string) => void;
}

export type Application = ReturnType<typeof createApplication>;

/** Puts the parts together: the only place that calls their factories. */
export function createApplication(world: World) {
  const config = readConfig(world.environment);
  const clock = world.clock ?? (() => new Date());
  const pause = world.pause ?? realPause;
  const budget = createBudget(clock);
  const telemetry = createTelemetry(world.write ?? ((line) => process.stderr.write(`${line}\n`)));
  const client = createCosmosClient({
    endpoint: config.COSMOS_ENDPOINT,
    key: config.COSMOS_KEY,
    credential: () => managedIdentity(config.MANAGED_IDENTITY_CLIENT_ID),
    httpClient: world.httpClient,
  });
  const database = client.database(config.COSMOS_DATABASE);
  const documents = createCosmosDocuments(database, realPause);
  const adapter = new TeamsAdapter(identityOf(config), world.patience ?? usualPatience, clock);
  const newId = world.newId ?? randomUUID;
  const askRoster = createAskRoster({ adapter, reportFault: telemetry.fault });
  const site = siteOf(config);
  const messages = createTeamsMessages({
    adapter,
    appId: config.MICROSOFT_APP_ID,
    budget,
    reportFault: telemetry.fault,
  });
  const { roster } = messages;
  const bot = createBot({ documents, newId, clock, askRoster, roster, site });
  const feed = createFeedHandlers({
    documents,
    parts: bot.parts,
    couplings: bot.couplings,
    presences: bot.presences,
    memberships: bot.memberships,
    profiles: bot.profiles,
    messages,
    nextSteps: bot.nextSteps,
    newId,
    clock,
    pause,
    site,
    report: telemetry.alert,
  });
  const board = createPollBoard({ documents, clock, rememberedRole: bot.rememberedRole });
  /** A fault of the feed or the clock, logged once; its words stop here. */
  const guarded =
    <Parameters extends unknown[]>(handle: (...parameters: Parameters) => Promise<void>) =>
    async (...parameters: Parameters): Promise<void> => {
      try {
        await handle(...parameters);
      } catch (fault) {
        const correlationId = randomUUID();
        telemetry.fault(correlationId, fault);
        throw new Error(`failed, ${correlationId}`);
      }
    };
  return {
    receive: createReceiver({
      adapter,
      bot,
      clock,
      pause,
      budget,
      hostTenants: config.HOST_TENANT_IDS,
      unsigned: config.UNSIGNED,
      reportFault: telemetry.fault,
    }),
    redraw: guarded(feed.redraw),
    send: guarded(feed.send),
    project: guarded(feed.project),
    tab: {
      identify: createIdentify(config),
      attendances: bot.attendances,
      parts: bot.parts,
      board,
      polls: bot.polls,
      sessionBoard: createSessionBoard({
        documents,
        clock,
        rememberedRole: bot.rememberedRole,
        standingOfPolls: board.standing,
      }),
      sessions: bot.sessions,
      actionItems: bot.actionItems,
      actionItemBoard: createActionItemBoard({ documents, ...bot }),
      ownLeerwerkplaatsen: bot.ownLeerwerkplaatsen,
      directory: bot.directory,
      leerwerkplaatsen: bot.leerwerkplaatsen,
      memberBoard: createMemberBoard({ documents, profiles: bot.profiles }),
      profiles: bot.profiles,
      represented: bot.representedService,
      roles: bot.roleService,
      settings: bot.settings,
      clock,
      /** Where the stand-in for Teams is, which shows the tab in a frame; never in Azure. */
      localTeams:
        config.LOCAL_ISSUER === undefined ? undefined : new URL(config.LOCAL_ISSUER).origin,
    },
    wake: guarded(async () => {
      for (const type of await wakeDue(documents, clock(), wakes))
        telemetry.alert('due-unknown', { type });
    }),
    /** The calendar file of a session, for who knows its address. */
    calendar: createCalendar({ documents, clock, isSame: sameText }),
    /** Whether the database answers. */
    healthy: async () => {
      await database.read();
    },
    fault: telemetry.fault,
    close: () => client.dispose(),
  };
}

function identityOf(config: Config): BotIdentity {
  return {
    appId: config.MICROSOFT_APP_ID,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    managedIdentityId: config.MANAGED_IDENTITY_CLIENT_ID,
    localIssuer: config.LOCAL_ISSUER,
    unsigned: config.UNSIGNED,
  };
}

/** What the tab's own address serves. */
export type Tab = Application['tab'];

let application: Application | undefined;

/** The application of this process, made at the first call. */
export function theApplication(): Application {
  application ??= createApplication({ environment: process.env });
  return application;
}
