/** What this device is called until somebody gives it a better name: what it is, and the browser, which is what tells two of them apart. */

export interface DeviceKind {
  readonly form: 'phone' | 'tablet' | 'computer';
  /** "Firefox"; empty when it does not say. */
  readonly browser: string;
}

/** In the order in which they are to be asked: most call themselves Chrome and Safari beside their own name. */
const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
];

export function deviceKind(userAgent: string): DeviceKind {
  const browser = BROWSERS.find(([, mark]) => mark.test(userAgent))?.[0] ?? '';
  if (/\biPad\b|\bTablet\b|Android(?!.*\bMobile\b)/.test(userAgent)) return { form: 'tablet', browser };
  return { form: /\biPhone\b|\bMobile\b/.test(userAgent) ? 'phone' : 'computer', browser };
}
