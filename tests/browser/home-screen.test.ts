/** Who is asked to put the page on the home screen first: Safari on iPhone and iPad, and nobody else. */
import { expect, it } from 'vitest';
import { needsHomeScreen } from '../../client/platform/home-screen.ts';

const KIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${KIT}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${KIT}`;

it.each([
  ['an iPhone', { userAgent: `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, maxTouchPoints: 5 }],
  [
    'an iPhone that says it is not standalone',
    { userAgent: `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, maxTouchPoints: 5, standalone: false },
  ],
  [
    'an old iPad',
    {
      userAgent: `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${KIT} Version/12.1 Safari/604.1`,
      maxTouchPoints: 5,
    },
  ],
  ['an iPad, which says Mac', { userAgent: `${MAC} Version/18.1 Safari/605.1.15`, maxTouchPoints: 5 }],
])('asks %s', (_who, visitor) => {
  expect(needsHomeScreen(visitor)).toBe(true);
});

it.each([
  [
    'what already runs from the home screen',
    { userAgent: `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, maxTouchPoints: 5, standalone: true },
  ],
  ['a Mac', { userAgent: `${MAC} Version/18.1 Safari/605.1.15`, maxTouchPoints: 0 }],
  [
    'Chrome on an iPhone',
    { userAgent: `${IPHONE} CriOS/131.0 Mobile/15E148 Safari/604.1`, maxTouchPoints: 5 },
  ],
  [
    'Android',
    {
      userAgent:
        'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/137.0.0.0 Mobile Safari/537.36',
      maxTouchPoints: 5,
    },
  ],
])('leaves %s alone', (_who, visitor) => {
  expect(needsHomeScreen(visitor)).toBe(false);
});
