/**
 * A page that frames a tab and answers teams-js as Teams does, as far as our pages ask. Its address
 * says where and who: src, theme, locale, frame ('content' or 'settings'), channel, subPage,
 * token ('none', or 'late': only when the person gives it).
 * What the tab told it stands in window.told; window.teams does what a person does in Teams.
 */
export const framePage = `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Teams</title>
<style>html, body { margin: 0; height: 100% } iframe { border: 0; width: 100%; height: 100% }</style>
<body><script>
const asked = new URLSearchParams(location.search);
const tab = new URL(asked.get('src'));
const context = {
  theme: asked.get('theme') ?? 'default',
  locale: asked.get('locale') ?? 'nl-nl',
  tid: 'tenant-1',
  ...(asked.get('subPage') && { subEntityId: asked.get('subPage') }),
  ...(asked.get('channel') && { channelId: asked.get('channel'), teamId: '19:team@thread.tacv2', groupId: 'group-1' }),
};
const runtime = JSON.stringify({ apiVersion: 4, supports: { pages: { config: {} } } });
const answers = {
  initialize: () => [asked.get('frame') ?? 'content', 'web', runtime, '2.58.0'],
  getContext: () => [context],
  'authentication.getAuthToken': () =>
    asked.get('token') === 'late' ? undefined : asked.get('token') === 'none' ? [false, 'resourceRequiresConsent'] : [true, 'token'],
  'settings.setSettings': () => [true],
  executeDeepLink: () => [true],
};
window.told = [];
const frame = document.createElement('iframe');
frame.title = 'Tab';
addEventListener('message', ({ data, source, origin }) => {
  if (source !== frame.contentWindow || origin !== tab.origin) return;
  window.told.push({ func: data.func, args: data.args });
  const args = answers[data.func]?.();
  if (data.func === 'authentication.getAuthToken') {
    window.teams.giveToken = () =>
      source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: [true, 'token'] }, tab.origin);
  }
  if (args && asked.get('silent') === null) {
    source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, tab.origin);
  }
});
const send = (func, args) => frame.contentWindow.postMessage({ func, args }, tab.origin);
window.teams = {
  changeTheme: (theme) => send('themeChange', [theme]),
  changeLocale: (locale) => { context.locale = locale; },
  save: () => send('settings.save', [{}]),
};
frame.src = tab.href;
document.body.append(frame);
</script></body></html>`;
