import { mayForLeerwerkplaats } from '../../domain/leerwerkplaats/access';
import {
  type SettingsForm,
  type SettingsView,
  settingsRequest,
} from '../../domain/leerwerkplaats/api';
import { type SettingsRefusal, typedDays } from '../../domain/leerwerkplaats/settings-model';
import { settingsRefusals } from '../../domain/leerwerkplaats/text';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { type AttendedAs, actAs, attendAs } from './leerwerkplaats';

const statusOf: Readonly<Record<SettingsRefusal, 400 | 403 | 409>> = {
  'not-yours-to-change': 403,
  'changed-meanwhile': 409,
  'hours-unclear': 400,
  'day-unclear': 400,
  'too-many-days': 400,
};

const path = 'channels/{channelId}/settings';

/** The settings in the tab; domain/leerwerkplaats/api.ts says what each takes and answers. */
export const settingsRoutes: readonly TabRoute[] = [
  { name: 'tab-settings', method: 'GET', path, answer: settings },
  { name: 'tab-settings-change', method: 'PUT', path, answer: changeSettings },
];

async function settings(asked: Asked): Promise<Answer> {
  const attended = await attendAs(asked);
  if (!attended.ok) return attended;
  const { channel, role } = attended.value;
  const { leerwerkplaatsId: id, name } = channel;
  return succeed({
    leerwerkplaats: { id, name },
    settings: await formOf(asked, attended.value),
    mayChange: mayForLeerwerkplaats(role, 'change-settings'),
  } satisfies SettingsView);
}

/** The language is read anew: what is remembered of a channel may be older than a change of it. */
async function formOf({ tab }: Asked, { channel }: AttendedAs): Promise<SettingsForm> {
  const [{ daysOff, ...rest }, now] = await Promise.all([
    tab.settings.settingsOf(channel.leerwerkplaatsId),
    tab.leerwerkplaatsen.coupledChannel(channel),
  ]);
  const { language } = now ?? channel;
  return { ...rest, language, daysOff: typedDays(daysOff) };
}

function changeSettings(asked: Asked): Promise<Answer> {
  return actAs(asked, settingsRequest, async (acting, { commandId: _, language, ...typed }) => {
    const { channelId } = acting.channel;
    const changed = await asked.tab.settings.change(acting, typed, { channelId, language });
    if (changed.ok) return settings(asked);
    const { refusal, details } = changed;
    return refused(statusOf[refusal], refusal, settingsRefusals, details);
  });
}
