/** WebSocket close codes of `placette.v1`. 4400-4499 are terminal for y-websocket, so what may be tried again is 45xx. */

export const CLOSE = {
  malformed: 4400,
  auth: 4401,
  version: 4406,
  restarting: 4503,
  slow: 4508,
  rate: 4529,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

export function isTerminalClose(code: number): boolean {
  return code >= 4400 && code <= 4499;
}
