import { dialled } from '../shared/phone';
import type { EntryContent } from './model';

/** By what somebody is known. */
interface Identity {
  readonly called: string;
  readonly organisation: string;
  readonly area: string;
  readonly phone: string;
  readonly mail: string;
}

function identityOf(content: EntryContent): Identity {
  const { name, kind, discipline, organisation, area, phone, mail } = content;
  return {
    called: JSON.stringify([kind, discipline, name.toLowerCase()]),
    organisation: organisation.toLowerCase(),
    area: area.toLowerCase(),
    phone: dialled(phone).replace(/^(\+|00)31/, '0'),
    mail: mail.toLowerCase(),
  };
}

/**
 * The same somebody: of one kind, name and discipline, and of one organisation and area. Where one of
 * them doesn't tell its organisation or area, the number or mail must be the same too: two practices
 * may each have their 'Anna de Vries', and each place its 'Buurtteam'. One of whom less is told may
 * so be the same as two who differ.
 */
export function isSame(one: EntryContent, other: EntryContent): boolean {
  return areSame(identityOf(one), identityOf(other));
}

function areSame(one: Identity, other: Identity): boolean {
  if (one.called !== other.called) return false;
  if (one.organisation === other.organisation && one.area === other.area) return true;
  return (
    fits(one.organisation, other.organisation) &&
    fits(one.area, other.area) &&
    (isTold(one.phone, other.phone) || isTold(one.mail, other.mail))
  );
}

const fits = (one: string, other: string) => one === '' || other === '' || one === other;
const isTold = (one: string, other: string) => one !== '' && one === other;

/** Many entries, to find out of thousands whether they are there already. */
export interface Gathered {
  readonly has: (content: EntryContent) => boolean;
  readonly add: (content: EntryContent) => void;
}

/** Gathers entries by name: who are called otherwise aren't compared. */
export function gather(contents: readonly EntryContent[] = []): Gathered {
  const byName = new Map<string, Identity[]>();
  const add = (content: EntryContent) => {
    const identity = identityOf(content);
    const namesakes = byName.get(identity.called) ?? [];
    namesakes.push(identity);
    byName.set(identity.called, namesakes);
  };
  contents.forEach(add);
  return {
    add,
    has: (content) => {
      const identity = identityOf(content);
      return (byName.get(identity.called) ?? []).some((one) => areSame(one, identity));
    },
  };
}
