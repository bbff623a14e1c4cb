/** "Imprimer ma fiche" and what it opens. For those who facilitate, opening it makes an invitation for one device, once. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { latePart, PartPlace } from '../../ui/late-part.tsx';
import type { SheetKey } from './sheet-key.ts';

export const sheetDialog = latePart(async () => (await import('./sheet-dialog.tsx')).SheetDialog);

const KEY_DAYS = 30;

export function MySheet(props: {
  readonly group: Group;
  readonly printed?: () => void;
  readonly closed?: () => void;
}): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [key, setKey] = createSignal<SheetKey>();

  async function makeKey(): Promise<void> {
    if (props.group.myRole() !== 'facilitator') return void setKey({ type: 'none' });
    setKey({ type: 'preparing' });
    const made = await props.group.invite({ role: 'facilitator', uses: 1, days: KEY_DAYS });
    setKey(made.ok ? { type: 'made', ticket: made.value } : { type: 'failed', failure: made.error });
  }

  function open(): void {
    setOpen(true);
    const known = key();
    if (known?.type !== 'preparing' && (known?.type !== 'made' || known.ticket.isOver())) void makeKey();
  }

  return (
    <>
      <Button onClick={open}>{text().sheet.print}</Button>
      <Show when={key()}>
        {(known) => (
          <PartPlace of={sheetDialog}>
            <sheetDialog.Part
              group={props.group}
              sheetKey={known()}
              open={isOpen()}
              retry={() => void makeKey()}
              printed={() => props.printed?.()}
              close={() => {
                setOpen(false);
                props.closed?.();
              }}
            />
          </PartPlace>
        )}
      </Show>
    </>
  );
}
