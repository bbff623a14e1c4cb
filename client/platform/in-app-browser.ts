/**
 * Browsers inside a messaging or social app: they forget what they stored, or hide it from the real browser, so an invitation must
 * not be spent there. Matched on the marks these apps put in the user agent.
 */

const MARKS: readonly (readonly [app: string, mark: RegExp])[] = [
  ['Messenger', /MessengerForiOS|MessengerLite|FB_IAB\/(?:Orca|MESSENGER)/i],
  ['Instagram', /\bInstagram\b/],
  ['Facebook', /\bFBAN\/|\bFBAV\/|\bFB_IAB\/|\[FB/],
  ['WhatsApp', /\bWhatsApp\//],
  ['TikTok', /\bTikTok|musical_ly|BytedanceWebview|\btrill_/i],
  ['Snapchat', /\bSnapchat\b/],
  ['WeChat', /\bMicroMessenger\//],
  ['LINE', /\bLine\/\d/],
  ['Telegram', /\bTelegram-Android\//],
  ['LinkedIn', /\bLinkedInApp\b/],
  ['X', /\bTwitter(?:Android| for )/],
];

/** Android names any other app's web view by `; wv)`. iOS has no such mark: a page on the home screen looks the same there. */
const OTHER_APP = /;\s*wv\)/;

/** The app's name, `''` for an app that does not say which, undefined in a real browser. */
export function inAppBrowser(userAgent: string): string | undefined {
  const known = MARKS.find(([, mark]) => mark.test(userAgent));
  if (known) return known[0];
  return OTHER_APP.test(userAgent) ? '' : undefined;
}
