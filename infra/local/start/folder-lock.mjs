import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaint } from './complaint.mjs';

export const lockName = 'running';

/**
 * Lets one process use a folder. A lock whose process is gone doesn't count.
 * @returns {() => void} gives the lock back
 * @throws a complaint when a living process has it; Node's error when the folder isn't writable
 */
export function lockFolder(folder) {
  const path = join(folder, lockName);
  const mine = `${process.pid} ${startTime(process.pid)}`;
  if (!tryWrite(path, mine)) {
    const [pid, started] = readFileSync(path, 'utf8').split(' ');
    if (isRunning(Number(pid), started)) {
      throw complaint(`${folder} is in use by another npm start (process ${pid}).`);
    }
    rmSync(path, { force: true });
    if (!tryWrite(path, mine)) throw complaint(`${folder} is in use by another npm start.`);
  }
  return () => rmSync(path, { force: true });
}

function tryWrite(path, text) {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Where process numbers are soon used again (containers) the start time tells them apart. */
function isRunning(pid, started) {
  try {
    process.kill(pid, 0);
    return startTime(pid) === started;
  } catch (error) {
    return error.code === 'EPERM' && startTime(pid) === started;
  }
}

/** Field 22 of Linux' /proc/<pid>/stat, clock ticks since boot; '' where there is no /proc. */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}
