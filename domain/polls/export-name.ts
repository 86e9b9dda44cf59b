import { type Language, say } from '../shared/language';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import type { PollView } from './api';
import { exportTexts } from './export-text';

/** What the file of a result is called, without its kind: 'peiling-wanneer-komen-we-2026-12-01'. */
export function exportName({ question, askedAt }: PollView, language: Language): string {
  const plain = question.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  const day = wallClock(new Date(askedAt), timeZone).slice(0, 10);
  const parts = [say(exportTexts.poll, language), words.replace(/^-+|-+$/g, ''), day];
  return parts.filter((part) => part !== '').join('-');
}
