import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationError,
  type ConnectorClient,
  FederatedServiceClientCredentialsFactory,
  TeamsConnectorClient,
} from 'botframework-connector';
import { createLocalCredentials } from './local-credentials';
import { oneTry, type Patience } from './one-try';

/** What the bot's tokens are for: the connector, in every region of the public cloud. */
const connectorAudience = 'https://api.botframework.com';

export interface BotIdentity {
  /** The bot's app registration. */
  readonly appId: string;
  readonly tenantId: string;
  /** The managed identity that the app registration trusts; no secret anywhere. */
  readonly managedIdentityId: string | undefined;
  /** Base address of the issuer on this computer. Never set in Azure. */
  readonly localIssuer: string | undefined;
  /** Accepts activities without a token. Never set in Azure. */
  readonly unsigned: boolean;
}

/**
 * The one way in and out of botbuilder. It doesn't use CloudAdapter's own `process`, because that
 * prints faults and sends their text to the caller.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly identity: BotIdentity,
    private readonly patience: Patience,
  ) {
    super(createAuthentication(identity));
  }

  /**
   * Runs a turn after checking the token. Throws BadToken if it isn't good.
   * @param authorization the header as it came: 'Bearer …'
   */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const authenticated = await this.authenticate(authorization, activity);
    return this.processActivity(authenticated, activity, async (context) => {
      const client = context.turnState.get<ConnectorClient>(this.ConnectorClientKey);
      oneTry(client, { read: this.patience.read, write: this.patience.reply });
      await turn(context);
    });
  }

  private async authenticate(authorization: string, activity: Activity) {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (fault) {
      throw isOfToken(fault) ? new BadToken() : fault;
    }
  }

  /** A client for what Teams tells of a team; the SDK's own TeamsInfo makes one without limits. */
  teamsConnector(context: TurnContext): TeamsConnectorClient {
    const { credentials } = context.turnState.get<ConnectorClient>(this.ConnectorClientKey);
    const { serviceUrl: baseUri } = context.activity;
    const { read, reply: write } = this.patience;
    return oneTry(new TeamsConnectorClient(credentials, { baseUri }), { read, write });
  }

  /** A client for what we send on our own account, to the Teams region of a conversation. */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    const claims = this.createClaimsIdentity(this.identity.appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(claims);
    const client = (await factory.create(serviceUrl, connectorAudience)) as ConnectorClient;
    return oneTry(client, { read: this.patience.read, write: this.patience.send });
  }
}

/** The token isn't one with which Teams vouches for this activity. */
export class BadToken extends Error {
  override readonly name = 'BadToken';
}

/** What jsonwebtoken throws as it is: a signature, a time, a payload that isn't an object. */
const tokenFaults = [
  'JsonWebTokenError',
  'NotBeforeError',
  'TokenExpiredError',
  'SyntaxError',
  'TypeError',
];

/** With 500 the SDK says that it couldn't fetch the keys: that is no fault of the token. */
function isOfToken(fault: unknown): boolean {
  if (fault instanceof AuthenticationError) return fault.statusCode < 500;
  return tokenFaults.includes((fault as Error).name);
}

function createAuthentication(identity: BotIdentity): ConfigurationBotFrameworkAuthentication {
  const { appId, tenantId, managedIdentityId, localIssuer } = identity;
  if (localIssuer === undefined) {
    return new ConfigurationBotFrameworkAuthentication(
      { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId },
      new FederatedServiceClientCredentialsFactory(appId, managedIdentityId ?? '', tenantId),
    );
  }
  const metadata = `${localIssuer}/.well-known/openid-configuration`;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: localIssuer,
      ToChannelFromBotOAuthScope: connectorAudience,
      ToBotFromChannelTokenIssuer: localIssuer,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      OAuthUrl: localIssuer,
      CallerId: '',
    },
    createLocalCredentials({ appId, issuer: localIssuer, unsigned: identity.unsigned }),
  );
}
