import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { serveCosmos } from '../../infra/local/cosmos/server';
import { createIssuer } from '../../infra/local/issuer/issuer';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { answerParent } from './child-process';
import { countRequests } from './count-requests';
import { fill, fillOne } from './fill';
import { fillDirectory } from './fill-directory';
import { fillItems } from './fill-items';
import { fillPoll } from './fill-poll';
import { busyPolls, directories, itemLists } from './numbers';

/** What the bots speak to: a database for each size asked for, an issuer, a connector that says yes. */
export interface Surroundings {
  readonly endpoints: readonly string[];
  readonly issuerUrl: string;
  readonly serviceUrl: string;
  /** Good for all activities of a run. */
  readonly token: string;
}

answerParent(async () => {
  const sizes = (process.env.SIZES ?? '').split(',').map(Number);
  const serviceUrl = await serveConnector();
  const { issuerUrl, token } = await serveIssuer(serviceUrl);
  const databases = await Promise.all(sizes.map((size) => openDatabase(size, serviceUrl)));
  const ready: Surroundings = {
    endpoints: databases.map(({ endpoint }) => endpoint),
    issuerUrl,
    serviceUrl,
    token,
  };
  return {
    ready,
    /** What was asked of the first database since the last question. */
    ask: async () => databases[0]?.counted.take(),
  };
});

async function openDatabase(size: number, serviceUrl: string) {
  const engine = createCosmosEngine({ file: ':memory:' });
  const httpClient = createCosmosHttpClient(engine);
  await createContainers(localCosmosClient({ endpoint: 'http://127.0.0.1:1', httpClient }));
  await fill(engine, { size, serviceUrl });
  for (const { number, entries } of Object.values(directories)) {
    await fillDirectory(engine, await fillOne(engine, number, serviceUrl), entries);
  }
  for (const poll of Object.values(busyPolls)) {
    await fillPoll(engine, await fillOne(engine, poll.number, serviceUrl), poll);
  }
  for (const list of Object.values(itemLists)) {
    await fillItems(engine, await fillOne(engine, list.number, serviceUrl), list);
  }
  const counted = countRequests(engine);
  const { endpoint } = await serveCosmos(counted, { port: 0 });
  return { endpoint, counted };
}

async function serveIssuer(serviceUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
  const issuer = await createIssuer({ folder });
  const routes = new Hono();
  const { port } = await new Promise<AddressInfo>((resolve) => {
    serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, resolve);
  });
  const issuerUrl = `http://127.0.0.1:${port}/issuer`;
  routes.route('/issuer', issuer.routes(issuerUrl));
  return { issuerUrl, token: await issuer.signChannelToken({ serviceUrl }) };
}

/** As fast as can be: what Teams takes is the same for both bots. */
async function serveConnector(): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      count += 1;
      response.setHeader('content-type', 'application/json');
      response.end(`{"id":"message-${count}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
