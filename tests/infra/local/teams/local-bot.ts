import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type Response as BotResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { localAppId } from '../../../../infra/local/teams/identity';

export interface LocalBot {
  /** Its messages URL. */
  messages: string;
  /** Activities that passed validation, as they came in. */
  heard: Record<string, unknown>[];
  close(): Promise<void>;
}

export interface LocalBotOptions {
  /** Known only after the stand-in has a port, hence a function. */
  issuerUrl: () => string;
  turn: (context: TurnContext) => Promise<void>;
}

/** A bot as the product is one: the real CloudAdapter, told to trust the local issuer. */
export async function startBot(options: LocalBotOptions): Promise<LocalBot> {
  const heard: Record<string, unknown>[] = [];
  let adapter: CloudAdapter | undefined;
  const server = createServer(async (request, response) => {
    adapter ??= adapterFor(options.issuerUrl());
    const body = JSON.parse(await text(request)) as Record<string, unknown>;
    await adapter.process(asBotRequest(request, body), asBotResponse(response), async (context) => {
      heard.push(body);
      await options.turn(context);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { messages: `http://127.0.0.1:${port}/api/messages`, heard, close };
}

function asBotRequest(request: IncomingMessage, body: Record<string, unknown>) {
  return {
    body,
    headers: { ...request.headers },
    method: request.method ?? '',
  };
}

function asBotResponse(response: ServerResponse): BotResponse {
  const answer: BotResponse = {
    socket: response.socket,
    end: () => response.end(),
    header: (name, value) => response.setHeader(name, String(value)),
    send: (body) => response.write(typeof body === 'string' ? body : JSON.stringify(body)),
    status: (code) => {
      response.statusCode = code;
      return answer;
    },
  };
  return answer;
}

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

function adapterFor(issuer: string): CloudAdapter {
  const metadata = `${issuer}/.well-known/openid-configuration`;
  const settings = {
    MicrosoftAppId: localAppId,
    ValidateAuthority: false,
    ToChannelFromBotLoginUrl: issuer,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    OAuthUrl: issuer,
  };
  const credentials: CredentialsFactory = {
    isValidAppId: async (id) => id === localAppId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await botToken(issuer)}`);
        return request;
      },
    }),
  };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings, credentials),
  );
  // A fault is an answer of 500, as it is in the product.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}

async function botToken(issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: localAppId,
      client_secret: 'ignored',
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
