import { commit, UnexpectedConflict } from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import type { Language } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForLeerwerkplaats } from './access';
import type { Acting } from './acting';
import {
  channelKey,
  channelPartition,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
} from './records';
import {
  draftSettings,
  type KeptSettings,
  type SettingsRefusal,
  type TypedSettings,
  usualSettings,
} from './settings-model';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** The settings of a leerwerkplaats: shown to all of its members, changed by who leads. */
export function createSettingsService({ documents }: { documents: Documents }) {
  async function settingsOf(leerwerkplaatsId: string): Promise<KeptSettings> {
    const found = await documents.get<LeerwerkplaatsDocument>(
      workOf(leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    return { ...usualSettings, ...found?.settings };
  }

  /**
   * Changes what somebody saw as of `version`; another's change isn't overwritten unseen.
   * `channel`: the one in which it is asked, and the language of its cards from now on.
   */
  async function change(
    acting: Acting,
    { version, ...typed }: TypedSettings & { readonly version: number },
    channel: { channelId: string; language: Language },
  ): Promise<Result<void, SettingsRefusal>> {
    if (!mayForLeerwerkplaats(acting.role, 'change-settings')) return refuse('not-yours-to-change');
    const drafted = draftSettings(typed);
    if (!drafted.ok) return drafted;
    const next = { ...drafted.value, version: version + 1 };
    const committed = await commit(documents, acting, [
      {
        kind: 'patch',
        id: leerwerkplaatsDocumentId,
        condition: asOf(version),
        changes: [{ op: 'set', path: '/settings', value: next }],
      },
    ]);
    if (committed.outcome === 'conflict') {
      if (committed.conflict === 'changed') return refuse('changed-meanwhile');
      throw new UnexpectedConflict('settings');
    }
    // Where the host died in between, the same command completes it.
    await setLanguage(channel, next.version);
    return succeed(undefined);
  }

  /** Sets it once, and never over what came with newer settings. */
  async function setLanguage(
    { channelId, language }: { channelId: string; language: Language },
    version: number,
  ): Promise<void> {
    await documents.batch(channelPartition(channelId), [
      {
        kind: 'patch',
        id: channelKey(channelId),
        condition: `FROM c WHERE NOT IS_DEFINED(c.settingsVersion) OR c.settingsVersion < ${version}`,
        changes: [
          { op: 'set', path: '/language', value: language },
          { op: 'set', path: '/settingsVersion', value: version },
        ],
      },
    ]);
  }

  return { settingsOf, change };
}

/** Nobody changed them since; those that were never changed have no version. */
function asOf(version: number): string {
  return version === 0
    ? 'FROM c WHERE NOT IS_DEFINED(c.settings.version)'
    : `FROM c WHERE c.settings.version = ${version}`;
}
