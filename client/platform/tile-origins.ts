/** From which origins the relay that serves this page lets map tiles through. */

/** `https://…` origins; undefined when the relay does not say. */
export async function allowedTileOrigins(): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch('/config.json');
    const config: unknown = await response.json();
    if (typeof config !== 'object' || config === null || !('tileOrigins' in config)) return undefined;
    const { tileOrigins } = config;
    return Array.isArray(tileOrigins)
      ? tileOrigins.filter((origin) => typeof origin === 'string')
      : undefined;
  } catch {
    return undefined; // no answer, or none of this form
  }
}
