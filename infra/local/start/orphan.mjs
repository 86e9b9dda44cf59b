import { readFileSync } from 'node:fs';

const checkMilliseconds = 500;

/**
 * Calls `stop` when the npm that runs this script was killed and couldn't pass that on. npm may have
 * a shell between it and us: on Linux that one's parent is watched as well.
 * @param {() => Promise<void>} stop
 */
export function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watched = [parent, parentOfShell(parent)].filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(isRunning)) return;
    clearInterval(timer);
    stop();
  }, checkMilliseconds);
  timer.unref();
}

function parentOfShell(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const isShell = /\((sh|dash|bash|ash|zsh)\)/.test(stat);
    return isShell ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : 0;
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
