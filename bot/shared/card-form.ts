import { z } from 'zod';
import type { Answer } from './answer';
import type { CardButton } from './card';
import { formCommandId } from './command-id';
import type { Turn } from './turn';

/**
 * One definition per dialog: the button that opens it, the button that sends it, and what it
 * sends. A typed command can't open a dialog in Teams, only a click can.
 */
export function cardForm<Data extends object>(verb: string, schema: z.ZodType<Data>) {
  return {
    verb,
    schema,
    /** Opens the dialog. */
    button: (title: string): CardButton => ({
      type: 'Action.Submit',
      title,
      data: { msteams: { type: 'task/fetch' }, verb },
    }),
    /** Sends the dialog. `formId` was minted when it opened, so that a second send is no second effect. */
    send: (title: string, formId: string): CardButton => ({
      type: 'Action.Submit',
      title,
      style: 'positive',
      data: { verb, formId },
    }),
  };
}

export type CardForm<Data extends object> = ReturnType<typeof cardForm<Data>>;

/** What the router needs to run a dialog. */
export interface FormHandler {
  readonly verb: string;
  readonly open: (turn: Turn) => Promise<Answer>;
  /** Undefined: the data doesn't fit the schema. */
  readonly send: (turn: Turn, data: unknown) => Promise<Answer | undefined>;
}

const sent = z.object({ formId: z.string().min(1).max(100) });

/** Binds a dialog to what opens it and what it does; the turn of a send runs under the form's id. */
export function handleForm<Data extends object>(
  form: CardForm<Data>,
  handlers: {
    open: (turn: Turn) => Promise<Answer>;
    send: (turn: Turn, data: Data, formId: string) => Promise<Answer>;
  },
): FormHandler {
  return {
    verb: form.verb,
    open: handlers.open,
    send: async (turn, data) => {
      const identified = sent.safeParse(data);
      const parsed = form.schema.safeParse(data);
      if (!identified.success || !parsed.success) return undefined;
      const { formId } = identified.data;
      const once = { ...turn, commandId: formCommandId(turn, formId) };
      return handlers.send(once, parsed.data, formId);
    },
  };
}
