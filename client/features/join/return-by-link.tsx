/** The code of a sheet was read: whose group it leads to, and one button. */
import { type JSX } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import type { RecoveryLink } from '../../../core/recovery/recovery-link.ts';
import type { Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import type { RecoverFailure } from '../../state/act-failure.ts';
import type { RecoveryKit } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { createReturning } from './returning.ts';
import { ReturnTrouble } from './return-trouble.tsx';

export function ReturnByLink(props: {
  readonly link: RecoveryLink;
  readonly recover: (kit: RecoveryKit) => Promise<Result<SpaceId, RecoverFailure>>;
  readonly recovered: (space: SpaceId) => void;
  readonly otherWay: () => void;
}): JSX.Element {
  const text = useText();
  const comeBackText = useComeBackText();
  const returning = createReturning({
    recover: (kit) => props.recover(kit),
    recovered: (space) => props.recovered(space),
  });

  return (
    <PlainScreen plate={props.link.groupName || text().start.nameless}>
      <h1>{text().comeBack.title}</h1>
      <p>{comeBackText().withSheet(props.link.groupName)}</p>
      <p class="soft">{comeBackText().whatReturns}</p>
      <ReturnTrouble failure={returning.failure()} />
      <p class="ways">
        <Button tone="primary" busy={returning.busy()} onClick={() => void returning.take(props.link)}>
          {returning.busy() ? comeBackText().taking : comeBackText().take}
        </Button>
        <button type="button" class="link-button" onClick={() => props.otherWay()}>
          {comeBackText().otherWay}
        </button>
      </p>
    </PlainScreen>
  );
}
