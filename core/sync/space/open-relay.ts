/** A connection for one act (entering, inviting), closed when the act is over. */
import { fail, type Failure, type Result } from '../../result/result.ts';
import { createRelayLink, type LinkOptions, type RelayLink } from '../relay/relay-link.ts';

export type RelayUnavailable =
  | { readonly type: 'relay-unreachable' }
  | { readonly type: 'relay-other-version' };

const PATIENCE_MS = 10_000;

/** Gives up when the relay does not greet within ten seconds or speaks another version. */
export async function withRelay<T, F extends Failure>(
  options: LinkOptions,
  act: (link: RelayLink) => Promise<Result<T, F>>,
): Promise<Result<T, F | RelayUnavailable>> {
  const link = createRelayLink(options);
  try {
    const greeted = await greeting(link, options);
    if (greeted === 'ready') return await act(link);
    return fail({ type: greeted === 'other-version' ? 'relay-other-version' : 'relay-unreachable' });
  } finally {
    link.close();
  }
}

function greeting(link: RelayLink, { timers }: LinkOptions): Promise<'ready' | 'other-version' | 'none'> {
  return new Promise((settle) => {
    timers.after(PATIENCE_MS, () => settle('none'));
    link.listen({
      ready: () => settle('ready'),
      stateChanged: (state) => {
        if (state === 'other-version') settle('other-version');
        if (state === 'waiting' || state === 'refused') settle('none');
      },
    });
  });
}
