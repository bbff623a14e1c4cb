/**
 * Which language the interface speaks: the one chosen in this browser, else the browser's own, else French. French is always there;
 * another language is one file, fetched when it is needed. Rooms that are fetched late bring their sentences in both (`late/late-text.ts`).
 */
import { type Accessor, createContext, createSignal, type JSX, untrack, useContext } from 'solid-js';
import { fr, type Messages } from './fr.ts';

export const LANGUAGES = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
] as const;
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

export interface Language {
  readonly text: Accessor<Messages>;
  /** Answers false when the language could not be fetched: the page keeps the one it has. */
  choose(code: LanguageCode): Promise<boolean>;
}

const REMEMBERED = 'placette.language';

export async function createLanguage(): Promise<Language> {
  const [text, setText] = createSignal<Messages>(fr);
  const speak = async (code: LanguageCode): Promise<boolean> => {
    const messages = await loadMessages(code);
    if (!messages) return false;
    setText(messages);
    document.documentElement.lang = messages.code;
    return true;
  };
  await speak(remembered() ?? preferred(navigator.languages));
  return {
    text,
    choose: (code) => {
      remember(code);
      return speak(code);
    },
  };
}

/** The first of the person's languages that the interface has; French when there is none. */
export function preferred(wanted: readonly string[]): LanguageCode {
  const codes = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return codes.map((code) => LANGUAGES.find((known) => known.code === code)?.code).find(Boolean) ?? 'fr';
}

async function loadMessages(code: LanguageCode): Promise<Messages | undefined> {
  if (code === 'fr') return fr;
  return import('./en.ts').then(
    (module) => module.en,
    () => undefined,
  );
}

function remembered(): LanguageCode | undefined {
  try {
    const code = localStorage.getItem(REMEMBERED);
    return LANGUAGES.find((language) => language.code === code)?.code;
  } catch {
    return undefined; // storage refused: the browser's language it is
  }
}

function remember(code: LanguageCode): void {
  try {
    localStorage.setItem(REMEMBERED, code);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
}

const LanguageContext = createContext<Language>();

export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: JSX.Element;
}): JSX.Element {
  const language = untrack(() => props.language);
  return <LanguageContext.Provider value={language}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage: no LanguageProvider above');
  return language;
}

/** The sentences; call it inside JSX so that it follows a change of language. */
export function useText(): Accessor<Messages> {
  return useLanguage().text;
}
