import { dayText } from './moments';
import { usePage } from './page-context';

/** Between the messages of two days. */
export function DayLine({ at }: { at: string }) {
  const { state } = usePage();
  return <p className="day">{dayText(at, state.person.language)}</p>;
}

/** Above the first message that this person hasn't seen. */
export function NewLine() {
  const { text } = usePage();
  return <p className="new-line">{text.newLine}</p>;
}
