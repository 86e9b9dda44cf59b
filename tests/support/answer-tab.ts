import { HttpRequest } from '@azure/functions';
import { answerTab } from '../../functions/platform/tab-answer';
import type { TabRoute } from '../../functions/platform/tab-route';
import type { Application } from '../../functions/platform/wiring';
import { everyRoute } from '../../functions/routes/every-route';
import { createRoute, splitPath } from '../../infra/local/functions-host/http-routes';

/** What a tab sends; `path` is what comes after /api/tab/. */
export interface TabAsked {
  readonly method: TabRoute['method'];
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

/** What comes back, before it is read. */
export interface TabReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Answers it as the product does, in this process. */
export async function answerTabHere(
  application: Application,
  { method, path, headers, body }: TabAsked,
): Promise<TabReply> {
  const segments = splitPath(path);
  const found = everyRoute
    .filter((route) => route.method === method)
    .map((route) => ({ route, params: createRoute(route.path).match(segments) }))
    .find(({ params }) => params);
  if (!found?.params) throw new Error(`no route for ${method} ${path}`);
  const request = new HttpRequest({
    ...{ method, url: `http://127.0.0.1/api/tab/${path}`, headers, params: found.params },
    ...(body === undefined ? {} : { body: { string: body } }),
  });
  const answer = await answerTab(application, found.route, request);
  const text = answer.jsonBody === undefined ? answer.body : JSON.stringify(answer.jsonBody);
  const bytes =
    text instanceof Uint8Array ? text : Buffer.from(typeof text === 'string' ? text : '');
  return {
    status: answer.status ?? 0,
    headers: new Headers(answer.headers as Record<string, string>),
    text: Buffer.from(bytes).toString(),
    bytes,
  };
}

/** Asks it of a host, over HTTP. */
export async function askTabAt(
  url: string,
  { method, path, headers, body }: TabAsked,
): Promise<TabReply> {
  const sent = { method, headers, ...(body === undefined ? {} : { body }) };
  const answer = await fetch(`${url}/api/tab/${path}`, sent);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, text: bytes.toString(), bytes };
}
