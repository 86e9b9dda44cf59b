import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Naming } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { channelsOf } from './channels';
import type { ChannelDocument, CouplingRequestDocument, Starter } from './records';

/** Who did something, without who they were; undefined: it is somebody else, or done already. */
export function withoutName(starter: Starter, personId: PersonId): Starter | undefined {
  const known = starter.name !== '' || starter.teamsId !== '';
  if (starter.personId !== personId || !known) return undefined;
  return { ...starter, name: '', teamsId: '' };
}

export const namedInCouplings: Naming = {
  type: 'coupling-request',
  without: (document, personId) => {
    const request = document as CouplingRequestDocument;
    const requestedBy = withoutName(request.requestedBy, personId);
    return requestedBy && ({ ...request, requestedBy } satisfies CouplingRequestDocument);
  },
};

export const namedInChannels: Naming = {
  type: 'channel',
  without: (document, personId) => {
    const channel = document as ChannelDocument;
    const startedBy = withoutName(channel.startedBy, personId);
    return startedBy && ({ ...channel, startedBy } satisfies ChannelDocument);
  },
};

const requestsOf = (personId: PersonId): NamedQuery => ({
  name: 'coupling-requests-of-person',
  text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.requestedBy.personId = @personId",
  parameters: { personId },
});

/** What is kept of a person about the channels of a leerwerkplaats; moments are ISO 8601. */
export interface KeptOfChannels {
  readonly started: readonly { channel: string; startedAt: string }[];
  readonly couplings: readonly { channel: string; state: string; askedAt: string }[];
}

/** For who asks what is kept of them. A channel that was started with has no name of its own here. */
export async function keptOfChannels(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfChannels> {
  const [channels, requests] = await Promise.all([
    channelsOf(documents, leerwerkplaatsId),
    documents.query<CouplingRequestDocument>(requestsOf(personId), workOf(leerwerkplaatsId)),
  ]);
  return {
    started: channels
      .filter(({ startedBy }) => startedBy.personId === personId)
      .map(({ channelId, startedAt }) => ({ channel: channelId, startedAt })),
    couplings: requests.map(({ channelName: channel, state, askedAt }) => {
      return { channel, state, askedAt };
    }),
  };
}
