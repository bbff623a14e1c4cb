/** Browsers inside other apps, by the user agents they send; real ones must pass. */
import { expect, it } from 'vitest';
import { inAppBrowser } from '../../client/platform/in-app-browser.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const WEB_VIEW =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';

it.each([
  [`${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/485.0.0]`, 'Messenger'],
  [`${WEB_VIEW} Chrome/131.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/485.0;]`, 'Messenger'],
  [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/490.0]`, 'Facebook'],
  [`${IPHONE} Mobile/15E148 Instagram 360.0.0 (iPhone15,2)`, 'Instagram'],
  [`${ANDROID} Chrome/131.0 Mobile Safari/537.36 WhatsApp/2.24`, 'WhatsApp'],
  [`${WEB_VIEW} Chrome/131.0 Mobile Safari/537.36 musical_ly_2023 BytedanceWebview/d8a21c6`, 'TikTok'],
  [`${IPHONE} Mobile/15E148 Safari Line/14.19.0`, 'LINE'],
  [`${WEB_VIEW} Chrome/131.0 Mobile Safari/537.36`, ''],
])('knows the app in %s', (userAgent, app) => {
  expect(inAppBrowser(userAgent)).toBe(app);
});

it.each([
  `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`,
  `${IPHONE} Mobile/15E148`, // a page on the iPhone's home screen
  `${ANDROID} Chrome/137.0.0.0 Mobile Safari/537.36`,
  'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
])('lets a real browser through: %s', (userAgent) => {
  expect(inAppBrowser(userAgent)).toBeUndefined();
});
