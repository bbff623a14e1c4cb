/** The languages, each named in itself. */
import { For, type JSX } from 'solid-js';
import { LANGUAGES, useLanguage } from '../i18n/language.tsx';

export function LanguageSwitch(): JSX.Element {
  const language = useLanguage();
  return (
    <div class="language-switch" role="group" aria-label={language.text().common.language}>
      <For each={LANGUAGES}>
        {(choice) => (
          <button
            type="button"
            class="link-button"
            lang={choice.code}
            aria-pressed={language.text().code === choice.code}
            onClick={() => void language.choose(choice.code)}
          >
            {choice.name}
          </button>
        )}
      </For>
    </div>
  );
}
