import type { Api } from './api';
import { Failed } from './problem';

/** Own judgement, in milliseconds: what comes back within this, nobody needs to hear of. */
const pauses = [500, 2_000];

/**
 * Sends what carries a command id of its own, again when no answer came: what did arrive changes
 * nothing a second time. Rejects with `Failed`.
 */
export async function sendUntilAnswered<View>(
  api: Api,
  path: string,
  request: { readonly commandId: string },
  method?: 'PUT' | 'POST',
): Promise<View> {
  for (const pause of pauses) {
    try {
      return await api.write<View>(path, request, method);
    } catch (error) {
      if (!(error instanceof Failed) || error.problem.kind !== 'unreachable') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return api.write<View>(path, request, method);
}
