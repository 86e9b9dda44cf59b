import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaint } from './complaint.mjs';
import { lockFolder, lockName } from './folder-lock.mjs';

/** Only a folder with this file in it was made here, and only such a folder is ever emptied. */
const markName = 'made-by-npm-start';

/**
 * Makes the folder (mode 0700) or checks that it is ours, and locks it for this process.
 * @param {string} folder absolute path
 * @returns {() => void} gives the lock back
 * @throws a complaint when the folder can't be used, isn't ours, or another start uses it
 */
export function prepareDataFolder(folder) {
  try {
    claim(folder);
    return lockFolder(folder);
  } catch (error) {
    if (error.isComplaint) throw error;
    throw complaint(`The data folder ${folder} can't be read and written (${error.code}).`, error);
  }
}

function claim(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isMarked = existsSync(join(folder, markName));
  if (!isMarked && readdirSync(folder).length > 0) {
    throw complaint(`${folder} isn't empty and wasn't made by npm start; choose another --data.`);
  }
  chmodSync(folder, 0o700);
  writeFileSync(join(folder, markName), 'npm start -- --reset empties this folder.\n');
}

/** Deletes what a prepared folder holds, except what makes it prepared. */
export function emptyDataFolder(folder) {
  for (const name of readdirSync(folder)) {
    if (name === markName || name === lockName) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
