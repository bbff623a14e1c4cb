/** The page's own files on the device, and the moment when a newer version of them is ready to be taken. */
import { type Accessor, createSignal } from 'solid-js';

export interface PageUpdates {
  /** A newer version is on the device and waits. */
  readonly isReady: Accessor<boolean>;
  /** Reloads this tab with the newer version; other tabs go on with theirs, and offer the same. */
  take(): void;
}

const NONE: PageUpdates = { isReady: () => false, take: () => undefined };

/** Does nothing where there is no service worker: without https, in development, or where the browser has none. */
export function followPageUpdates(): PageUpdates {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return NONE;
  const { serviceWorker } = navigator;
  const [waiting, setWaiting] = createSignal<ServiceWorker | null>(null);
  const [isOutdated, setOutdated] = createSignal(false);
  let isTaking = false;

  // the first worker takes over a page that is its own version already; a later one brings another
  if (serviceWorker.controller) {
    serviceWorker.addEventListener('controllerchange', () => {
      if (isTaking) location.reload();
      else setOutdated(true);
    });
  }

  const follow = (registration: ServiceWorkerRegistration): void => {
    setWaiting(serviceWorker.controller ? registration.waiting : null);
    registration.addEventListener('updatefound', () => {
      const found = registration.installing;
      found?.addEventListener('statechange', () => {
        if (found.state === 'installed' && serviceWorker.controller) setWaiting(found);
      });
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void registration.update().catch(() => undefined); // offline: next time
    });
  };
  keepPage(serviceWorker, follow);
  void serviceWorker.ready.then(({ active }) => active?.postMessage('keep-later'));

  return {
    isReady: () => isOutdated() || waiting() !== null,
    take: () => {
      isTaking = true;
      if (isOutdated()) location.reload();
      else waiting()?.postMessage('take-over');
    },
  };
}

const KEEP_AGAIN_MS = 5000;
const KEEP_AGAIN_AT_MOST_MS = 300_000;

/**
 * Keeps the page's files, all of them or none. A network that goes in the middle of it leaves none: it is tried again, or the page would not
 * open without network until somebody has loaded it once more.
 */
export function keepPage(
  container: Pick<ServiceWorkerContainer, 'register'>,
  kept: (registration: ServiceWorkerRegistration) => void,
  againMs = KEEP_AGAIN_MS,
): void {
  let waitMs = againMs;
  const again = (): void => {
    setTimeout(keep, waitMs);
    waitMs = Math.min(2 * waitMs, KEEP_AGAIN_AT_MOST_MS);
  };
  const keep = (): void => {
    container.register('/sw.js').then(
      (registration) => {
        const worker = registration.installing;
        if (!worker) return kept(registration);
        void stateIs(worker, ['installed', 'activated', 'redundant']).then(() => {
          if (worker.state === 'redundant' && !registration.active) again();
          else kept(registration);
        });
      },
      // refused by a browser that does not trust the certificate, or has no room: the page works, but needs the network to open
      (error: unknown) => {
        if (error instanceof TypeError) again(); // its script could not be fetched
      },
    );
  };
  keep();
}

/** Long enough to fetch the page again; then it is reloaded as it is. */
const NEWEST_WITHIN_MS = 20_000;

/** Reloads with the relay's own version of the page: without this the service worker would serve the one it has. */
export async function reloadNewest(reload = (): void => location.reload()): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, NEWEST_WITHIN_MS));
  if ('serviceWorker' in navigator) await Promise.race([takeNewest(navigator.serviceWorker), limit]);
  reload();
}

/** Resolves when the newest version serves this page, or none newer can be had. */
export async function takeNewest(container: ServiceWorkerContainer): Promise<void> {
  try {
    const registration = await container.getRegistration();
    await registration?.update();
    const newest = registration?.installing ?? registration?.waiting;
    if (!newest) return;
    await stateIs(newest, ['installed', 'activated', 'redundant']);
    if (newest.state === 'installed') newest.postMessage('take-over');
    await stateIs(newest, ['activated', 'redundant']);
  } catch {
    // no network, or a page that keeps none: reloading asks the relay
  }
}

function stateIs(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (states.includes(worker.state)) resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
