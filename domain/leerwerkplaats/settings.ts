import { commit, markerOf } from '../shared/command';
import { type Documents, type StoredDocument, workOf } from '../shared/documents';
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
  type Settings,
  type SettingsRefusal,
  type TypedSettings,
  usualSettings,
} from './settings-model';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** The settings of a leerwerkplaats: shown to all of its members, changed by who leads. */
export function createSettingsService({ documents }: { documents: Documents }) {
  async function settingsOf(leerwerkplaatsId: string): Promise<Settings> {
    const found = await documents.get<LeerwerkplaatsDocument>(
      workOf(leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    return { ...usualSettings, ...found?.settings };
  }

  /** `channel`: the one in which it is asked, and the language of its cards from now on. */
  async function change(
    acting: Acting,
    typed: TypedSettings,
    channel: { channelId: string; language: Language },
  ): Promise<Result<Settings, SettingsRefusal>> {
    if (!mayForLeerwerkplaats(acting.role, 'change-settings')) return refuse('not-yours-to-change');
    const drafted = draftSettings(typed);
    if (!drafted.ok) return drafted;
    const { outcome } = await commit(documents, acting, [
      {
        kind: 'patch',
        id: leerwerkplaatsDocumentId,
        changes: [{ op: 'set', path: '/settings', value: drafted.value }],
      },
    ]);
    const { channelId, language } = channel;
    const key = channelKey(channelId);
    // With a marker of its own: where the host died in between, the same command completes it.
    const marker: StoredDocument & { key: string } = { ...markerOf(acting.commandId), key };
    await documents.batch(channelPartition(channelId), [
      { kind: 'create', document: marker },
      {
        kind: 'patch',
        id: key,
        changes: [{ op: 'set', path: '/language', value: language }],
      },
    ]);
    return outcome === 'repeated' ? succeed(await settingsOf(acting.leerwerkplaatsId)) : drafted;
  }

  return { settingsOf, change };
}
