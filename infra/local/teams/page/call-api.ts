/** The server said no: a person or conversation that doesn't exist. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`The server answered ${status}.`);
  }
}

/**
 * A call to the server this page came from; POST when there is a body. Rejects with Refused, or with
 * fetch's TypeError when the program isn't running.
 */
export async function callApi<T>(path: string, body?: object, method = body ? 'POST' : 'GET') {
  const headers = { 'content-type': 'application/json' };
  const request = body ? { method, headers, body: JSON.stringify(body) } : { method };
  const response = await fetch(`/page-api/${path}`, request);
  if (!response.ok) throw new Refused(response.status);
  return (await response.json()) as T;
}
