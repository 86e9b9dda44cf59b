import { createBriefMemory } from '../shared/memory';
import type { Clock } from '../shared/time';
import type { ChannelAddress } from './model';
import { awayPart } from './presence';
import type { ChannelDocument } from './records';

/** How long a coupling is taken to be as it was last read, in milliseconds. */
const longest = 60_000;

/** More channels than are busy within a minute. */
const most = 1_000;

type CoupledChannel = (address: ChannelAddress) => Promise<ChannelDocument | undefined>;

/**
 * Looks a channel's coupling up at most once a minute, because every vote begins with it. What
 * another instance changes is seen within that minute: not for what depends on whether the channel
 * can be reached. Harmless, because a coupling is made once
 * and keeps its leerwerkplaats; who may do what, and what is written, is read anew each time.
 * Only what needs nothing done is remembered: coupled, within reach, in this tenant, at this address.
 */
export function rememberChannels(coupledChannel: CoupledChannel, clock: Clock): CoupledChannel {
  const remembered = createBriefMemory<ChannelDocument>({ most, longest, clock });

  return async (address) => {
    const { channelId } = address;
    const known = remembered.get(channelId);
    if (known && isAsAddressed(known, address)) return known;
    const channel = await coupledChannel(address);
    remembered.forget(channelId);
    const isSettled = channel?.state === 'coupled' && !awayPart(channel);
    if (isSettled && isAsAddressed(channel, address)) remembered.set(channelId, channel);
    return channel;
  };
}

function isAsAddressed(channel: ChannelDocument, address: ChannelAddress): boolean {
  return channel.tenantId === address.tenantId && channel.serviceUrl === address.serviceUrl;
}
