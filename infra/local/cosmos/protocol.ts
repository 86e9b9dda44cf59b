/** A request as the engine takes it: `path` with its query string, header names in any case. */
export interface CosmosRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface CosmosAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What one operation on one document came to; inside a batch it becomes one entry of the answer. */
export interface Outcome {
  status: number;
  body?: string;
  etag?: string;
  /** Request units, estimated, where it isn't what follows from the body. */
  charge?: number;
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export interface CosmosFailure extends Error {
  status: number;
  substatus: number | undefined;
  headers: Record<string, string>;
  /** Set where the engine refuses what Cosmos DB would do: the message must reach the developer. */
  unsupported: boolean;
}

const codes: Record<number, string> = {
  400: 'BadRequest',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  429: 'TooManyRequests',
  449: 'RetryWith',
  503: 'ServiceUnavailable',
};

/** Makes the error that ends a request with an HTTP status and, where the SDK reads it, a substatus. */
export function failure(
  status: number,
  message: string,
  more: { substatus?: number; headers?: Record<string, string> } = {},
): CosmosFailure {
  return Object.assign(new Error(message), {
    status,
    substatus: more.substatus,
    headers: more.headers ?? {},
    unsupported: false,
  });
}

/** Makes the refusal of what the engine doesn't do: 400, with a message that names it. */
export function unsupported(what: string): CosmosFailure {
  const refusal = failure(400, `The embedded engine doesn't support ${what}`);
  return Object.assign(refusal, { unsupported: true });
}

export function isFailure(error: unknown): error is CosmosFailure {
  return error instanceof Error && typeof (error as { status?: unknown }).status === 'number';
}

/** The body that Cosmos DB gives with an error: `{code, message}`. */
export function failureBody(error: CosmosFailure): string {
  return JSON.stringify({ code: codes[error.status] ?? 'Error', message: error.message });
}

/** Parses a JSON object or fails with 400. */
export function parseObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw failure(400, 'The request body must be a JSON object');
  return value;
}

/** Parses JSON or fails with 400. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw failure(400, 'The request body is not valid JSON');
  }
}

/** Refuses, by name, what stands in an object beside the known names. */
export function refuseOthers(object: JsonObject, known: readonly string[], where: string): void {
  const other = Object.keys(object).find((name) => !known.includes(name));
  if (other !== undefined) throw unsupported(`${other} in ${where}`);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
