import { app, authentication, dialog, pages } from '@microsoft/teams-js';

/** A page of an app with the real SDK: it shows what Teams tells it, and has a button for each wish. */
async function begin(): Promise<void> {
  const origin = document.querySelector('meta')?.content ?? '';
  await app.initialize([origin]);
  const context = await app.getContext();
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  show('theme', context.app.theme);
  show('context', JSON.stringify(context));
  if (context.page.frameContext === 'settings') setUp();
  else if (context.page.frameContext === 'task') offerTask();
  else offerContent(context);
  if (window.location.pathname === '/broken') app.notifyFailure({ reason: app.FailedReason.Other });
  else if (window.location.pathname !== '/silent') void app.notifySuccess();
  if (window.location.pathname === '/late') app.notifyAppLoaded();
}

function setUp(): void {
  const name = field('Naam');
  name.addEventListener('input', () => pages.config.setValidityState(name.value !== ''));
  pages.config.registerOnSaveHandler(async (saving) => {
    if (name.value === 'fout') return saving.notifyFailure('Kies een andere naam.');
    const contentUrl = `${window.location.origin}/${name.value}`;
    await pages.config.setConfig({ entityId: 'e1', suggestedDisplayName: name.value, contentUrl });
    saving.notifySuccess();
  });
}

function offerTask(): void {
  const name = field('Naam');
  button('Groter', () => dialog.update.resize({ width: 700, height: 500 }));
  button('Klaar', () => dialog.url.submit({ name: name.value }));
}

function offerContent(context: app.Context): void {
  const link = field('Koppeling');
  button('Volgen', () =>
    app.openLink(link.value).catch((error: Error) => show('refused', error.message)),
  );
  button('Naar', () => {
    const [pageId = '', appId = context.app.appId?.toString() ?? ''] = link.value.split(' van ');
    pages.navigateToApp({ appId, pageId }).catch((error: Error) => show('refused', error.message));
  });
  button('Token', () =>
    authentication.getAuthToken().then(
      (token) => show('token', token),
      (error: Error) => show('refused', error.message),
    ),
  );
  button('Dialoog', () =>
    dialog.url.open(
      { url: `${window.location.origin}/task`, title: 'Vraag', size: { width: 500, height: 300 } },
      (answer) => show('answer', JSON.stringify(answer)),
    ),
  );
  button('Delen', () => pages.shareDeepLink({ subPageId: 'deel 2', subPageLabel: 'Deel 2' }));
  button('Uitbreken', () => {
    try {
      if (window.top) window.top.location.href = 'about:blank';
    } catch {
      show('refused', 'kept in');
    }
  });
}

function show(name: string, words: string): void {
  const line = document.getElementById(name) ?? document.createElement('p');
  line.id = name;
  line.textContent = words;
  document.body.append(line);
}

function field(name: string): HTMLInputElement {
  const input = document.createElement('input');
  input.setAttribute('aria-label', name);
  document.body.append(input);
  return input;
}

function button(name: string, press: () => void): void {
  const made = document.createElement('button');
  made.textContent = name;
  made.addEventListener('click', press);
  document.body.append(made);
}

void begin();
