/** The worker of a group's search: it hears which entries there are, and answers questions beside the page. It stores nothing. */
import { createRequestDesk } from './answer-requests.ts';
import { readRequest } from './messages.ts';

const desk = createRequestDesk();

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = readRequest(data);
  const reply = request && desk.answer(request);
  if (reply) postMessage(reply);
});
