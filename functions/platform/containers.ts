/** A Cosmos container as it must exist, locally and in Azure. */
export interface ContainerDefinition {
  readonly id: string;
  readonly partitionKey: string;
  /** −1: documents live until their own ttl, if they have one. */
  readonly defaultTtl: number;
  readonly indexingPolicy: {
    readonly indexingMode: 'consistent';
    readonly automatic: true;
    readonly includedPaths: readonly { readonly path: string }[];
    readonly excludedPaths: readonly { readonly path: string }[];
  };
}

export const databaseName = 'leerwerkplaats';

/** Only what a query asks for is indexed: the rest of a write costs nothing. */
const indexOnly = (...paths: readonly string[]): ContainerDefinition['indexingPolicy'] => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path: `/${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

/** Where everything is kept; see ARCHITECTURE.md for what each holds. */
export const containers: readonly ContainerDefinition[] = [
  {
    id: 'work',
    partitionKey: '/leerwerkplaatsId',
    defaultTtl: -1,
    indexingPolicy: indexOnly('type', 'role', 'tenantId', 'dueAt'),
  },
  {
    id: 'index',
    partitionKey: '/key',
    defaultTtl: -1,
    indexingPolicy: indexOnly('type', 'teamId', 'leerwerkplaatsId'),
  },
  { id: 'leases', partitionKey: '/id', defaultTtl: -1, indexingPolicy: indexOnly() },
];
