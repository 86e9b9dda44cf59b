import { type ItemAnswer, itemAnswer, listBody, metadataAnswer } from './answers';
import { chargeOf, estimateCharge } from './charge';
import type { Container, Containers } from './containers';
import type { ArmedFaults } from './faults';
import { changeOrRead, type ItemRequest, queryItems, readChanges } from './item-requests';
import { accountBody, partitionsBody, resourceAnswer } from './metadata';
import { type CosmosAnswer, parseObject } from './protocol';
import { queryPlan } from './query/plan';
import type { Route } from './route';
import { lastChange } from './schema';
import type { Store } from './store';

/** What an engine consists of. */
export interface Parts {
  store: Store;
  containers: Containers;
  faults: ArmedFaults;
  /** Milliseconds since 1970. */
  now: () => number;
  purge: (container: Container) => void;
}

/** Carries out what a request asks for; throws a failure where it can't. */
export function carryOut(
  parts: Parts,
  route: Route,
  headers: Record<string, string>,
  body: string,
): CosmosAnswer {
  const { containers } = parts;
  switch (route.operation) {
    case 'account':
      return metadataAnswer(200, accountBody(headers.host));
    case 'create-database':
      return resourceAnswer(201, containers.createDatabase(body));
    case 'read-database':
      return resourceAnswer(200, containers.readDatabase(route.database));
    case 'delete-database':
      containers.deleteDatabase(route.database);
      return metadataAnswer(204, '');
    case 'create-container':
      return resourceAnswer(201, containers.create(route.database, body).definition);
    default:
      return inContainer(parts, route, headers, body);
  }
}

function inContainer(
  parts: Parts,
  route: Route,
  headers: Record<string, string>,
  body: string,
): CosmosAnswer {
  const container = parts.containers.find(route.database, route.container);
  switch (route.operation) {
    case 'read-container':
      return resourceAnswer(200, container.definition);
    case 'replace-container':
      return resourceAnswer(200, parts.containers.replace(container, body).definition);
    case 'delete-container':
      parts.containers.delete(container);
      return metadataAnswer(204, '');
    case 'partitions':
      return metadataAnswer(200, partitionsBody(container));
    case 'query-plan':
      return metadataAnswer(200, queryPlan(String(parseObject(body).query ?? '')));
    default:
      return onItems(parts, {
        route,
        container,
        headers,
        body,
        seconds: Math.floor(parts.now() / 1000),
      });
  }
}

function onItems(parts: Parts, request: ItemRequest): CosmosAnswer {
  const answer = itemsAnswer(parts, request);
  return itemAnswer(answer, request.container, request.headers, lastChange(parts.store));
}

function itemsAnswer(parts: Parts, request: ItemRequest): ItemAnswer {
  const { store, faults } = parts;
  const { operation } = request.route;
  if (operation === 'query') {
    const page = queryItems(store, faults, request);
    return listAnswer(request.container, { status: 200, ...page });
  }
  if (operation === 'feed') {
    return listAnswer(request.container, readChanges(store, faults, request));
  }
  if (operation !== 'read') parts.purge(request.container);
  const outcome = changeOrRead(store, faults, request);
  const body = outcome.body ?? '';
  const { indexingPolicy } = request.container.definition;
  const charge = outcome.charge ?? chargeOf(outcome, operation === 'read', indexingPolicy);
  return { status: outcome.status, body, charge, etag: outcome.etag };
}

function listAnswer(
  container: Container,
  page: { status: number; documents: string[]; etag?: string; continuation?: string | undefined },
): ItemAnswer {
  const body = page.status === 304 ? '' : listBody(container.rid, page.documents);
  return {
    status: page.status,
    body,
    charge: estimateCharge('query', body.length),
    itemCount: page.documents.length,
    etag: page.etag,
    continuation: page.continuation,
  };
}
