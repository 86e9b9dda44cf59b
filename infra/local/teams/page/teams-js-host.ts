/**
 * What a page in a frame can ask of Teams, by the name that the SDK gives it. An array, or the promise
 * of one, is the answer by position; anything else where the page waits for none.
 */
export type Functions = Record<string, (...args: unknown[]) => unknown>;

/** A page in a frame that is answered. */
export interface HostedFrame {
  /** Tells the page something that it didn't ask for, such as another theme. */
  tell(func: string, ...args: unknown[]): void;
  /** Answers no more. */
  stop(): void;
}

/**
 * The parent's side of `@microsoft/teams-js` (2.58): requests come as messages with a number, and are
 * answered under the same. Only the page in this frame, from this origin, is heard.
 * @param functions asked anew at each request
 */
export function hostFrame(
  element: HTMLIFrameElement,
  origin: string,
  functions: () => Functions,
): HostedFrame {
  const post = (message: object) => element.contentWindow?.postMessage(message, origin);
  const hear = async ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== element.contentWindow || from !== origin) return;
    const request = requestIn(data);
    if (!request) return;
    const { func, args, ...number } = request;
    const known = functions();
    const answer = Object.hasOwn(known, func) ? await known[func]?.(...args) : notHere(func);
    if (Array.isArray(answer)) post({ ...number, args: answer });
  };
  window.addEventListener('message', hear);
  return {
    tell: (func, ...args) => post({ func, args }),
    stop: () => window.removeEventListener('message', hear),
  };
}

/** Most calls read this as a failure with its reason. */
function notHere(func: string): unknown[] {
  return [false, `The stand-in for Teams has no ${func}.`];
}

interface Request {
  id: number;
  /** Newer pages have this beside the number. */
  uuidAsString: unknown;
  func: string;
  args: unknown[];
}

function requestIn(data: unknown): Request | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, uuidAsString, func, args } = data as Partial<Record<keyof Request, unknown>>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return { id, uuidAsString, func, args: Array.isArray(args) ? args : [] };
}
