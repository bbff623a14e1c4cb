/** Taking one's place again with a sheet, once at a time; what went wrong stays said until the next try. */
import { type Accessor, createSignal } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import type { Result } from '../../../core/result/result.ts';
import type { RecoverFailure } from '../../state/act-failure.ts';
import type { RecoveryKit } from '../../state/workplace.ts';

export interface Returning {
  readonly busy: Accessor<boolean>;
  readonly failure: Accessor<RecoverFailure | undefined>;
  take(kit: RecoveryKit): Promise<void>;
}

export function createReturning(options: {
  readonly recover: (kit: RecoveryKit) => Promise<Result<SpaceId, RecoverFailure>>;
  readonly recovered: (space: SpaceId) => void;
}): Returning {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<RecoverFailure>();

  async function take({ space, secret, relay }: RecoveryKit): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await options.recover({ space, secret, relay });
      if (answer.ok) options.recovered(answer.value);
      else setFailure(answer.error);
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, take };
}
