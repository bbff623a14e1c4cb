/** A browser without what the sealed path needs: which browsers have it, and, under details, what is missing. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Ability } from '../../platform/abilities.ts';
import { PlainScreen } from '../../ui/plain-screen.tsx';

/** Names that the person who helps can look up; the same in every language. */
const NAMES: Readonly<Record<Ability, string>> = {
  'secure-context': 'HTTPS',
  ed25519: 'Ed25519',
  x25519: 'X25519',
  indexeddb: 'IndexedDB',
  'web-locks': 'Web Locks',
  compression: 'CompressionStream',
};

export function OldBrowserGuard(props: { readonly missing: readonly Ability[] }): JSX.Element {
  const text = useText();
  const names = (): string => props.missing.map((ability) => NAMES[ability]).join(', ');

  return (
    <PlainScreen plate="Placette">
      <h1>{text().guard.oldTitle}</h1>
      <p>{text().guard.oldWhy}</p>
      <p>{text().guard.oldDo}</p>
      <details class="details">
        <summary>{text().common.details}</summary>
        <p>{text().guard.missing(names())}</p>
      </details>
    </PlainScreen>
  );
}
