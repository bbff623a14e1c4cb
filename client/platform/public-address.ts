/** The address that other devices can open: what the relay's operator set as PUBLIC_URL, else the page's own. */

/** Returns an origin. Falls back to `origin` when the relay does not say, as when the client is hosted apart from it. */
export async function publicAddress(origin: string): Promise<string> {
  try {
    const response = await fetch('/config.json');
    const config: unknown = await response.json();
    if (typeof config !== 'object' || config === null || !('publicUrl' in config)) return origin;
    return typeof config.publicUrl === 'string' ? new URL(config.publicUrl).origin : origin;
  } catch {
    return origin; // no answer, or none of this form
  }
}
