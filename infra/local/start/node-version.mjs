const oldest = 20;

/**
 * Says in a sentence why a Node version won't do; undefined when it will.
 * @param {string} version as in process.versions.node
 */
export function complaintAboutNode(version) {
  if (Number.parseInt(version, 10) >= oldest) return undefined;
  return `This needs Node ${oldest} or newer; this is Node ${version}.`;
}
