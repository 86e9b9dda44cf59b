import { createFunctionsCore, type FunctionsCore, type RegisteredFunction } from './core';
import { loadBundle } from './load-bundle';
import { readTrigger, type Trigger } from './triggers';

/** A function as the bundle registered it, with its trigger read. */
export interface LoadedFunction<T extends Trigger = Trigger> {
  readonly registered: RegisteredFunction;
  readonly trigger: T;
}

/**
 * Runs a bundle and reads what it registered.
 * @throws what the bundle throws; an Error that names the first trigger the host can't serve.
 */
export async function loadFunctions(
  bundle: string,
  core: FunctionsCore,
): Promise<LoadedFunction[]> {
  loadBundle(bundle, core);
  await refuseStreaming(core);
  return [...core.functions.values()].map((registered) => ({
    registered,
    trigger: readTrigger(registered),
  }));
}

/** With streaming the library opens a server of its own that nothing can close. */
async function refuseStreaming(core: FunctionsCore): Promise<void> {
  const capabilities = await core.model().getCapabilities({});
  if (!('HttpUri' in capabilities)) return;
  throw new Error('The local Functions host has no HTTP streaming (app.setup enableHttpStream).');
}

/**
 * Lists a bundle's functions in the order in which it registers them, with their triggers' types.
 * It runs the bundle, so the product's settings have to stand in process.env already.
 * @throws as loadFunctions does.
 */
export async function listFunctions(
  bundle: string,
): Promise<{ name: string; trigger: Trigger['type'] }[]> {
  const functions = await loadFunctions(
    bundle,
    createFunctionsCore(() => undefined),
  );
  return functions.map(({ registered, trigger }) => ({
    name: registered.metadata.name,
    trigger: trigger.type,
  }));
}

/** Those functions whose trigger is of one type. */
export function withTrigger<K extends Trigger['type']>(
  functions: readonly LoadedFunction[],
  type: K,
): LoadedFunction<Extract<Trigger, { type: K }>>[] {
  const found: LoadedFunction<Extract<Trigger, { type: K }>>[] = [];
  for (const { registered, trigger } of functions) {
    if (isType(trigger, type)) found.push({ registered, trigger });
  }
  return found;
}

function isType<K extends Trigger['type']>(
  trigger: Trigger,
  type: K,
): trigger is Extract<Trigger, { type: K }> {
  return trigger.type === type;
}
