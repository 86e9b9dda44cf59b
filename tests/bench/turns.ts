import { voteFor } from '../../bot/polls/actions';
import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { channelOf, pollOf } from './fill';

/** Makes the activity of the nth turn; each is another person's, and none comes twice. */
export type MakeActivity = (number: number) => object;

/** How many leerwerkplaatsen take part, also where there are many more. */
const busy = 10;

/** A typed command that is answered in the channel; also what the bare bot echoes. */
export function messageTurn(serviceUrl: string): MakeActivity {
  return (number) => ({
    ...envelope(number, serviceUrl),
    type: 'message',
    text: '<at>Leerwerkplaats</at> hulp',
    entities: [
      {
        type: 'mention',
        text: '<at>Leerwerkplaats</at>',
        mentioned: { id: localBotId, name: 'Leerwerkplaats' },
      },
    ],
  });
}

/** The first vote of a person in the poll of the channel. */
export function voteTurn(serviceUrl: string): MakeActivity {
  return (number) => {
    const button = voteFor.button('dinsdag', {
      pollId: pollOf(number % busy),
      optionId: `o${(number % 3) + 1}`,
    });
    const { verb, data } = button;
    return {
      ...envelope(number, serviceUrl),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    };
  };
}

function envelope(number: number, serviceUrl: string) {
  const channelId = channelOf(number % busy);
  const tail = String(number).padStart(12, '0');
  return {
    id: `activity-${number}`,
    channelId: 'msteams',
    timestamp: '2026-12-01T13:03:00.000Z',
    serviceUrl,
    from: {
      id: `29:person-${number}`,
      name: `Persoon ${number}`,
      aadObjectId: `00000000-0000-4000-8000-${tail}`,
    },
    recipient: { id: localBotId, name: 'Leerwerkplaats' },
    conversation: {
      id: `${channelId};messageid=1`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: localTenantId,
    },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: `19:team-${number % busy}@thread.tacv2` },
      channel: { id: channelId },
    },
    locale: 'nl-NL',
  };
}
