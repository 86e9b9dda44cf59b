import { Link } from '@fluentui/react-components';
import { Fragment } from 'react';
import { dialled, phonesIn } from '../../../domain/shared/phone';

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * What somebody typed about how to reach them, its phone numbers and mail addresses as links. They
 * open outside the tab: the mobile Teams shows an error where they don't (msteams-docs#1369).
 */
export function Reachable({ text }: { text: string }) {
  const parts: { shown: string; href?: string }[] = [];
  let end = 0;
  for (const { shown, href } of waysIn(text)) {
    const at = text.indexOf(shown, end);
    // Digits of a mail address that was passed.
    if (at === -1) continue;
    parts.push({ shown: text.slice(end, at) }, { shown, href });
    end = at + shown.length;
  }
  parts.push({ shown: text.slice(end) });
  return parts.map(({ shown, href }, place) => {
    const key = `${place} ${shown}`;
    if (href === undefined) return <Fragment key={key}>{shown}</Fragment>;
    return (
      <Link key={key} inline href={href} target="_blank" rel="noopener noreferrer">
        {shown}
      </Link>
    );
  });
}

/** In the order in which they stand there. */
function waysIn(text: string): { shown: string; href: string }[] {
  const mails = (text.match(mail) ?? []).map((shown) => ({ shown, href: `mailto:${shown}` }));
  const phones = phonesIn(text).map((shown) => ({ shown, href: `tel:${dialled(shown)}` }));
  return [...mails, ...phones].sort(
    (one, other) => text.indexOf(one.shown) - text.indexOf(other.shown),
  );
}
