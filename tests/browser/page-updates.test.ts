/** When the relay speaks another version, reloading takes its page, not the one that the service worker has. */
import { expect, it, vi } from 'vitest';
import { takeNewest } from '../../client/platform/page-updates.ts';

/** A service worker that installs by itself and takes over when asked. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly become = (state: ServiceWorkerState): void => {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  };
  readonly postMessage = vi.fn((message: string) => {
    if (message === 'take-over') queueMicrotask(() => this.become('activated'));
  });
}

function container(registration: object | undefined): ServiceWorkerContainer {
  return { getRegistration: async () => registration } as unknown as ServiceWorkerContainer;
}

it('asks for the newest page and waits until it has taken over', async () => {
  const found = new Worker();
  const registration: { installing?: Worker; update: () => Promise<void> } = {
    update: async () => {
      registration.installing = found;
      setTimeout(() => found.become('installed'));
    },
  };
  await takeNewest(container(registration));
  expect(found.postMessage).toHaveBeenCalledWith('take-over');
  expect(found.state).toBe('activated');
});

it('takes one that waits already', async () => {
  const waiting = new Worker();
  waiting.state = 'installed';
  await takeNewest(container({ waiting, update: async () => undefined }));
  expect(waiting.state).toBe('activated');
});

it('keeps nobody waiting without a newer page, a network or a service worker', async () => {
  await takeNewest(container({ update: async () => undefined }));
  await takeNewest(container({ update: () => Promise.reject(new TypeError('offline')) }));
  await takeNewest(container(undefined));
});
