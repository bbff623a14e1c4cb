/** A relay's address as people share it (`https://placette.example`) and as sockets and signatures need it. */

export interface RelayAddress {
  /** What HELLO signs, so that one relay cannot use it at another. */
  readonly origin: string;
  readonly socketUrl: string;
}

/** `address`: an http(s) origin, with or without a path. Throws on anything else: addresses are checked where they enter. */
export function relayAddress(address: string): RelayAddress {
  const match = /^(https?):\/\/([^/?#]+)/.exec(address);
  if (!match) throw new Error('a relay address begins with http:// or https://');
  const [origin, scheme, host] = match;
  return { origin, socketUrl: `${scheme === 'https' ? 'wss' : 'ws'}://${host}/ws` };
}
