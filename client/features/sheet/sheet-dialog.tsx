/**
 * A sheet is made, shown as it will be printed, and checked at once. Whoever closes it before that is told what it means; the same paper
 * stands apart for the printer.
 */
import { createSignal, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import '../../style/my-sheet.css';
import { sheetFailureSentence } from '../../i18n/late/recovery-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useSheetText } from '../../i18n/late/sheet.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PrintOnly } from '../../ui/print-only.tsx';
import { CheckWords } from './check-words.tsx';
import { createSheetMaking, type SheetKey } from './sheet-making.ts';
import { SheetPaper } from './sheet-paper.tsx';
import { SheetStep } from './sheet-step.tsx';

export function SheetDialog(props: {
  readonly group: Group;
  readonly open: boolean;
  readonly close: (isTested: boolean) => void;
}): JSX.Element {
  const text = useText();
  const sheetText = useSheetText();
  const making = createSheetMaking(untrack(() => props.group));
  const [isLeaving, setLeaving] = createSignal(false);
  const type = () => making.sheet().type;
  const isUntested = (): boolean => type() === 'shown' || type() === 'checking';
  const shown = (): SheetKey | undefined => {
    const sheet = making.sheet();
    return sheet.type === 'shown' && !isLeaving() ? sheet.key : undefined;
  };
  const checking = () => {
    const sheet = making.sheet();
    return sheet.type === 'checking' && !isLeaving() ? sheet : undefined;
  };
  const problem = (): string => {
    const sheet = making.sheet();
    return sheet.type === 'failed' ? sheetFailureSentence(text(), sheet.failure) : '';
  };

  function close(): void {
    if (isUntested() && !isLeaving()) setLeaving(true);
    else leave();
  }

  function leave(): void {
    const isTested = type() === 'works';
    making.putAway();
    setLeaving(false);
    props.close(isTested);
  }

  return (
    <Dialog
      open={props.open}
      size={shown() ? 'wide' : 'narrow'}
      title={text().sheet.title}
      guarded={isUntested()}
      close={close}
      acts={
        <Switch
          fallback={
            <Button
              tone="primary"
              busy={type() === 'making'}
              onClick={() => void making.make(text().code === 'en' ? 'en' : 'fr')}
            >
              {type() === 'making' ? sheetText().making : sheetText().make}
            </Button>
          }
        >
          <Match when={isLeaving()}>
            <Button
              tone="primary"
              onClick={() => {
                making.lookAgain();
                setLeaving(false);
              }}
            >
              {sheetText().lookAgain}
            </Button>
            <Button tone="danger" onClick={leave}>
              {sheetText().leave}
            </Button>
          </Match>
          <Match when={shown()}>
            <Button tone="primary" onClick={() => print()}>
              {text().common.print}
            </Button>
            <Button onClick={() => making.check()}>{sheetText().check}</Button>
          </Match>
          <Match when={checking()}>
            <Button tone="primary" type="submit" form={CHECK_FORM}>
              {sheetText().checkNow}
            </Button>
            <Button onClick={() => making.lookAgain()}>{sheetText().lookAgain}</Button>
          </Match>
          <Match when={type() === 'works'}>
            <Button tone="primary" onClick={leave}>
              {text().common.close}
            </Button>
          </Match>
        </Switch>
      }
    >
      <Switch
        fallback={
          <>
            <p>{sheetText().whatFor}</p>
            <p>{sheetText().onPaper}</p>
            <Show when={props.group.recovery() === 'set'}>
              <p class="notice notice-waiting">{sheetText().replaces}</p>
            </Show>
            <p class="field-problem" role="alert">
              {problem()}
            </p>
          </>
        }
      >
        <Match when={isLeaving()}>
          <SheetStep title={sheetText().notChecked}>
            <p>{sheetText().leaving}</p>
          </SheetStep>
        </Match>
        <Match when={shown()} keyed>
          {(key) => <Paper group={props.group} sheetKey={key} />}
        </Match>
        <Match when={checking()} keyed>
          {({ key, ask }) => (
            <SheetStep title={sheetText().checkTitle}>
              <CheckWords id={CHECK_FORM} sheetKey={key} ask={ask} passed={() => making.passed()} />
            </SheetStep>
          )}
        </Match>
        <Match when={type() === 'works'}>
          <SheetStep title={sheetText().works}>
            <p>{sheetText().putAway}</p>
          </SheetStep>
        </Match>
      </Switch>
    </Dialog>
  );
}

/** The buttons at the foot of the dialog stand outside the form. */
const CHECK_FORM = 'check-words';

function Paper(props: { readonly group: Group; readonly sheetKey: SheetKey }): JSX.Element {
  const sheetText = useSheetText();

  return (
    <>
      <p>{sheetText().onPaper}</p>
      <div class="paper" data-theme="light">
        <SheetPaper group={props.group} sheetKey={props.sheetKey} />
      </div>
      <PrintOnly>
        <SheetPaper group={props.group} sheetKey={props.sheetKey} />
      </PrintOnly>
    </>
  );
}
