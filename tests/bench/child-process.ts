import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A part of the bench in a process of its own. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** One question at a time. */
  ask(question?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

type Message = { readonly value: unknown } | { readonly failed: string };

/**
 * Starts one, and resolves when it is ready.
 * @param entry the built file; it calls `answerParent`.
 * @throws an Error with the child's own reason.
 */
export async function startChild<Ready>(
  entry: string,
  environment: Readonly<Record<string, string>>,
): Promise<Child<Ready>> {
  const child = fork(entry, {
    env: { ...process.env, ...environment },
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return {
    ready: (await answer(child)) as Ready,
    ask: (question = null) => {
      child.send({ question });
      return answer(child);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process ended with code ${code}.`));
    child.once('exit', ended);
    child.once('message', (message: Message) => {
      child.off('exit', ended);
      if ('failed' in message) reject(new Error(message.failed));
      else resolve(message.value);
    });
  });
}

/** The child's side: starts, says that it is ready, and answers questions until its parent goes. */
export function answerParent(
  start: () => Promise<{ ready: unknown; ask: (question: unknown) => Promise<unknown> }>,
): void {
  const tell = async (work: () => Promise<unknown>) => {
    try {
      process.send?.({ value: await work() });
    } catch (error) {
      process.send?.({
        failed: error instanceof Error ? (error.stack ?? error.message) : 'failed',
      });
    }
  };
  process.on('disconnect', () => process.exit(1));
  tell(async () => {
    const { ready, ask } = await start();
    process.on('message', ({ question }: { question: unknown }) => tell(() => ask(question)));
    return ready;
  });
}
