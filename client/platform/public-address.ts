/** The address that other devices can open: what the relay's operator set as PUBLIC_URL, else the page's own. */

export interface PublicAddress {
  readonly origin: string;
  /** The relay's certificate is home-made: a device that meets it for the first time must be told how to trust it. */
  readonly hasLocalCertificate: boolean;
}

/** Falls back to `origin` when the relay does not say, as when the client is hosted apart from it. */
export async function publicAddress(origin: string): Promise<PublicAddress> {
  try {
    const response = await fetch('/config.json');
    const config: unknown = await response.json();
    return {
      origin: readOrigin(config) ?? origin,
      hasLocalCertificate: field(config, 'localCertificate') === true,
    };
  } catch {
    return { origin, hasLocalCertificate: false }; // no answer, or none of this form
  }
}

/** Only this device can open it. */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function readOrigin(config: unknown): string | undefined {
  const publicUrl = field(config, 'publicUrl');
  return typeof publicUrl === 'string' ? new URL(publicUrl).origin : undefined;
}

function field(config: unknown, name: string): unknown {
  return typeof config === 'object' && config !== null ? Reflect.get(config, name) : undefined;
}
