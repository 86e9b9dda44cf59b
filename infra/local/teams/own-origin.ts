import type { MiddlewareHandler } from 'hono';

/**
 * Lets in only who addresses this server by its loopback name, and no other website: the Host check
 * stops DNS rebinding, the Origin check stops pages that post to 127.0.0.1. Programs send no Origin.
 */
export function ownOriginOnly(port: number): MiddlewareHandler {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  return async (context, next) => {
    const origin = context.req.header('origin');
    const known = hosts.includes(context.req.header('host') ?? '');
    if (!known || (origin !== undefined && !origins.includes(origin))) {
      return context.text('Only for pages of this address.', 403);
    }
    await next();
  };
}
