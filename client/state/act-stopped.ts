/** What may stop any act that needs the relay, the roster and this device's storage together. */
import type { KeyFailure } from '../../core/sync/space/epoch-key-fetch.ts';
import type { RequestFailure } from '../../core/sync/space/relay-requests.ts';
import type { StorageFailure } from '../../core/sync/storage/storage.ts';
import type { ActStopped } from './act-failure.ts';

type Stopping =
  | StorageFailure
  | Exclude<KeyFailure, RequestFailure>
  | { readonly type: 'busy' | 'roster-fork' }
  | { readonly type: 'roster-refusal'; readonly rule: string };

export function actStopped(failure: Stopping): ActStopped {
  switch (failure.type) {
    case 'storage-full':
    case 'storage-failed':
    case 'stale-term':
      return { type: 'not-stored' };
    case 'busy':
      return { type: 'busy' };
    case 'roster-refusal':
      return { type: 'group-inconsistent', detail: failure.rule };
    case 'box-unopenable':
    case 'roster-fork':
      return { type: 'group-inconsistent', detail: failure.type };
  }
}
