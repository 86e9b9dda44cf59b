import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { WeatherThunderstormRegular } from '@fluentui/react-icons/svg/weather-thunderstorm';
import { useEffect, useState } from 'react';
import { ClockControl } from './clock-control';
import { usePage } from './page-context';
import { TrafficTable } from './traffic-table';
import { WeatherControl } from './weather-control';
import { useWeatherText } from './weather-text';

/** The button in the top bar; Ctrl, Alt and W together do the same. */
export function WeatherButton() {
  const text = useWeatherText();
  const { close } = usePage().text;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyW') setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<WeatherThunderstormRegular />}
        aria-label={text.open}
        aria-keyshortcuts="Control+Alt+W"
        title={`${text.open} (Ctrl+Alt+W)`}
        onClick={() => setOpen(true)}
      />
      <OverlayDrawer
        position="end"
        size="medium"
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        className="weather"
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                aria-label={close}
                icon={<DismissRegular />}
                onClick={() => setOpen(false)}
              />
            }
          >
            {text.open}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <WeatherControl />
          <ClockControl />
          <TrafficTable />
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
