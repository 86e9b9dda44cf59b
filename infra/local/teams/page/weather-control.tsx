import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from './call-api';
import { useWeatherText, type WeatherText } from './weather-text';

interface Conditions {
  storms: object[];
  counts: { refused: number };
  /** Faults of the database that are still to come. */
  database: number;
}

const later = { 'retry-after': '2' };

/** What can be made to go wrong, in the words of the server's weather. */
const kinds = {
  busy: { teams: { status: 429, headers: later, times: 5 } },
  slow: { teams: { slow: 3000 } },
  broken: { teams: { status: 503, times: 5 } },
  lost: { teams: { reset: true, when: 'after', times: 1 } },
  deaf: { teams: { kind: 'post', status: 503 } },
  slowData: { database: { delay: 1000, times: 20 } },
  busyData: { database: { status: 429, retryAfterMilliseconds: 500, times: 5 } },
} satisfies Partial<Record<keyof WeatherText, object>>;

const names = Object.keys(kinds) as (keyof typeof kinds)[];

/** Chooses the weather and clears it. */
export function WeatherControl() {
  const text = useWeatherText();
  const [now, setNow] = useState<Conditions>();
  const look = useCallback(
    () => callApi<Conditions>('weather').then(setNow, () => setNow(undefined)),
    [],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const change = (body?: object) =>
    void callApi('weather', body, body ? 'POST' : 'DELETE').then(look, look);
  const storms = (now?.storms.length ?? 0) + (now?.database ?? 0);
  return (
    <section aria-labelledby="weather-title">
      <h2 id="weather-title">{text.weather}</h2>
      <p>{text.weatherHint}</p>
      <MessageBar intent={storms > 0 ? 'warning' : 'success'}>
        <MessageBarBody>{storms > 0 ? `${text.now}: ${storms}` : text.fine}</MessageBarBody>
      </MessageBar>
      <div className="weather-choices">
        {names.map((name) => (
          <Button key={name} size="small" onClick={() => change(kinds[name])}>
            {text[name]}
          </Button>
        ))}
        <Button size="small" appearance="primary" onClick={() => change()}>
          {text.clear}
        </Button>
      </div>
      {now && <p>{text.limits(now.counts.refused)}</p>}
    </section>
  );
}
