/**
 * Wires the client. The invitation, or a sheet's code, leaves the address bar first [K5]; then the guards look at the page and the
 * browser; only then is the workplace fetched and opened, so that a browser which cannot run it still says why.
 */
import { arrivedWith, keepInvitation, takeInvitation } from './features/join/arrival.ts';
import './style/index.css';
import { createResource, createSignal, ErrorBoundary, type JSX, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { UpdateNotice } from './features/update/update-notice.tsx';
import { Guards } from './features/guards/guards.tsx';
import { createLanguage, LanguageProvider, useText } from './i18n/language.tsx';
import { followPageUpdates } from './platform/page-updates.ts';
import { missingAbilities } from './platform/abilities.ts';
import { inAppBrowser } from './platform/in-app-browser.ts';
import type { Workplace } from './state/workplace.ts';
import { PlainScreen } from './ui/plain-screen.tsx';
import { Stopped } from './ui/stopped.tsx';
import { guardDrafts } from './ui/kept-drafts.ts';
import { ToastsProvider } from './ui/toasts.tsx';

const [invitation, setInvitation] = createSignal(arrivedWith);

/** A link pasted into the address bar of an open page changes only the fragment: nothing is loaded again. */
addEventListener('hashchange', () => {
  const taken = takeInvitation();
  if (taken !== undefined) arriveWith(taken);
});

function arriveWith(taken: string): void {
  setInvitation(taken);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** One that came over a meeting, from `#j=` on. */
function takeHanded(fragment: string): void {
  if (keepInvitation(fragment)) arriveWith(fragment);
}

async function openWorkplace(): Promise<Workplace> {
  const module = await import('./state/open-workplace.ts');
  return module.openWorkplace();
}

function Opening(): JSX.Element {
  const text = useText();
  const [workplace] = createResource(openWorkplace);

  return (
    <ErrorBoundary
      fallback={(error: unknown) => (
        <Stopped title={text().guard.failedTitle} why={text().guard.failedWhy} error={error} />
      )}
    >
      <Show
        when={workplace()}
        keyed
        fallback={
          <PlainScreen plate="Placette">
            <p role="status">{text().guard.opening}</p>
          </PlainScreen>
        }
      >
        {(opened) => (
          <App
            workplace={opened}
            invitation={invitation()}
            forgetInvitation={() => setInvitation(undefined)}
            takeInvitation={takeHanded}
          />
        )}
      </Show>
    </ErrorBoundary>
  );
}

async function start(): Promise<void> {
  const [language, missing] = await Promise.all([createLanguage(), missingAbilities()]);
  const root = document.querySelector('#app');
  if (!root) throw new Error('index.html has no #app');
  const updates = followPageUpdates();
  guardDrafts();
  root.replaceChildren();
  render(
    () => (
      <LanguageProvider language={language}>
        <ToastsProvider>
          <Guards missing={missing} inApp={inAppBrowser(navigator.userAgent)} invitation={invitation()}>
            <Opening />
          </Guards>
          <UpdateNotice updates={updates} />
        </ToastsProvider>
      </LanguageProvider>
    ),
    root,
  );
}

void start();
