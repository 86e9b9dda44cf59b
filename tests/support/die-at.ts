import type { Running } from './application';

/** From its nth batch on, this process does nothing any more; resolves when it is that far. */
export function dieAt(
  { engine }: Running,
  batch: number,
  moment: 'before' | 'after',
): Promise<'died'> {
  const { handle } = engine;
  const never = new Promise<never>(() => undefined);
  let count = 0;
  return new Promise((resolve) => {
    engine.handle = async (request) => {
      if (request.headers['x-ms-cosmos-is-batch-request']) count += 1;
      if (count < batch) return handle(request);
      if (count === batch && moment === 'after') await handle(request);
      count = batch + 1;
      resolve('died');
      return never;
    };
  });
}
