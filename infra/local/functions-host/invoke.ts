import { randomUUID } from 'node:crypto';
import type { FunctionsCore, RegisteredFunction } from './core';
import type { CoreInvocationContext, InvocationRequest, TypedData } from './core-types';

type ReturnValue = TypedData | null | undefined;

export interface Invoker {
  /**
   * Runs a function once, the library's way: arguments, hooks, handler, response.
   * @returns what the handler answered, as the library encodes it.
   * @throws what the handler or a hook throws.
   */
  invoke(registered: RegisteredFunction, request: InvocationRequest): Promise<ReturnValue>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
  /** Rises with each finished invocation: equal before and after means that nothing happened. */
  finished(): number;
}

/** @param report receives what handlers log, a line each, after the function's name. */
export function createInvoker(core: FunctionsCore, report: (line: string) => void): Invoker {
  const running = new Set<Promise<unknown>>();
  let finished = 0;
  return {
    invoke: (registered, request) => {
      const invocation = invokeOnce(core, registered, request, report);
      const settled = invocation.then(
        () => undefined,
        () => undefined,
      );
      running.add(settled);
      return invocation.finally(() => {
        finished += 1;
        running.delete(settled);
      });
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    finished: () => finished,
  };
}

async function invokeOnce(
  core: FunctionsCore,
  registered: RegisteredFunction,
  request: InvocationRequest,
  report: (line: string) => void,
): Promise<ReturnValue> {
  const { metadata } = registered;
  const context: CoreInvocationContext = {
    invocationId: randomUUID(),
    metadata,
    request,
    state: 'preInvocationHooks',
    log: (level, _category, message) => report(`${metadata.name} ${level}: ${message}`),
  };
  const model = core.model().getInvocationModel(context);
  const { context: invocationContext, inputs } = await model.getArguments();
  const before = { hookData: {}, invocationContext, inputs, functionCallback: registered.callback };
  await core.runHooks('preInvocation', before);
  context.state = 'invocation';
  const outcome = await attempt(() =>
    model.invokeFunction(invocationContext, before.inputs, before.functionCallback),
  );
  context.state = 'postInvocationHooks';
  const after = { hookData: before.hookData, invocationContext, inputs: before.inputs, ...outcome };
  await core.runHooks('postInvocation', after);
  if (after.error !== undefined && after.error !== null) throw after.error;
  return (await model.getResponse(invocationContext, after.result)).returnValue;
}

async function attempt(work: () => Promise<unknown>): Promise<{ result: unknown; error: unknown }> {
  try {
    return { result: await work(), error: null };
  } catch (error) {
    return { result: null, error: error ?? new Error('The handler threw nothing.') };
  }
}
