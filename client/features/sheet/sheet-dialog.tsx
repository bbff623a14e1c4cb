/** The sheet as it will be printed, and the buttons that complete it and print it; the same paper stands apart for the printer. */
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import '../../style/my-sheet.css';
import { useText } from '../../i18n/language.tsx';
import { publicAddress } from '../../platform/public-address.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PrintOnly } from '../../ui/print-only.tsx';
import { groupPath } from '../../ui/route.ts';
import type { SheetKey } from './sheet-key.ts';
import { SheetPaper } from './sheet-paper.tsx';

export function SheetDialog(props: {
  readonly group: Group;
  readonly sheetKey: SheetKey;
  readonly open: boolean;
  /** For a code to come back with. */
  readonly ask: () => void;
  readonly printed: () => void;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const [origin, setOrigin] = createSignal(location.origin);
  onMount(() => void publicAddress(location.origin).then((address) => setOrigin(address.origin)));
  const address = (): string => origin() + groupPath(props.group.space);
  const [wentToPrint, setWentToPrint] = createSignal(false);
  const isPreparing = (): boolean => props.sheetKey.type === 'preparing';

  return (
    <Dialog
      open={props.open}
      size="wide"
      title={text().sheet.title}
      close={() => props.close()}
      acts={
        <>
          <Button
            tone="primary"
            busy={isPreparing()}
            onClick={() => {
              print();
              setWentToPrint(true);
            }}
          >
            {isPreparing() ? text().sheet.preparing : text().common.print}
          </Button>
          <Show when={props.sheetKey.type === 'failed'}>
            <Button onClick={() => props.ask()}>{text().common.retry}</Button>
          </Show>
          <Show when={props.sheetKey.type === 'unasked'}>
            <Button onClick={() => props.ask()}>{text().sheet.addKey}</Button>
          </Show>
          <Show when={wentToPrint()}>
            <Button onClick={() => props.printed()}>{text().sheet.isPrinted}</Button>
          </Show>
        </>
      }
    >
      <div class="paper" data-theme="light">
        <SheetPaper group={props.group} address={address()} sheetKey={props.sheetKey} />
      </div>
      <PrintOnly>
        <SheetPaper group={props.group} address={address()} sheetKey={props.sheetKey} />
      </PrintOnly>
    </Dialog>
  );
}
