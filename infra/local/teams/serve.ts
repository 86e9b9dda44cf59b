import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Faults } from '../cosmos/faults';
import type { Issuer } from '../issuer/issuer';
import { appPages } from './app-pages';
import { clockApi, type TestClock } from './clock-api';
import { connectorRoutes } from './connector';
import { createDelivery, type Timing, teamsTiming } from './delivery';
import { extensionApi } from './extension-api';
import { commandsIn } from './extension-commands';
import { createFeed } from './feed';
import { createLimits } from './limits';
import { isNotVisible } from './not-visible';
import { ownOriginOnly } from './own-origin';
import { pageApi } from './page-api';
import { pageFiles } from './page-files';
import { openStore, type Store } from './store';
import { tabApi } from './tab-api';
import { createTabs } from './tabs';
import { teamApi } from './team-api';
import { createTeams, type Teams } from './teams';
import { activityPassage, createTraffic, watchTraffic } from './traffic';
import { trafficApi } from './traffic-api';
import { createWeather } from './weather';
import { weatherApi } from './weather-api';
import { createWorld } from './world';

export interface TeamsOptions {
  /** The SQLite file; made when it doesn't exist. */
  file: string;
  /** 0 takes any free port. */
  port: number;
  /** The folder with the built page (main.js, main.css). */
  page: string;
  /** The bot's messages URL. */
  messages: string;
  /** Where the app's pages are served, an origin; that of its messages URL unless told. */
  appOrigin?: string;
  issuer: Issuer;
  /** Takes connector calls without a token. */
  unsigned: boolean;
  report: (line: string) => void;
  /** Of the database, where it runs in this process: bad weather for it goes the same way. */
  databaseFaults?: Faults;
  /** What its limits go by, in milliseconds since 1970; the real time unless told. */
  now?: () => number;
  /** The app's manifest.json, for its message extensions; without it there are none. */
  manifest?: string;
  /** Where the time can be moved ahead. */
  clock?: TestClock;
  /** How long Teams waits; other values are for tests. */
  timing?: Partial<Timing>;
}

export interface TeamsServer {
  url: string;
  /** Where the issuer is mounted: the LOCAL_ISSUER of the product. */
  issuerUrl: string;
  port: number;
  teams: Teams;
  close(): Promise<void>;
}

/**
 * Starts the Teams stand-in on 127.0.0.1. Rejects with code EADDRINUSE when the port is taken; reads
 * or makes the file only after it has the port.
 */
export async function serveTeams(options: TeamsOptions): Promise<TeamsServer> {
  const routes = new Hono();
  const server = createServer(getRequestListener(routes.fetch));
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  const issuerUrl = `${url}/issuer`;
  let store: Store;
  try {
    store = openStore(options.file);
  } catch (error) {
    await stop(server);
    throw error;
  }
  const teams = assemble(routes, options, { url, issuerUrl, port, store });
  const close = async () => {
    await stop(server);
    store.close();
  };
  return { url, issuerUrl, port, teams, close };
}

interface Opened {
  url: string;
  issuerUrl: string;
  port: number;
  store: Store;
}

function assemble(routes: Hono, options: TeamsOptions, opened: Opened): Teams {
  const { issuer, messages, unsigned, report } = options;
  const { store, url, issuerUrl, port } = opened;
  const timing = { ...teamsTiming, ...options.timing };
  const world = createWorld(store);
  const feed = createFeed(store);
  const traffic = createTraffic();
  const delivery = createDelivery({
    ...{ messages, issuer, timing, report },
    passed: (...passage) => traffic.record(activityPassage(...passage)),
  });
  const weather = createWeather();
  const limits = createLimits(options.now ?? (() => Date.now()));
  const serviceUrl = `${url}/connector/`;
  const pages = appPages(options.appOrigin ?? new URL(messages).origin);
  const tabs = createTabs({ world, feed, issuer, pages });
  const teams = createTeams({
    ...{ world, feed, store, delivery, serviceUrl, weather, tabs },
    commandsFor: options.manifest ? commandsIn(options.manifest) : () => [],
  });
  routes.use(ownOriginOnly(port));
  routes.route('/issuer', issuer.routes(issuerUrl));
  routes.use('/connector/*', watchTraffic(traffic));
  routes.route(
    '/connector',
    connectorRoutes({ world, feed, store, issuer, unsigned, weather, limits }),
  );
  routes.route('/page-api/weather', weatherApi(weather, options.databaseFaults));
  routes.route('/page-api/clock', clockApi(options.clock));
  routes.route('/page-api/extension', extensionApi(teams));
  routes.route('/page-api/traffic', trafficApi(traffic, world));
  routes.route('/page-api/team', teamApi(teams, world.person));
  routes.route('/page-api/tabs', tabApi({ world, tabs }));
  routes.route('/page-api', pageApi({ world, feed, teams, pages }));
  routes.route('/', pageFiles(options.page));
  routes.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (isNotVisible(error)) return context.json({ error: { code: 'NotVisible' } }, 404);
    report(`The Teams stand-in failed at ${context.req.method} ${context.req.routePath}.`);
    return context.json({ error: { code: 'ServiceError', message: 'Internal error.' } }, 500);
  });
  return teams;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Live updates never end by themselves, so their connections are cut. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
