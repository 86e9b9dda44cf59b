import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { callApi } from './call-api';
import { usePage } from './page-context';
import { useWeatherText } from './weather-text';

interface Moment {
  aheadMs: number;
  now: string;
}

const hour = 3_600_000;

/** Tells the shared test clock and moves it ahead; nothing where there is none. */
export function ClockControl() {
  const text = useWeatherText();
  const { language } = usePage().state.person;
  const [moment, setMoment] = useState<Moment>();
  useEffect(() => {
    callApi<Moment>('clock').then(setMoment, () => undefined);
  }, []);
  if (!moment) return null;
  const advance = (advanceMs: number) =>
    void callApi<Moment>('clock', { advanceMs }).then(setMoment, () => undefined);
  const told = new Date(moment.now).toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  return (
    <section aria-labelledby="clock-title">
      <h2 id="clock-title">{text.clock}</h2>
      <p>{text.clockHint}</p>
      <p role="status">{told}</p>
      <div className="weather-choices">
        <Button size="small" onClick={() => advance(hour)}>
          {text.hour}
        </Button>
        <Button size="small" onClick={() => advance(24 * hour)}>
          {text.day}
        </Button>
        <Button size="small" onClick={() => advance(7 * 24 * hour)}>
          {text.week}
        </Button>
      </div>
    </section>
  );
}
