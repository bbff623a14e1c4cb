/**
 * A part of the page that is fetched when it is first shown, and kept by the service worker from then on. Without network on a first
 * visit it cannot come: it says so where it will stand, and tries again until it has it.
 */
import { type Accessor, createSignal, type JSX, lazy, onCleanup, Show, Suspense } from 'solid-js';
import { useText } from '../i18n/language.tsx';

const TRY_AGAIN_MS = 3000;
/** Most parts are there within a frame or two: nothing is said before this. */
const SAID_AFTER_MS = 1000;

/** Whatever Solid takes for a component. */
type AnyComponent = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default'];

export interface LatePart<T extends AnyComponent> {
  /** Stands inside a `PartPlace`. */
  readonly Part: T;
  /** The last try failed. */
  readonly isMissing: Accessor<boolean>;
  /** Ahead of the first look. */
  fetch(): void;
}

export function latePart<T extends AnyComponent>(load: () => Promise<T>): LatePart<T> {
  const [isMissing, setMissing] = createSignal(false);

  const insist = async (): Promise<{ default: T }> => {
    for (;;) {
      try {
        const part = await load();
        setMissing(false);
        return { default: part };
      } catch {
        setMissing(true); // no network and not kept yet: its place says so, and this goes on
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
      }
    }
  };
  const Part = lazy(insist);
  return { Part, isMissing, fetch: () => void Part.preload() };
}

/** Where a late part stands, and what is said there until it has come. */
export function PartPlace(props: {
  readonly of: Pick<LatePart<AnyComponent>, 'isMissing'>;
  readonly children: JSX.Element;
}): JSX.Element {
  return <Suspense fallback={<Coming isMissing={props.of.isMissing()} />}>{props.children}</Suspense>;
}

function Coming(props: { readonly isMissing: boolean }): JSX.Element {
  const text = useText();
  const [isLate, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), SAID_AFTER_MS);
  onCleanup(() => clearTimeout(timer));

  return (
    <p class="part-coming" role="status">
      <Show when={props.isMissing || isLate()}>
        {props.isMissing ? text().common.partMissing : text().common.partComing}
      </Show>
    </p>
  );
}
