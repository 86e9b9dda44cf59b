import {
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';

/** The bot's token, fetched once from the issuer of this computer: it lasts longer than a run. */
export class LocalCredentials extends ServiceClientCredentialsFactory {
  private token: Promise<string> | undefined;

  constructor(
    private readonly appId: string,
    private readonly issuer: string,
  ) {
    super();
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return {
      signRequest: async (request) => {
        this.token ??= this.exchange();
        request.headers.set('authorization', `Bearer ${await this.token}`);
        return request;
      },
    };
  }

  private async exchange(): Promise<string> {
    const answer = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: this.appId }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
