/** Finds (or installs) Chromium once, before the workers of a project start and ask for it all together. */
import { findChromium } from './chromium.ts';

export default function setup(): void {
  findChromium();
}
