/** The worker of a group's register: the one place of the client that fetches Automerge. It stores nothing and holds no key. */
import { createRequestDesk } from './answer-requests.ts';
import type { Request } from './messages.ts';

const answer = createRequestDesk((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  // to the page an error like any other of a worker: it lets go of this one
  answer(data).catch((error: unknown) => reportError(error));
});
