import { voteFor } from '../../bot/polls/actions';
import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { channelOf, pollOf } from './fill';

/** Makes the activity of the nth turn; each is another person's, and none comes twice. */
export type MakeActivity = (number: number) => object;

/** How many leerwerkplaatsen take part, also where there are many more. */
const busy = 10;

/** Two leerwerkplaatsen beside those, for 'Wie doet wat': their number, and how many stand in it. */
export const directories = {
  few: { number: 50_000, entries: 20 },
  many: { number: 50_001, entries: 2_000 },
} as const;

/** A typed command that is answered in the channel; also what the bare bot echoes. */
export function messageTurn(serviceUrl: string): MakeActivity {
  return (number) => typed(envelope(number, serviceUrl), 'hulp');
}

/** 'wie' for a need, in a leerwerkplaats where so many can be called. */
export function whoTurn(serviceUrl: string, size: keyof typeof directories): MakeActivity {
  return (number) =>
    typed(envelope(number, serviceUrl, directories[size].number), 'wie geldzorgen');
}

function typed(sent: object, text: string) {
  return {
    ...sent,
    type: 'message',
    text: `<at>Leerwerkplaats</at> ${text}`,
    entities: [
      {
        type: 'mention',
        text: '<at>Leerwerkplaats</at>',
        mentioned: { id: localBotId, name: 'Leerwerkplaats' },
      },
    ],
  };
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

function envelope(number: number, serviceUrl: string, where = number % busy) {
  const channelId = channelOf(where);
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
      team: { id: `19:team-${where}@thread.tacv2` },
      channel: { id: channelId },
    },
    locale: 'nl-NL',
  };
}
