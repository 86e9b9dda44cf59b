import type { z } from 'zod';
import type { Answer } from './answer';
import type { CardButton } from './card';
import type { Turn } from './turn';

/**
 * One definition per card action: its verb, what its button carries, and the button itself.
 * What comes back is checked against the same schema, because any member can forge it; it holds
 * ids only, never who somebody is.
 */
export function cardAction<Data extends object>(verb: string, schema: z.ZodType<Data>) {
  return {
    verb,
    schema,
    /** The button; older clients that don't know Action.Execute fall back to Action.Submit. */
    button: (title: string, data: Data, look: ButtonLook = {}): CardButton => ({
      type: 'Action.Execute',
      title,
      verb,
      data: { verb, ...data },
      ...look,
      fallback: { type: 'Action.Submit', title, data: { verb, ...data } },
    }),
    /** The same action without a title, for a row that can be tapped or a refresh. */
    tap: (data: Data, title?: string): CardButton => ({
      type: 'Action.Execute',
      ...(title === undefined ? {} : { title }),
      verb,
      data: { verb, ...data },
    }),
  };
}

export type CardAction<Data extends object> = ReturnType<typeof cardAction<Data>>;

export interface ButtonLook {
  readonly style?: 'positive' | 'destructive';
  /** 'secondary' stands in the overflow menu. */
  readonly mode?: 'secondary';
}

/** What the router needs to run an action: its verb, and what to do with data of unknown shape. */
export interface ActionHandler {
  readonly verb: string;
  /** Undefined: the data doesn't fit the schema. */
  readonly run: (turn: Turn, data: unknown) => Promise<Answer | undefined>;
}

/** Binds an action to what it does. */
export function handleAction<Data extends object>(
  action: CardAction<Data>,
  handle: (turn: Turn, data: Data) => Promise<Answer>,
): ActionHandler {
  return {
    verb: action.verb,
    run: async (turn, data) => {
      const parsed = action.schema.safeParse(data);
      return parsed.success ? handle(turn, parsed.data) : undefined;
    },
  };
}
