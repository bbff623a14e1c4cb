/** A worker that shrinks one photo, so that the page goes on meanwhile. Gets the file, answers the result. */
import { shrinkPhoto } from './shrink-photo.ts';

addEventListener('message', (event: MessageEvent<unknown>) => {
  const { data } = event;
  if (data instanceof Blob) void shrinkPhoto(data).then((shrunk) => postMessage(shrunk));
});
