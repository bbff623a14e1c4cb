/** What a page says while one waits follows what happens: another trouble, another language. */
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { Example } from '../../client/features/example/example.tsx';
import { ReturnTrouble } from '../../client/features/join/return-trouble.tsx';
import { en } from '../../client/i18n/en.ts';
import { LanguageProvider } from '../../client/i18n/language.tsx';
import { fr, type Messages } from '../../client/i18n/fr.ts';
import type { RecoverFailure } from '../../client/state/act-failure.ts';
import { ToastsProvider } from '../../client/ui/toasts.tsx';
import { mount } from './fixture/mount.tsx';

it('names the trouble of the last try to take a place', async () => {
  const [failure, setFailure] = createSignal<RecoverFailure>();
  mount(() => <ReturnTrouble failure={failure()} />);
  const tries: readonly (readonly [RecoverFailure, RegExp])[] = [
    [{ type: 'space-unknown' }, /Ce relais ne connaît pas ce groupe/],
    [{ type: 'recovery-unknown' }, /Le groupe ne connaît pas cette fiche/],
  ];
  for (const [found, words] of tries) {
    setFailure(found);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  }
  setFailure(undefined);
  await expect.element(page.getByRole('alert')).toHaveTextContent('');
});

it('says in the language that is chosen meanwhile that a place in the example is being made ready', async () => {
  const [text, setText] = createSignal<Messages>(fr);
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => (
      <LanguageProvider language={{ text, choose: async () => true }}>
        <ToastsProvider>
          <Example
            workplace={{
              examples: () => [],
              openExample: () => new Promise(() => undefined),
              leaveExample: () => Promise.reject(new Error('there is none')),
            }}
            entered={() => undefined}
          />
        </ToastsProvider>
      </LanguageProvider>
    ),
    root,
  );
  onTestFinished(() => {
    dispose();
    root.remove();
  });
  await page.getByRole('button', { name: 'Awa' }).click();
  const status = page.getByRole('status').first();
  await expect.element(status).toHaveTextContent('Awa arrive…');
  setText(en);
  await expect.element(status).toHaveTextContent('Awa is coming…');
});
