import { z } from 'zod';
import { type Role, roles } from '../../domain/leerwerkplaats/access';
import { type Discipline, disciplineKeys } from '../../domain/leerwerkplaats/disciplines';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const typed = z.string().max(1000).optional().default('');
const discipline = z
  .enum(['', ...disciplineKeys])
  .optional()
  .transform((chosen): Discipline | undefined => chosen || undefined);
const objectId = z.string().max(100).optional().default('');

/** Where it is about, from a chat; in a channel that follows from the channel. */
const somewhere = z.object({ leerwerkplaatsId: z.string().min(1).max(100).optional() });

/** 'Wie bent u?': what somebody tells of themselves. */
export const profileForm = cardForm(
  'members/profile',
  z.object({
    name: typed,
    organisation: typed,
    discipline,
    callMeFor: typed,
    reachability: typed,
  }),
);

/** 'Niet meer vragen': the offer to fill it in doesn't come back. */
export const dismissProfile = cardAction('members/dismiss-profile', z.object({}));

/** 'Wie is wie': everybody, and for who leads the giving of roles. */
export const membersForm = cardForm(
  'members/who-is-who',
  somewhere.extend({
    member: objectId,
    role: z
      .enum(['', ...roles])
      .optional()
      .transform((chosen): Role | undefined => chosen || undefined),
  }),
  somewhere,
);

/** 'Ikzelf': no object id, because a choice must have a value. */
export const contactSelf = 'self';

/** Adding somebody who takes part without Teams. */
export const representedForm = cardForm(
  'members/add-represented',
  somewhere.extend({
    name: typed,
    organisation: typed,
    discipline,
    contact: objectId.transform((chosen) => (chosen === contactSelf ? '' : chosen)),
  }),
  somewhere,
);

/** 'Ja, klopt': the list of members is right; pressed 1:1. */
export const confirmMembers = cardAction(
  'members/confirm',
  z.object({ leerwerkplaatsId: z.string().min(1).max(100) }),
);
