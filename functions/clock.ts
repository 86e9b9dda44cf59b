import { app } from '@azure/functions';
import { theApplication } from './platform/wiring';

/** Each minute: wakes what is due. It never speaks to Teams; the change feed does. */
app.timer('clock', {
  schedule: '0 * * * * *',
  handler: () => theApplication().wake(),
});
