import type { ApiRefusal } from '../../../domain/leerwerkplaats/api';
import { Failed } from './problem';

/** The app's own API, as the person who is signed in to Teams. Requests reject with `Failed`. */
export interface Api {
  /**
   * What stands at a path, e.g. 'mine'; the very same object when nothing has changed. `asked`: what
   * is looked for there, which no address may hold.
   */
  read<View>(path: string, asked?: object): Promise<View>;
  /** The file at a path, under the name that the server gives it. */
  file(path: string): Promise<NamedFile>;
  /** 'PUT' changes what stands at the path, 'POST' adds to it. */
  write<View>(path: string, body: unknown, method?: 'PUT' | 'POST'): Promise<View>;
  /** The next request asks Teams anew who this is, also while an answer is still awaited. */
  askTeamsAnew(): void;
}

/** A file that somebody may keep. */
export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

export interface ApiOptions {
  readonly language: string;
  /** A token for our API; `fresh` when the last one wasn't taken. */
  readonly tokenFor: () => Promise<string>;
}

/** In milliseconds: longer than the server takes for anything. */
const patience = 10_000;

/** Own judgement, in milliseconds: who is asked for consent may take longer, and is waited for. */
const patienceWithTeams = 15_000;

export function createApi({ language, tokenFor }: ApiOptions): Api {
  const known = new Map<string, { tag: string; view: unknown }>();
  let token: Promise<string> | undefined;

  async function bearerInTime(): Promise<string> {
    token ??= tokenFor();
    const asked = token;
    const answered = asked.catch(() => {
      if (token === asked) token = undefined;
      throw new Failed({ kind: 'not-signed-in' });
    });
    const later = answered.then(() => {
      token = asked;
    });
    // Unless somebody waits for it, nobody needs to hear that it never came.
    later.catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      const giveUp = () => reject(new Failed({ kind: 'not-signed-in', later }));
      timer = setTimeout(giveUp, patienceWithTeams);
    });
    return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
  }

  async function send(path: string, request: RequestInit, again = true): Promise<Response> {
    const bearer = await bearerInTime();
    const response = await fetch(`/api/tab/${path}`, {
      ...request,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      headers: {
        ...request.headers,
        authorization: `Bearer ${bearer}`,
        'accept-language': language,
      },
    }).catch(() => {
      throw new Failed({ kind: 'unreachable' });
    });
    if (response.status !== 401) return response;
    // It lasts about an hour. Teams renews it, and gives the new one when asked.
    token = undefined;
    if (again) return send(path, request, false);
    throw new Failed({ kind: 'not-signed-in' });
  }

  return {
    async read<View>(path: string, asked?: object) {
      const key = JSON.stringify([path, asked]);
      const before = known.get(key);
      const headers = before && { 'if-none-match': before.tag };
      const request = asked === undefined ? {} : requestOf('POST', asked);
      const response = await send(path, {
        ...request,
        headers: { ...request.headers, ...headers },
      });
      if (response.status === 304 && before) return before.view as View;
      const view = await contentOf<View>(response);
      const tag = response.headers.get('etag');
      if (tag) known.set(key, { tag, view });
      return view;
    },
    async file(path: string) {
      const response = await send(path, {});
      if (!response.ok) return contentOf<never>(response);
      const [, name] =
        /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
      // What has no name is the word of somebody in between.
      const content = name && (await response.blob().catch(() => undefined));
      if (!name || !content) throw new Failed({ kind: 'unreachable' });
      return { name, content };
    },
    async write<View>(path: string, body: unknown, method = 'PUT') {
      return contentOf<View>(await send(path, requestOf(method, body)));
    },
    askTeamsAnew() {
      token = undefined;
    },
  };
}

function requestOf(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function contentOf<View>(response: Response): Promise<View> {
  // What isn't JSON was cut off on the way, or is the word of somebody in between.
  const content: unknown = await response.json().catch(() => undefined);
  if (content === undefined) throw new Failed({ kind: 'unreachable' });
  if (response.ok) return content as View;
  const { code, sentence, considered } = content as ApiRefusal;
  if (response.status < 500) {
    throw new Failed({ kind: 'refused', code, sentence, considered });
  }
  // A fault has a new code each time; a page that asks again by itself has no use for it.
  throw new Failed({ kind: 'unreachable', ...(response.status === 503 && { sentence }) });
}
