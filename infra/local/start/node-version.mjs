/** Vite asks for these; of other lines of Node, none at all of 21. */
const oldest = { 20: 19, 22: 12 };

/**
 * Says in a sentence why a Node version won't do; undefined when it will.
 * @param {string} version as in process.versions.node
 */
export function complaintAboutNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 22 || minor >= oldest[major]) return undefined;
  return `This needs Node 20.19 or newer, or of Node 22 at least 22.12; this is Node ${version}.`;
}
