import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorFactory,
  FederatedServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Clock } from '../../domain/shared/time';
import { KeptConnectors } from './connectors';
import { createLocalCredentials } from './local-credentials';
import { oneTry, type Patience } from './one-try';

/** What the bot's tokens are for: the connector, in every region of the public cloud. */
export const connectorAudience = 'https://api.botframework.com';

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
 * botbuilder's own authentication, which makes two clients for every activity: one for the
 * connector, and one for signing people in. The first is kept for a while, the second for good.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors: Partial<Record<'reply' | 'send', KeptConnectors>> = {};
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    identity: BotIdentity,
    private readonly patience: Patience,
    private readonly clock: Clock,
  ) {
    const { options, credentials } = settingsOf(identity);
    super(options, credentials);
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.kept('reply', result.claimsIdentity) };
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.kept('send', claims);
  }

  /** One for all claims: their app id is our own, or they would have been refused. */
  private kept(kind: 'reply' | 'send', claims: ClaimsIdentity): ConnectorFactory {
    this.connectors[kind] ??= new KeptConnectors(
      super.createConnectorFactory(claims),
      (client) => oneTry(client, this.patience, kind),
      this.clock,
    );
    return this.connectors[kind];
  }

  /** Nobody signs in through the bot: botbuilder wants to have one, and never uses it. */
  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(claims);
    return this.userTokens;
  }
}

function settingsOf(identity: BotIdentity) {
  const { appId, tenantId, managedIdentityId, localIssuer } = identity;
  if (localIssuer === undefined) {
    const managed = managedIdentityId ?? '';
    return {
      options: { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId },
      credentials: new FederatedServiceClientCredentialsFactory(appId, managed, tenantId),
    };
  }
  const metadata = `${localIssuer}/.well-known/openid-configuration`;
  return {
    options: {
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
    credentials: createLocalCredentials({
      appId,
      issuer: localIssuer,
      unsigned: identity.unsigned,
    }),
  };
}
