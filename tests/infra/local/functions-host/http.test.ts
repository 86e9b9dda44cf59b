import {
  type FunctionsHost,
  startFunctionsHost,
} from '../../../../infra/local/functions-host/functions-host';
import { bundleSample, type SampleBundle } from './sample-bundle';

const cosmos = { endpoint: 'http://127.0.0.1:9', key: 'a2V5' };
const only = ['echo', 'exact', 'nothing', 'fails', 'bytes'];

describe('HTTP functions', () => {
  const reported: string[] = [];
  const report = (line: string) => void reported.push(line);
  let bundle: SampleBundle;
  let host: FunctionsHost;

  beforeAll(async () => {
    bundle = bundleSample({ file: 'sample-functions.ts' });
    host = await startFunctionsHost({ bundle: bundle.path, port: 0, only, cosmos, report });
  });

  afterAll(async () => {
    await host.stop();
    bundle.remove();
  });

  it('passes method, route parameters, query, headers and body in, status and headers out', async () => {
    const response = await fetch(`${host.url}/api/rooms/a%20b/c/d?q=1`, {
      method: 'PUT',
      headers: { 'x-word': 'hallo' },
      body: 'één',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-method')).toBe('PUT');
    expect(await response.json()).toEqual({
      params: { room: 'a b', rest: 'c/d' },
      query: '1',
      header: 'hallo',
      body: 'één',
    });
  });

  // Source: github.com/Azure/azure-functions-host, issue 9876.
  it('takes, of two functions whose routes fit, the one whose name comes first', async () => {
    const response = await fetch(`${host.url}/api/rooms/exact/one`, { method: 'POST' });
    expect(await response.json()).toMatchObject({ params: { room: 'exact', rest: 'one' } });
  });

  it('knows a route in any case', async () => {
    const response = await fetch(`${host.url}/API/Rooms/exact/ONE`);
    expect(await response.json()).toEqual({ exact: true });
  });

  it('answers bytes as they are', async () => {
    const response = await fetch(`${host.url}/api/bytes`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 10]);
  });

  it.each([
    ['GET', '/api/rooms/one/two', 404],
    ['POST', '/rooms/one/two', 404],
    ['POST', '/api/rooms/%ff/two', 400],
    ['GET', '/api/nothing', 204],
    ['GET', '/api/tick', 404],
  ])('%s %s answers %d', async (method, path, status) => {
    expect((await fetch(host.url + path, { method })).status).toBe(status);
  });

  it('answers 500 to a handler that throws and reports where, not what', async () => {
    expect((await fetch(`${host.url}/api/fails`)).status).toBe(500);
    expect(reported.join('\n')).toContain('RangeError');
    expect(reported.join('\n')).toContain('main.js:');
    expect(reported.join('\n')).not.toContain('the text of a message');
  });

  it('takes the prefix from host.json and runs only what it was told', async () => {
    const hostFile = { version: '2.0', extensions: { http: { routePrefix: '' } } };
    const own = bundleSample({ file: 'sample-functions.ts' }, hostFile);
    const options = { bundle: own.path, port: 0, only: ['nothing'], cosmos, report };
    const other = await startFunctionsHost(options);
    expect(other.functions).toEqual(['nothing']);
    expect((await fetch(`${other.url}/nothing`)).status).toBe(204);
    expect((await fetch(`${other.url}/bytes`)).status).toBe(404);
    await other.stop();
    own.remove();
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(host.url ?? '').port);
    const second = startFunctionsHost({ bundle: bundle.path, port, only, cosmos, report });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });

  it('runs a timer by hand, also one that another process keeps', async () => {
    const byHand = (method: string, name: string) =>
      fetch(`${host.url}/admin/functions/${name}`, { method }).then(({ status }) => status);
    expect(await byHand('GET', 'tick')).toBe(404);
    expect(await byHand('POST', 'echo')).toBe(404);
    expect(await byHand('POST', 'tick')).toBe(202);
    await host.settle();
    expect(reported).toContain('tick information: late: false');
  });
});
