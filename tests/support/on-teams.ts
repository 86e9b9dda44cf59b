import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createIssuer } from '../../infra/local/issuer/issuer';
import { serveTeams, type TeamsServer } from '../../infra/local/teams/serve';
import { type Running, startApplication } from './application';

/** The product with the Teams stand-in at its other end, each on a free loopback port. */
export interface OnTeams {
  readonly running: Running;
  readonly teams: TeamsServer['teams'];
  readonly close: () => Promise<void>;
}

/** Starts both. The stand-in has no team yet. */
export async function startOnTeams(): Promise<OnTeams> {
  const folder = await mkdtemp(join(tmpdir(), 'on-teams-'));
  const issuer = await createIssuer({ folder: join(folder, 'issuer') });
  const routes = new Hono();
  const messages = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(started),
    );
  });
  const { port } = messages.address() as AddressInfo;
  const server = await serveTeams({
    file: join(folder, 'teams.sqlite'),
    port: 0,
    page: folder,
    messages: `http://127.0.0.1:${port}/`,
    issuer,
    unsigned: false,
    report: () => undefined,
  });
  const running = await startApplication({ issuerUrl: server.issuerUrl });
  routes.post('/', async (context) => {
    const authorization = context.req.header('authorization') ?? '';
    const answer = await running.application.receive(authorization, await context.req.json());
    return context.json((answer.body ?? null) as object, answer.status as 200);
  });
  const close = async () => {
    await server.close();
    await new Promise((resolve) => messages.close(resolve));
    await running.close();
    await rm(folder, { recursive: true });
  };
  return { running, teams: server.teams, close };
}
