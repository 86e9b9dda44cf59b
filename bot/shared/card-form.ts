import { z } from 'zod';
import type { Answer } from './answer';
import type { CardButton } from './card';
import type { ButtonLook } from './card-action';
import { formCommandId } from './command-id';
import type { Shortcut } from './extension';
import type { Turn } from './turn';

/** Nothing but the click itself opens the dialog. */
const nothingCarried = z.object({});

/**
 * One definition per dialog: the button that opens it, the button that sends it, and what each
 * carries. A typed command can't open a dialog in Teams, only a click can.
 * @param opening what the button that opens it carries: ids only, as any member can forge them
 */
export function cardForm<Data extends object, Opening extends object = object>(
  verb: string,
  schema: z.ZodType<Data>,
  opening: z.ZodType<Opening> = nothingCarried as unknown as z.ZodType<Opening>,
) {
  return {
    verb,
    schema,
    opening,
    /** Opens the dialog. */
    button: (title: string, carried?: Opening, look: ButtonLook = {}): CardButton => ({
      type: 'Action.Submit',
      title,
      data: { msteams: { type: 'task/fetch' }, verb, ...carried },
      ...look,
    }),
    /** Opens the dialog from the message extension; `id` stands in the manifest. */
    shortcut: (id: string, carried?: Opening): Shortcut => ({
      id,
      verb,
      carried: { ...carried },
    }),
    /** Sends the dialog. `formId` was minted when it opened, so that a second send is no second effect. */
    send: (title: string, formId: string, carried: object = {}): CardButton => ({
      type: 'Action.Submit',
      title,
      style: 'positive',
      data: { verb, formId, ...carried },
    }),
    /** Goes on to this dialog from another one, where a click can't open but only send. */
    next: (title: string, formId: string, carried?: Opening): CardButton => ({
      type: 'Action.Submit',
      title,
      data: { verb, formId, opens: true, ...carried },
    }),
  };
}

export type CardForm<Data extends object, Opening extends object = object> = ReturnType<
  typeof cardForm<Data, Opening>
>;

/** What the router needs to run a dialog. Undefined: the data doesn't fit the schema. */
export interface FormHandler {
  readonly verb: string;
  readonly open: (turn: Turn, data: unknown) => Promise<Answer | undefined>;
  readonly send: (turn: Turn, data: unknown) => Promise<Answer | undefined>;
}

const sent = z.object({ formId: z.string().min(1).max(100) });
/** Pressed in a dialog, where a button that opens another one can only send. */
const goesOn = z.object({ opens: z.literal(true) });

/** Binds a dialog to what opens it and what it does; the turn of a send runs under the form's id. */
export function handleForm<Data extends object, Opening extends object>(
  form: CardForm<Data, Opening>,
  handlers: {
    open: (turn: Turn, opening: Opening) => Promise<Answer>;
    send: (turn: Turn, data: Data, formId: string) => Promise<Answer>;
  },
): FormHandler {
  const open = async (turn: Turn, data: unknown) => {
    const parsed = form.opening.safeParse(data);
    return parsed.success ? handlers.open(turn, parsed.data) : undefined;
  };
  return {
    verb: form.verb,
    open,
    send: async (turn, data) => {
      if (goesOn.safeParse(data).success) return open(turn, data);
      const identified = sent.safeParse(data);
      if (!identified.success) return undefined;
      const { formId } = identified.data;
      const parsed = form.schema.safeParse(data);
      if (!parsed.success) return undefined;
      const once = { ...turn, commandId: formCommandId(turn, formId, parsed.data) };
      return handlers.send(once, parsed.data, formId);
    },
  };
}
