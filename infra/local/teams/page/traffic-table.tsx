import { useEffect, useState } from 'react';
import type { ShownPassage } from '../traffic-api';
import { callApi } from './call-api';
import { useWeatherText } from './weather-text';

const shown = 50;

/** What passes between Teams and the app, as it happens; never what was said. */
export function TrafficTable() {
  const text = useWeatherText();
  const passages = usePassages();
  return (
    <>
      <h2 id="traffic-title">{text.traffic}</h2>
      <p>{text.trafficHint}</p>
      {passages.length === 0 ? (
        <p>{text.silent}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only who can focus it can scroll by key.
        <section className="traffic" tabIndex={0} aria-labelledby="traffic-title">
          <table>
            <thead>
              <tr>
                {text.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {passages.map(({ key, passage }) => (
                <Row key={key} passage={passage} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Row({ passage }: { passage: ShownPassage }) {
  const text = useWeatherText();
  const { at, to, what, place, status, milliseconds, bytes } = passage;
  const failed = status === undefined || status >= 400;
  return (
    <tr className={failed ? 'problem' : undefined}>
      <td>{new Date(at).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })}</td>
      <td>
        {what} <small>{to === 'bot' ? text.toBot : text.toTeams}</small>
      </td>
      <td>{place}</td>
      <td>{status ?? text.none}</td>
      <td>{milliseconds}</td>
      <td>
        {bytes.sent} / {bytes.answered}
      </td>
    </tr>
  );
}

interface Numbered {
  key: number;
  passage: ShownPassage;
}

/** Newest first; read at once and then live. */
function usePassages(): Numbered[] {
  const [passages, setPassages] = useState<Numbered[]>([]);
  useEffect(() => {
    const add = (more: ShownPassage[]) =>
      setPassages((before) => {
        const next = (before[0]?.key ?? 0) + 1;
        const fresh = more.map((passage, place) => ({ key: next + place, passage }));
        return [...fresh.reverse(), ...before].slice(0, shown);
      });
    const live = new EventSource('/page-api/traffic/live');
    live.addEventListener('message', ({ data }) => add([JSON.parse(data) as ShownPassage]));
    callApi<ShownPassage[]>('traffic').then(add, () => undefined);
    return () => live.close();
  }, []);
  return passages;
}
