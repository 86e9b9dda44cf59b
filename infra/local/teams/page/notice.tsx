import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type PageText, textIn } from './text';

/** Stands on every page, whatever happens; the Dutch words also for who reads English. */
export function Notice({ language }: { language: 'nl' | 'en' }) {
  const dutch = textIn('nl').notice;
  return (
    <aside className="notice" aria-label={textIn(language).trial}>
      <span lang="nl">{dutch}</span> {language === 'en' && textIn('en').notice}
    </aside>
  );
}

/** The program behind the page is gone; the browser keeps trying by itself. */
export function Offline({ text }: { text: PageText }) {
  return (
    <MessageBar intent="warning" className="bar">
      <MessageBarBody>{text.offline}</MessageBarBody>
    </MessageBar>
  );
}

/** The address names somebody who isn't there. */
export function UnknownPerson({ text }: { text: PageText }) {
  return (
    <MessageBar intent="error" className="bar">
      <MessageBarBody>
        {text.unknownPerson} <Link href="/">{text.chooseAnother}</Link>
      </MessageBarBody>
    </MessageBar>
  );
}
