/** Which tabs of one browser profile are open: each holds a share of one lock for as long as it lives. */

/** Answers whether no other tab has the database open. Called under a lock of its own, so that two that open at once see each other. */
export async function standAsOpenTab(database: string): Promise<boolean> {
  const name = `${database}-open`;
  const { held = [] } = await navigator.locks.query();
  const isOnly = !held.some((lock) => lock.name === name);
  await new Promise<void>((isHeld) => {
    void navigator.locks.request(name, { mode: 'shared' }, () => {
      isHeld();
      return new Promise(() => undefined); // given back when the page goes
    });
  });
  return isOnly;
}
