/** Whether something or somebody is there, and since when, as Teams told (ISO 8601, Teams' clock). */
export interface Presence {
  readonly here: boolean;
  readonly since: string;
}

/**
 * What news makes of it; undefined when it is older than what is known. Teams tells in several
 * ways, twice, and in any order: the newest moment counts, not the newest arrival.
 * `turned`: whether it is another state now.
 */
export function afterNews(
  known: Presence | undefined,
  { here, since }: Presence,
): { readonly presence: Presence; readonly turned: boolean } | undefined {
  if (known && (since < known.since || (since === known.since && here === known.here))) {
    return undefined;
  }
  return { presence: { here, since }, turned: here !== (known?.here ?? true) };
}

/** Why nothing can be posted in a channel, as far as is known; undefined: it can. */
export function awayPart({ presence }: { presence?: ChannelPresence }): PresencePart | undefined {
  return (['channel', 'team'] as const).find((part) => presence?.[part]?.here === false);
}

/** Of a channel: whether the app is in its team, and whether the channel itself exists. */
export type ChannelPresence = { readonly [Part in PresencePart]?: Presence };

export type PresencePart = 'team' | 'channel';
