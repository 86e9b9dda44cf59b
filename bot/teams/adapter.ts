import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationError,
  type ConnectorClient,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { Clock } from '../../domain/shared/time';
import { type BotIdentity, connectorAudience, TeamsAuthentication } from './authentication';
import { oneTry, type Patience } from './one-try';

/**
 * The one way in and out of botbuilder. It doesn't use CloudAdapter's own `process`, because that
 * prints faults and sends their text to the caller.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly identity: BotIdentity,
    private readonly patience: Patience,
    clock: Clock,
  ) {
    super(new TeamsAuthentication(identity, patience, clock));
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
    return this.processActivity(authenticated, activity, turn);
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
    return oneTry(new TeamsConnectorClient(credentials, { baseUri }), this.patience, 'reply');
  }

  /** A client for what we send on our own account, to the Teams region of a conversation. */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    const claims = this.createClaimsIdentity(this.identity.appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(claims);
    return (await factory.create(serviceUrl, connectorAudience)) as ConnectorClient;
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
