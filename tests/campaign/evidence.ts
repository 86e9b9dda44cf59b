import { isDeepStrictEqual } from 'node:util';
import type { Command } from './commands';
import type { Scene, Stored } from './scene';

/** What a sequence left behind, as the invariants read it. */
export interface Evidence {
  readonly scene: Scene;
  readonly work: readonly Stored[];
  readonly index: readonly Stored[];
  readonly isAtRest: boolean;
}

export async function gather(scene: Scene, isAtRest: boolean): Promise<Evidence> {
  const work = (await scene.house.stored('work')) as Stored[];
  const index = (await scene.house.stored('index')) as Stored[];
  return { scene, work, index, isAtRest };
}

/** The documents of a type in `work`. */
export function ofType<Kind>({ work }: Evidence, type: string): Kind[] {
  return work.filter((document) => document.type === type) as unknown as Kind[];
}

export function commandsOf({ scene }: Evidence, kind: Command['kind']): Command[] {
  return scene.commands.filter((command) => command.kind === kind);
}

/** Whether any answer said that it was done. */
export function saidTo(command: Command, words: string): boolean {
  return command.answers.some((answer) => answer.includes(words));
}

/** As JSON: what travelled over the wire has no undefined in it. */
export function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
