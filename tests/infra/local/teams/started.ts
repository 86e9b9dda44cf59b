import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer, type Issuer } from '../../../../infra/local/issuer/issuer';
import type { PersonSeed } from '../../../../infra/local/teams/model';
import {
  serveTeams,
  type TeamsOptions,
  type TeamsServer,
} from '../../../../infra/local/teams/serve';
import { type LocalBot, startBot } from './local-bot';
import { pollingTurn } from './polling-turn';

export const people: PersonSeed[] = [
  { key: 'anna', name: 'Anna Proef', title: 'projectleider', role: 'user', language: 'nl' },
  { key: 'bas', name: 'Bas Voorbeeld', title: 'huisarts', role: 'guest', language: 'nl' },
  { key: 'cleo', name: 'Cleo Example', title: 'vrijwilliger', role: 'user', language: 'en' },
];

export interface Started {
  server: TeamsServer;
  bot: LocalBot;
  issuer: Issuer;
  folder: string;
  /** The two channels of the one team, Algemeen and Bijeenkomsten. */
  general: string;
  meetings: string;
  team: string;
  close(): Promise<void>;
}

/** The stand-in and a bot on free ports, with one team in which the app isn't installed yet. */
export async function startTeams(
  options: Partial<TeamsOptions> = {},
  turn = pollingTurn(),
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'teams-'));
  const issuer = await createIssuer({ folder: join(folder, 'issuer') });
  const bot = await startBot({ issuerUrl: () => server.issuerUrl, turn });
  const server = await serveTeams({
    file: join(folder, 'teams.sqlite'),
    port: 0,
    page: folder,
    messages: bot.messages,
    issuer,
    unsigned: false,
    report: () => undefined,
    ...options,
  });
  const team = server.teams.addTeam({
    name: 'Proefteam',
    channels: ['Algemeen', 'Bijeenkomsten'],
    people,
  });
  const [general, meetings] = team.channels.map(({ id }) => id);
  const close = async () => {
    await server.close();
    await bot.close();
    await rm(folder, { recursive: true });
  };
  return {
    server,
    bot,
    issuer,
    folder,
    general: general ?? '',
    meetings: meetings ?? '',
    team: team.key,
    close,
  };
}
