/** Which tabs of one browser profile are open: each holds a lock under its own name for as long as it lives. */

/**
 * Answers the other tabs that have the database open, by the names they gave. Called under a lock of its own, so that two that open at once
 * see each other.
 */
export async function standAsOpenTab(database: string, tab: string): Promise<readonly string[]> {
  const ofTabs = `${database}-open`;
  const { held = [] } = await navigator.locks.query();
  // a tab of an earlier version holds the lock without a name of its own
  const others = held.flatMap(({ name }) =>
    name?.startsWith(ofTabs) ? [name.slice(ofTabs.length + 1)] : [],
  );
  await new Promise<void>((isHeld) => {
    void navigator.locks.request(`${ofTabs}-${tab}`, () => {
      isHeld();
      return new Promise(() => undefined); // given back when the page goes
    });
  });
  return others;
}
