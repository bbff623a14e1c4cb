/** What is drawn of a combobox, around one choice or several. */
import { Combobox as Base } from '@kobalte/core/combobox';
import { I18nProvider } from '@kobalte/core/i18n';
import { type ComponentProps, createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useControlText } from '../i18n/late/control.ts';
import '../style/floating.css';
import '../style/combobox.css';
import type { ComboboxOption, ComboboxQuery, ComboboxShared } from './combobox-query.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { passFocus } from './keep-focus.ts';
import { layerOf } from './layer.ts';

export function ComboboxFrame(props: {
  readonly shared: ComboboxShared<string>;
  readonly query: Omit<ComboboxQuery<string>, 'base'>;
  /** Takes the one choice away. */
  readonly clear: (() => void) | undefined;
  /** The chips of several choices. */
  readonly children?: JSX.Element;
}): JSX.Element {
  const text = useText();
  const controlText = useControlText();
  const [control, setControl] = createSignal<HTMLElement>();
  let input: HTMLInputElement | undefined;

  return (
    <I18nProvider locale={text().code}>
      <div class="field">
        <Base.Label class={props.shared.labelHidden ? 'visually-hidden' : 'field-label'}>
          {props.shared.label}
        </Base.Label>
        <Show when={props.shared.hint}>
          <Base.Description as="p" class="field-hint">
            {props.shared.hint}
          </Base.Description>
        </Show>
        <Base.Control ref={setControl} class="field-box combobox">
          {props.children}
          <Base.Input
            ref={(element) => (input = element)}
            class="field-bare"
            onClick={() => props.query.open()}
            onKeyDown={(event) => props.query.onKeyDown(event)}
            onBlur={() => props.query.onBlur()}
          />
          <Show when={props.clear}>
            {(clear) => (
              <IconButton
                icon="close"
                label={controlText().clear(props.shared.label)}
                onClick={() => {
                  clear()();
                  passFocus([input]);
                }}
              />
            )}
          </Show>
          <Base.Trigger class="icon-button combobox-arrow">
            <Icon name="unfold" />
          </Base.Trigger>
        </Base.Control>
        <Base.ErrorMessage as="p" class="field-problem" role="alert">
          {props.query.problem(props.shared.problem)}
        </Base.ErrorMessage>
        <Base.Portal mount={layerOf(control())}>
          {/* a press on a choice leaves the focus in the field, which would close the list under it */}
          <Base.Content class="combobox-list" onMouseDown={(event: MouseEvent) => event.preventDefault()}>
            <p class={props.query.found() === 0 ? 'combobox-none' : 'visually-hidden'} role="status">
              {props.query.found() === 0
                ? (props.shared.emptySentence ?? controlText().nothingFound)
                : controlText().found(props.query.found())}
            </p>
            <Base.Listbox class="combobox-options" />
          </Base.Content>
        </Base.Portal>
      </div>
    </I18nProvider>
  );
}

type OptionNode = Omit<ComponentProps<typeof Base.Item>['item'], 'rawValue'> & {
  readonly rawValue: ComboboxOption;
};

export function OptionLine(props: { readonly item: OptionNode }): JSX.Element {
  return (
    <Base.Item item={props.item} class="combobox-option">
      <span class="combobox-check">
        <Base.ItemIndicator>
          <Icon name="check" />
        </Base.ItemIndicator>
      </span>
      <Base.ItemLabel as="span" class="combobox-words">
        {props.item.rawValue.label}
        <Show when={props.item.rawValue.detail}>
          <span class="combobox-detail">{props.item.rawValue.detail}</span>
        </Show>
      </Base.ItemLabel>
    </Base.Item>
  );
}
