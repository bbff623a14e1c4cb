/** The twelve words, typed or pasted in one field, and the group's address beside them: both stand on the sheet. */
import { createSignal, type JSX, onMount, Show, untrack } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { type PhraseFailure, readPhrase } from '../../../core/recovery/phrase.ts';
import type { RecoveryLinkFailure } from '../../../core/recovery/recovery-link.ts';
import { loadWordList, type WordList } from '../../../core/recovery/word-list.ts';
import type { Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import { linkFailureSentence } from '../../i18n/late/recovery-sentence.ts';
import type { RecoverFailure } from '../../state/act-failure.ts';
import type { RecoveryKit } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { groupPath } from '../../ui/route.ts';
import { readGroupAddress } from './group-address.ts';
import { PhraseField } from './phrase-field.tsx';
import { ReturnTrouble } from './return-trouble.tsx';
import { createReturning } from './returning.ts';

export function ReturnByWords(props: {
  readonly space: SpaceId | undefined;
  /** The code of the sheet was tried first. */
  readonly linkFailure: RecoveryLinkFailure | undefined;
  readonly isHere: (space: SpaceId) => boolean;
  readonly recover: (kit: RecoveryKit) => Promise<Result<SpaceId, RecoverFailure>>;
  readonly recovered: (space: SpaceId) => void;
  readonly otherWay: () => void;
}): JSX.Element {
  const text = useText();
  const comeBackText = useComeBackText();
  const lists = createWordLists(untrack(() => (text().code === 'en' ? ['en', 'fr'] : ['fr', 'en'])));
  const [address, setAddress] = createSignal(untrack(() => addressOf(props.space)));
  const [isAddressRefused, setAddressRefused] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [failure, setFailure] = createSignal<PhraseFailure>();
  const returning = createReturning({
    recover: (kit) => props.recover(kit),
    recovered: (space) => props.recovered(space),
  });
  let addressField: HTMLInputElement | undefined;

  async function read(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const known = await lists.load();
    const phrase = known && readPhrase(typed(), known);
    setFailure(phrase?.ok === false ? phrase.error : undefined);
    return phrase?.ok ? phrase.value.secret : undefined;
  }

  async function send(): Promise<void> {
    const group = readGroupAddress(address());
    setAddressRefused(!group);
    const secret = await read();
    if (!group) addressField?.focus();
    if (!group || !secret || props.isHere(group.space)) return;
    const relay = new URL(group.origin).host === location.host ? '' : group.origin;
    await returning.take({ space: group.space, secret, relay });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!returning.busy()) void send();
      }}
    >
      <PlainScreen plate="Placette">
        <h1>{comeBackText().sheetTitle}</h1>
        <Show when={props.linkFailure}>
          {(refused) => (
            <p class="notice notice-waiting" role="status">
              {linkFailureSentence(text(), refused())}
            </p>
          )}
        </Show>
        <PhraseField
          typed={typed()}
          lists={lists.loaded()}
          failure={failure()}
          type={(next) => {
            setTyped(next);
            setFailure(undefined);
          }}
          mend={(next) => {
            setTyped(next);
            void read();
          }}
        />
        <Field
          label={comeBackText().addressLabel}
          hint={comeBackText().addressHint}
          problem={isAddressRefused() ? comeBackText().addressRefused : ''}
        >
          {(control) => (
            <input
              ref={(element) => (addressField = element)}
              id={control.id}
              type="text"
              class="field-input"
              value={address()}
              onInput={(event) => {
                setAddress(event.currentTarget.value);
                setAddressRefused(false);
              }}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              inputMode="url"
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          )}
        </Field>
        <Show when={lists.isMissing()}>
          <p class="notice notice-waiting" role="alert">
            {comeBackText().listsMissing}
          </p>
        </Show>
        <ReturnTrouble failure={returning.failure()} />
        <p class="ways">
          <Button type="submit" tone="primary" busy={returning.busy()}>
            {returning.busy() ? comeBackText().taking : comeBackText().take}
          </Button>
          <button type="button" class="link-button" onClick={() => props.otherWay()}>
            {comeBackText().otherWay}
          </button>
        </p>
        <p class="soft">{comeBackText().whatReturns}</p>
      </PlainScreen>
    </form>
  );
}

function addressOf(space: SpaceId | undefined): string {
  return space === undefined ? '' : location.origin + groupPath(space);
}

/** Both lists, fetched when the screen opens and once more when they are needed and did not come. */
function createWordLists(languages: readonly WordList['language'][]) {
  const [loaded, setLoaded] = createSignal<readonly WordList[]>([]);
  const [isMissing, setMissing] = createSignal(false);

  async function load(): Promise<readonly WordList[] | undefined> {
    if (loaded().length > 0) return loaded();
    try {
      setLoaded(await Promise.all(languages.map(loadWordList)));
      setMissing(false);
      return loaded();
    } catch {
      setMissing(true); // no network and not kept yet: the screen says so
      return undefined;
    }
  }

  onMount(() => void load());
  return { loaded, isMissing, load };
}
