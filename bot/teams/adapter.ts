import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Clock } from '../../domain/shared/time';
import { type BotIdentity, connectorAudience, TeamsAuthentication } from './authentication';

/**
 * The one way in and out of botbuilder. It doesn't use CloudAdapter's own `process`, because that
 * prints faults and sends their text to the caller.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly identity: BotIdentity,
    clock: Clock,
  ) {
    super(new TeamsAuthentication(identity, clock));
  }

  /**
   * Runs a turn after checking the token. Throws AuthenticationError if it isn't good.
   * @param authorization the header as it came: 'Bearer …'
   */
  receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }

  /** A client for what we send on our own account, to the Teams region of a conversation. */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    const claims = this.createClaimsIdentity(this.identity.appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(claims);
    return (await factory.create(serviceUrl, connectorAudience)) as ConnectorClient;
  }
}
