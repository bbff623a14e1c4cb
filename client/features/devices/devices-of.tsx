/** Somebody's devices, for whoever facilitates: a lost phone is taken out here. */
import { createMemo, type JSX } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useMeet } from '../../i18n/meet.ts';
import type { MemberDevice } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import '../../style/devices.css';
import { Dialog } from '../../ui/dialog.tsx';
import { DeviceList } from './device-list.tsx';

export function DevicesOf(props: {
  readonly group: Group;
  readonly member: MemberId;
  readonly open: boolean;
  readonly close: () => void;
}): JSX.Element {
  const words = useMeet();
  const name = (): string => props.group.people().find(({ member }) => member === props.member)?.name ?? '';
  const theirs = createMemo((): readonly MemberDevice[] =>
    props.group.whoIsIn.devices().filter(({ member }) => member === props.member),
  );

  return (
    <Dialog open={props.open} title={words().devices.of(name())} close={() => props.close()}>
      <DeviceList group={props.group} devices={theirs()} isMine={props.member === props.group.me} />
    </Dialog>
  );
}
