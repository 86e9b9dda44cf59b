import { app } from '@azure/functions';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LocalCredentials } from './credentials';

/**
 * What the product is measured against: botbuilder's own adapter with an echo, nothing else. It
 * validates the same tokens of the same issuer and replies through the same connector.
 */
const issuer = process.env.LOCAL_ISSUER ?? '';
const appId = process.env.MICROSOFT_APP_ID ?? '';
const metadata = `${issuer}/.well-known/openid-configuration`;
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: issuer,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      OAuthUrl: issuer,
      CallerId: '',
    },
    new LocalCredentials(appId, issuer),
  ),
);

app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'messages',
  handler: async (request) => {
    const body = (await request.json()) as Record<string, unknown>;
    const headers = Object.fromEntries(request.headers);
    const answer: { status: number; jsonBody?: unknown } = { status: 200 };
    const response = {
      socket: undefined,
      status: (code: number) => {
        answer.status = code;
      },
      header: () => undefined,
      send: (sent: unknown) => {
        answer.jsonBody = sent;
      },
      end: () => undefined,
    };
    await adapter.process({ body, headers, method: 'POST' }, response, async (context) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
    });
    return answer;
  },
});
