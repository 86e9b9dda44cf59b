import { Button, SearchBox } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { objectOf } from '../answers';
import type { ExtensionAnswer, ExtensionItem } from '../extension-answers';
import type { Ask } from './extension-call';
import { useExtensionText } from './extension-text';

interface SearchProps {
  answer: ExtensionAnswer | undefined;
  ask: Ask;
  setAnswer: (answer: ExtensionAnswer) => void;
}

/** A field for words, and what was found: each to be chosen. */
export function ExtensionSearch({ answer, ask, setAnswer }: SearchProps) {
  const text = useExtensionText();
  const [words, setWords] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void ask('query', { text: words });
  };
  const choose = (item: ExtensionItem) => {
    if (item.tap) void ask('select', { item: item.tap });
    else setAnswer({ kind: 'card', card: objectOf(item.card.content) });
  };
  return (
    <search>
      <form className="weather-choices" onSubmit={search}>
        <SearchBox
          aria-label={text.words}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
        <Button type="submit">{text.search}</Button>
      </form>
      {answer?.kind === 'items' && (
        <ul className="members">
          {answer.items.map((item) => (
            <li key={JSON.stringify(item)}>
              <Button appearance="subtle" onClick={() => choose(item)}>
                {item.title} {item.text && <small>{item.text}</small>}
              </Button>
            </li>
          ))}
          {answer.items.length === 0 && <li role="status">{text.nothing}</li>}
        </ul>
      )}
    </search>
  );
}
