import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Passage, Traffic } from './traffic';
import type { World } from './world';

/** A passage as the weather panel shows it: its place by name. */
export type ShownPassage = Omit<Passage, 'conversation'> & { place: string };

/** What passed between Teams and the bot: GET for the newest, GET live for each as it comes. */
export function trafficApi(traffic: Traffic, world: World): Hono {
  const routes = new Hono();
  const shown = ({ conversation, ...passage }: Passage): ShownPassage => {
    const place = world.place(conversation);
    if (!place) return { ...passage, place: '' };
    const name =
      place.kind === 'personal' ? place.person.name : `${place.team.name} › ${place.channel.name}`;
    return { ...passage, place: name };
  };
  routes.get('/', (context) => context.json(traffic.passages().map(shown)));
  routes.get('/live', (context) =>
    streamSSE(context, async (stream) => {
      const stop = traffic.subscribe((passage) => {
        void stream.writeSSE({ data: JSON.stringify(shown(passage)) });
      });
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        void stream.writeSSE({ event: 'begun', data: '' });
      });
      stop();
    }),
  );
  return routes;
}
