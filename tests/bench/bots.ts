import { productSettings } from '../../infra/local/start/product-settings';
import { type Child, startChild } from './child-process';
import { createDriver, type Driver } from './driver';
import type { Surroundings } from './surroundings';

/** A bot in a process of its own, with somebody who speaks to it. */
export interface Bot extends Driver {
  /** Milliseconds of CPU that its process has used. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

export interface BotPlace {
  /** The built bundle. */
  readonly bundle: string;
  /** The built bot-process entry. */
  readonly entry: string;
  readonly endpoint: string;
  readonly surroundings: Surroundings;
}

export async function startBot({ bundle, entry, endpoint, surroundings }: BotPlace): Promise<Bot> {
  const { issuerUrl, token } = surroundings;
  const settings = productSettings({ endpoint, issuerUrl, unsigned: false });
  const given = Object.entries(settings).filter(
    (setting): setting is [string, string] => setting[1] !== undefined,
  );
  const child: Child<{ url: string }> = await startChild(entry, {
    ...Object.fromEntries(given),
    BUNDLE: bundle,
  });
  const driver = createDriver(child.ready.url, token);
  return {
    ...driver,
    cpu: async () => Number(await child.ask()),
    stop: child.stop,
  };
}
