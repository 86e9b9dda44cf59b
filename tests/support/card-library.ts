import type * as Library from 'adaptivecards';

// Its package entry fails under Node; this file of it is the same library.
const {
  AdaptiveCard: DrawnCard,
  HostConfig,
  SerializationContext,
  Versions,
} = jest.requireActual<typeof Library>('adaptivecards/dist/adaptivecards.js');

/** The library checks `lang` with a regular expression that keeps its place, so each second card fails. */
const notOurs = 'for property "lang"';

/** What Microsoft's own library has against a card: nothing, for one that Teams shows. */
export function complaintsAbout(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const drawn = new DrawnCard();
  drawn.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  drawn.parse(JSON.parse(JSON.stringify(card)), context);
  const read = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const valid = drawn.validateProperties().validationEvents;
  return [
    ...read.map((event) => event?.message ?? ''),
    ...valid.map(({ message }) => message),
  ].filter((message) => !message.includes(notOurs));
}
