import { Link } from '@fluentui/react-components';
import { Fragment } from 'react';

/** A mail address, or what looks like a phone number of ten digits or more. */
const ways = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|((?:\+|\(?0)[\d\s().\-/]{7,}\d)/g;

/** A Dutch number has ten digits, and one of abroad at least as many with its country. */
const fewestDigits = 10;

/**
 * What somebody typed about how to reach them, its phone numbers and mail addresses as links. They
 * open outside the tab: the mobile Teams shows an error where they don't (msteams-docs#1369).
 */
export function Reachable({ text }: { text: string }) {
  const parts: { shown: string; href?: string }[] = [];
  let end = 0;
  for (const { 0: shown, 1: mail, index } of text.matchAll(ways)) {
    const href = mail === undefined ? phoneLink(shown) : `mailto:${mail}`;
    if (href === undefined) continue;
    parts.push({ shown: text.slice(end, index) }, { shown, href });
    end = index + shown.length;
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

function phoneLink(shown: string): string | undefined {
  // '+31 (0)6 …' is written for two kinds of reader; abroad the nought isn't dialled.
  const number = shown.replace(/^(\+\d+)\s*\(0\)/, '$1').replace(/[^\d+]/g, '');
  return number.replace('+', '').length < fewestDigits ? undefined : `tel:${number}`;
}
