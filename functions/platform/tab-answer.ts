import { createHash, randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { ApiRefusal } from '../../domain/leerwerkplaats/api';
import { type Language, languageOf, say, type Text } from '../../domain/shared/language';
import type { Details } from '../../domain/shared/result';
import { askedAbout } from '../../domain/shared/text';
import type { KeptFile, TabRoute } from './tab-route';
import { tabTexts } from './tab-text';
import type { Application } from './wiring';

/** More than a form of the tab, in bytes; a route that takes a file names its own. */
const usualBody = 4_000;

/** Nothing of it stays in a cache: the page itself remembers what it was given. */
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/**
 * Answers a request of the tab: 200 with a view, 304 when the page has it already, 401 without a
 * good token, 400, 403, 404, 409 and 503 with a sentence of the route, 413 and 415 for a body that isn't
 * a small JSON text. A fault is 500 with a code, and nothing of its words.
 */
export async function answerTab(
  application: Pick<Application, 'tab' | 'fault'>,
  route: TabRoute,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const language = languageOf(request.headers.get('accept-language') ?? undefined);
  try {
    const identity = await application.tab.identify(request.headers.get('authorization') ?? '');
    if (!identity) return refusal(401, 'not-recognised', tabTexts['not-recognised'], language);
    const sent =
      route.method === 'GET'
        ? { body: undefined }
        : await bodyOf(request, route.largestBody ?? usualBody);
    if ('status' in sent) return refusal(sent.status, 'malformed', tabTexts.malformed, language);
    const { tab } = application;
    const visitor = { ...identity, language };
    const answer = await route.answer({ tab, visitor, params: request.params, body: sent.body });
    if (answer.ok && 'file' in answer) return fileAnswer(answer.file);
    if (answer.ok) return view(answer, request.headers.get('if-none-match'));
    return refusal(answer.status, answer.code, answer.text, language, answer.details);
  } catch (fault) {
    const correlationId = randomUUID();
    application.fault(correlationId, fault);
    const code = correlationId.slice(0, 8);
    return refusal(500, 'fault', tabTexts.fault, language, { code });
  }
}

async function bodyOf(
  request: HttpRequest,
  largestBody: number,
): Promise<{ body: unknown } | { status: number }> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) return { status: 415 };
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return { status: 413 };
  const text = await request.text();
  if (Buffer.byteLength(text) > largestBody) return { status: 413 };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { status: 400 };
  }
}

function fileAnswer({ name, type, content }: KeptFile): HttpResponseInit {
  const disposition = `attachment; filename="${name}"`;
  const own = { 'content-type': type, 'content-disposition': disposition };
  return { status: 200, headers: { ...headers, ...own }, body: content };
}

function view({ value }: { value: object }, known: string | null): HttpResponseInit {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (known === etag) return { status: 304, headers: { ...headers, etag } };
  return { status: 200, headers: { ...headers, etag, 'content-type': 'application/json' }, body };
}

function refusal(
  status: number,
  code: string,
  text: Text,
  language: Language,
  details: Details = {},
): HttpResponseInit {
  const considered = askedAbout(code, details);
  const jsonBody: ApiRefusal = {
    ...{ code, sentence: say(text, language, details) },
    ...(considered === undefined ? {} : { considered }),
  };
  return { status, headers, jsonBody };
}
