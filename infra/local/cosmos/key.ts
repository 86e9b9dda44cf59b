/**
 * The key that the start hands to the Cosmos client for the embedded engine. Not a secret: the
 * engine doesn't check signatures and listens on loopback only. It is a constant because the SDK
 * wants something that decodes as base64 to sign with.
 */
export const localCosmosKey = Buffer.from(
  'the embedded engine of one computer, no secret',
).toString('base64');
