/**
 * Two chunks for the first load: what the page itself imports, and what the workplace imports besides, which `main.tsx` fetches as soon as
 * the guards let it. A module of theirs that a later room shares stays in them, because they are there before any room: a chunk of
 * its own would cost its compression and one more request.
 */
import { resolve } from 'node:path';

/** The part of rolldown's module graph that is walked here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** `client`: the folder of the client's sources. For the name of a group in `output.codeSplitting`; null leaves a module to rolldown. */
export function firstLoadChunks(client: string): (id: string, graph: ModuleGraph) => string | null {
  const roots = [
    { name: 'page', root: resolve(client, 'main.tsx') },
    { name: 'workplace', root: resolve(client, 'state/open-workplace.ts') },
  ];
  let names: ReadonlyMap<string, string> | undefined;
  return (id, graph) => {
    names ??= namesOf(roots, graph);
    return names.get(id) ?? null;
  };
}

/** By module, without the roots: the entries keep chunks and names of their own. */
function namesOf(
  roots: readonly { readonly name: string; readonly root: string }[],
  graph: ModuleGraph,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, root } of roots) {
    const ahead = [root];
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
        if (names.has(imported)) continue;
        names.set(imported, name);
        ahead.push(imported);
      }
    }
  }
  return names;
}
