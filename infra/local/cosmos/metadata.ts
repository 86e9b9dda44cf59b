import { metadataAnswer } from './answers';
import type { Container } from './containers';
import { physicalPartitions } from './partition-key';
import type { CosmosAnswer, JsonObject } from './protocol';

/** The answer that describes a database or a container. */
export function resourceAnswer(status: number, body: JsonObject): CosmosAnswer {
  const etag = body._etag;
  return metadataAnswer(status, JSON.stringify(body), typeof etag === 'string' ? etag : undefined);
}

/** One region that is read and written, at the address that the client used. */
export function accountBody(host = '127.0.0.1'): string {
  const locations = [{ name: 'Local', databaseAccountEndpoint: `http://${host}/` }];
  return JSON.stringify({
    id: 'embedded-engine',
    _rid: '',
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  });
}

/** The physical partitions of a container. */
export function partitionsBody(container: Container): string {
  const ranges = physicalPartitions.map((range) => ({
    ...range,
    _rid: container.rid,
    status: 'online',
  }));
  return JSON.stringify({
    _rid: container.rid,
    PartitionKeyRanges: ranges,
    _count: ranges.length,
  });
}
