import type { HttpRequest } from '@azure/functions';
import type { Visitor } from '../../domain/leerwerkplaats/attendance';
import type { Text, Texts } from '../../domain/shared/language';
import type { Details } from '../../domain/shared/result';
import type { Tab } from './wiring';

/** A request to the tab's API, of somebody whom their token names. */
export interface Asked {
  readonly tab: Tab;
  readonly visitor: Visitor;
  readonly params: HttpRequest['params'];
  /** What was sent as JSON; undefined for a GET. */
  readonly body: unknown;
}

/** What a route answers: a view, a file to keep, or why not. */
export type Answer =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: true; readonly file: KeptFile }
  | Refusal;

/** A file that somebody keeps; its name holds letters, figures, hyphens and a point only. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A sentence for the person, the kind of refusal for the page, and the HTTP status. */
export interface Refusal {
  readonly ok: false;
  readonly status: 400 | 403 | 404 | 409 | 503;
  readonly code: string;
  readonly text: Text;
  readonly details: Details;
}

/** A refusal with its text. */
export function refused<Code extends string>(
  status: Refusal['status'],
  code: Code,
  texts: Texts<Code>,
  details: Details = {},
): Refusal {
  return { ok: false, status, code, text: texts[code], details };
}

/** One address of the tab's API, below /api/tab/. */
export interface TabRoute {
  readonly name: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  /** How much may be sent, in bytes, where that is more than a form. */
  readonly largestBody?: number;
  answer(asked: Asked): Promise<Answer>;
}
