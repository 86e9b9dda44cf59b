import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  ProgrammingModel,
} from './core-types';

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

/** What a bundle registered, and the module `@azure/functions-core` through which it did so. */
export interface FunctionsCore {
  readonly module: Readonly<Record<string, unknown>>;
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  model(): ProgrammingModel;
  runHooks(name: HookName, context: Record<string, unknown>): Promise<void>;
}

const hookNames = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation'] as const;
type HookName = (typeof hookNames)[number];

/**
 * Makes one instance of the worker's module; each loaded bundle needs its own.
 * @param report receives the library's own warnings and errors, a line each.
 */
export function createFunctionsCore(report: (line: string) => void): FunctionsCore {
  const functions = new Map<string, RegisteredFunction>();
  const hooks = new Map<string, HookCallback[]>(hookNames.map((name) => [name, []]));
  const appHookData = {};
  let model: ProgrammingModel | undefined;

  function registerFunction(metadata: FunctionMetadata, callback: FunctionCallback) {
    if (functions.has(metadata.name)) {
      throw new Error(`Two functions are named "${metadata.name}".`);
    }
    functions.set(metadata.name, { metadata, callback });
    return { dispose: () => functions.delete(metadata.name) };
  }

  function registerHook(name: string, callback: HookCallback) {
    const registered = hooks.get(name);
    if (!registered) throw new Error(`The local Functions host has no "${name}" hook.`);
    registered.push(callback);
    return { dispose: () => registered.splice(registered.indexOf(callback), 1) };
  }

  return {
    functions,
    module: {
      version: '3.10.0',
      hostVersion: '4.1036.0',
      registerFunction,
      registerHook,
      setProgrammingModel: (given: ProgrammingModel) => {
        model = given;
      },
      getProgrammingModel: () => model,
      log: (level: string, _category: string, message: string) => {
        if (level === 'warning' || level === 'error' || level === 'critical') report(message);
      },
    },
    model: () => {
      if (!model) throw new Error('The bundle registered no function through @azure/functions.');
      return model;
    },
    runHooks: async (name, context) => {
      context.appHookData ??= appHookData;
      for (const callback of hooks.get(name) ?? []) await callback(context);
    },
  };
}
