/** Who the app and the host tenant are on one computer; made up once and the same everywhere. */
export const localAppId = '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42';
export const localTenantId = 'b1f7e0a4-2c3d-4e58-8f96-5a0c7d21e863';

/** The bot's name as people type it after an at-sign. */
export const localBotName = 'Leerwerkplaats';

/** Teams puts 28: before an app id to name a bot. */
export const localBotId = `28:${localAppId}`;

/** The organisation of external people; the deployment doesn't serve it. */
export const otherTenantId = '2b6e1d0c-9f0e-4d57-8b1a-6f3a5c2e7d44';
