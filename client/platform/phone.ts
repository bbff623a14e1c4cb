/** Whether the browser runs on a phone, for the name that a device gets before its person gives it one: a guess, and harmless. */

export function isPhone({ userAgent }: Pick<Navigator, 'userAgent'>): boolean {
  return /\b(?:iPhone|iPod|Android.*Mobile|Mobile.*Firefox)\b/.test(userAgent);
}
