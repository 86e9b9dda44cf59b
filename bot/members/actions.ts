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
/** The texts that were asked about, and are kept as they are. */
const considered = z.string().max(1_000).optional();
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
    considered,
  }),
);

/** 'Niet meer vragen': the offer to fill it in doesn't come back. */
export const dismissProfile = cardAction('members/dismiss-profile', z.object({}));

/** 'Wie is wie': everybody or whom one looks for, and for who leads the giving of roles. */
export const membersForm = cardForm(
  'members/who-is-who',
  somewhere.extend({
    member: objectId,
    role: z
      .enum(['', ...roles])
      .optional()
      .transform((chosen): Role | undefined => chosen || undefined),
    /** Part of a name, an organisation or a discipline. */
    find: typed,
    /** 'Zoeken' was pressed, and not 'Rol geven'. */
    searches: z.literal(true).optional(),
  }),
  somewhere,
);

/** 'Ikzelf': no object id, because a choice must have a value. */
export const contactSelf = 'self';

/** What is told of somebody without Teams, and who keeps contact. */
const represented = somewhere.extend({
  considered,
  name: typed,
  organisation: typed,
  discipline,
  contact: objectId.transform((chosen) => (chosen === contactSelf ? '' : chosen)),
});

const representedId = z.string().min(1).max(100);
const oneRepresented = somewhere.extend({ representedId });

/** Adding somebody who takes part without Teams. */
export const representedForm = cardForm('members/add-represented', represented, somewhere);

/** Changing what is told of them. */
export const changeRepresentedForm = cardForm(
  'members/change-represented',
  represented.extend({ representedId }),
  oneRepresented,
);

/** Removing them, after asking once. */
export const removeRepresentedForm = cardForm(
  'members/remove-represented',
  oneRepresented,
  oneRepresented,
);

/** 'Ja, klopt': the list of members is right; pressed 1:1. */
export const confirmMembers = cardAction(
  'members/confirm',
  z.object({ leerwerkplaatsId: z.string().min(1).max(100) }),
);
