import { z } from 'zod';
import { cardForm } from '../shared/card-form';

/** What is kept of whoever opens it: a dialog, because in a channel others would read a reply. */
export const keptForm = cardForm('privacy/kept', z.object({}));

/** The same as text to copy; what is long has pages, counted from 1. */
export const exportForm = cardForm(
  'privacy/export',
  z.object({}),
  z.object({ page: z.number().int().min(1).max(1000).optional() }),
);

/** Taking out what somebody told of themselves, after asking once. */
export const takeOutForm = cardForm('privacy/take-out', z.object({}));
