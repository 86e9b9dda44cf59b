import { failure, unsupported } from './protocol';

/** What a request asks for; the faults match on these names. */
export type Operation =
  | 'account'
  | 'create-database'
  | 'read-database'
  | 'delete-database'
  | 'create-container'
  | 'read-container'
  | 'replace-container'
  | 'delete-container'
  | 'partitions'
  | 'query-plan'
  | 'query'
  | 'feed'
  | 'batch'
  | 'create'
  | 'upsert'
  | 'read'
  | 'replace'
  | 'patch'
  | 'delete';

export interface Route {
  operation: Operation;
  database: string;
  container: string;
  id: string;
}

/** Names of what Cosmos DB has under a database or container and the engine doesn't. */
const otherResources: Record<string, string> = {
  sprocs: 'stored procedures',
  triggers: 'triggers',
  udfs: 'user-defined functions',
  users: 'users and permissions',
  conflicts: 'the conflict feed',
  offers: 'throughput (offers)',
  clientencryptionkeys: 'client encryption',
};

/** Understands method, path and headers (names in lower case) of a request. */
export function routeOf(method: string, path: string, headers: Record<string, string>): Route {
  const segments = (path.split('?')[0] ?? '').split('/').filter((segment) => segment !== '');
  const [first, database = '', second, container = '', third, id = '', ...rest] =
    segments.map(decode);
  const route = (operation: Operation): Route => ({ operation, database, container, id });
  const other = [first, second, third].find((name) => name !== undefined && name in otherResources);
  if (other) throw unsupported(otherResources[other] as string);
  if (first === undefined) return route('account');
  if (first !== 'dbs' || rest.length > 0) throw unsupported(`the address ${path}`);
  if (second === undefined) return route(databaseOperation(method, segments.length, headers));
  if (second !== 'colls') throw unsupported(`the address ${path}`);
  if (third === undefined) return route(containerOperation(method, segments.length, headers));
  if (third === 'pkranges' && method === 'GET') return route('partitions');
  if (third !== 'docs') throw unsupported(`the address ${path}`);
  return route(segments.length === 5 ? listOperation(method, headers) : itemOperation(method));
}

function databaseOperation(
  method: string,
  depth: number,
  headers: Record<string, string>,
): Operation {
  if (depth === 1 && method === 'POST' && !isQuery(headers)) return 'create-database';
  if (depth === 2 && method === 'GET') return 'read-database';
  if (depth === 2 && method === 'DELETE') return 'delete-database';
  throw unsupported(depth === 1 ? 'listing databases' : `${method} of a database`);
}

function containerOperation(
  method: string,
  depth: number,
  headers: Record<string, string>,
): Operation {
  if (depth === 3 && method === 'POST' && !isQuery(headers)) return 'create-container';
  if (depth === 4 && method === 'GET') return 'read-container';
  if (depth === 4 && method === 'PUT') return 'replace-container';
  if (depth === 4 && method === 'DELETE') return 'delete-container';
  throw unsupported(depth === 3 ? 'listing containers' : `${method} of a container`);
}

function listOperation(method: string, headers: Record<string, string>): Operation {
  if (method === 'GET' && headers['a-im'] !== undefined) return 'feed';
  if (method !== 'POST') throw unsupported(`${method} of all documents`);
  if (isTrue(headers['x-ms-cosmos-is-query-plan-request'])) return 'query-plan';
  if (isQuery(headers)) return 'query';
  if (isTrue(headers['x-ms-cosmos-is-batch-request'])) {
    if (!isTrue(headers['x-ms-cosmos-batch-atomic'])) throw unsupported('bulk operations');
    return 'batch';
  }
  return isTrue(headers['x-ms-documentdb-is-upsert']) ? 'upsert' : 'create';
}

function itemOperation(method: string): Operation {
  switch (method) {
    case 'GET':
      return 'read';
    case 'PUT':
      return 'replace';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    default:
      throw unsupported(`${method} of a document`);
  }
}

function isQuery(headers: Record<string, string>): boolean {
  return (
    isTrue(headers['x-ms-documentdb-isquery']) ||
    (headers['content-type'] ?? '').startsWith('application/query+json')
  );
}

function isTrue(header: string | undefined): boolean {
  return header !== undefined && header.toLowerCase() === 'true';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw failure(400, 'The address is not well-formed');
  }
}
