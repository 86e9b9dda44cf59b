import type { RetryOptions } from '../../../../infra/local/functions-host/core-types';
import { describeFault } from '../../../../infra/local/functions-host/fault';
import { retryDelay } from '../../../../infra/local/functions-host/feed-retry';
import { nextLeaseToTake } from '../../../../infra/local/functions-host/feed-share';
import { createRoute } from '../../../../infra/local/functions-host/http-routes';

const now = 1000;
const lease = (id: string, owner: string, expires = now + 1) => ({ id, owner, expires, _etag: '' });

describe('nextLeaseToTake', () => {
  it.each([
    ['a free one', [lease('a', ''), lease('b', 'other')], 'a'],
    ['an expired one', [lease('a', 'other'), lease('b', 'dead', now)], 'b'],
    ['one of a host with too many', [lease('a', 'other'), lease('b', 'other')], 'a'],
    ['none beyond its share', [lease('a', 'me'), lease('b', 'other'), lease('c', 'me')], undefined],
    ['none of a host with its share', [lease('a', 'other')], undefined],
    ['all when alone', [lease('a', 'me'), lease('b', '')], 'b'],
  ])('takes %s', (_what, leases, expected) => {
    expect(nextLeaseToTake(leases, 'me', now)?.id).toBe(expected);
  });
});

describe('retryDelay', () => {
  const exponential: RetryOptions = {
    retryStrategy: 'exponentialBackoff',
    maxRetryCount: -1,
    minimumInterval: { seconds: 1 },
    maximumInterval: { seconds: 10 },
  };
  it.each([
    [0, 1000],
    [1, 2000],
    [3, 8000],
    [4, 10_000],
    [5000, 10_000],
  ])('grows from the minimum to the maximum: try %d waits %d ms', (retryCount, expected) => {
    expect(retryDelay(exponential, retryCount)).toBe(expected);
  });
  it('stays the same when fixed', () => {
    const fixed: RetryOptions = {
      retryStrategy: 'fixedDelay',
      maxRetryCount: 3,
      delayInterval: { seconds: 2 },
    };
    expect(retryDelay(fixed, 7)).toBe(2000);
  });
});

describe('createRoute', () => {
  it.each([
    'api/{id:int}',
    'api/{id?}',
    'api/{id:maxlength(1)?}',
    'api/{*all}/more',
    'api/file-{name}',
  ])('refuses %s by its segment', (route) =>
    expect(() => createRoute(route)).toThrow('no route segment'),
  );
  it('gives a function the root, and nothing below it', () => {
    const root = createRoute('/{home:maxlength(0)?}');
    expect(root.match([])).toEqual({});
    expect(root.match(['home'])).toBeUndefined();
  });
  it('lets a catch-all match nothing', () => {
    expect(createRoute('api/{*all}').match(['api'])).toEqual({ all: '' });
  });
});

describe('describeFault', () => {
  it('leaves the message out, on whatever line it stands', () => {
    const error = Object.assign(new TypeError('a secret\n  at home'), { code: 404 });
    const text = describeFault(error);
    expect(text).toMatch(/^TypeError \(404\)\n\s+at .*rules\.test\.ts:\d+/);
    expect(text).not.toMatch(/secret|at home/);
  });
  it.each([[undefined], ['text'], [null]])('knows what to say of %p', (thrown) => {
    expect(describeFault(thrown)).toBe('something that is not an Error');
  });
});
