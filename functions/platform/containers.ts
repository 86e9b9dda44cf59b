import definitions from './containers.json';

/** A Cosmos container as it must exist, locally and in Azure. */
export interface ContainerDefinition {
  readonly id: string;
  readonly partitionKey: string;
  /** −1: documents live until their own ttl, if they have one. */
  readonly defaultTtl: number;
  /** Only what a query asks for is indexed: the rest of a write costs nothing. */
  readonly indexingPolicy: {
    readonly indexingMode: 'consistent';
    readonly automatic: true;
    readonly includedPaths: readonly { readonly path: string }[];
    readonly excludedPaths: readonly { readonly path: string }[];
  };
}

export const databaseName: string = definitions.database;

/**
 * Where everything is kept; see ARCHITECTURE.md for what each holds. They stand in a file of data
 * because infra/azure makes them from the same one.
 */
export const containers = definitions.containers as readonly ContainerDefinition[];
