/** The files of the example. Its seats come with the screen that shows them, its story when somebody has said who to be. */
import groups from './files/groups.json';
import type { DemoFiles, DemoGroup } from '../../core/demo/demo-files.ts';

export const demoGroups: unknown = groups;

/** Those that have a room to be loaded into, and the decisions that they cite. Rejects when they are not on this device and no network is. */
export async function readDemoFiles(group: DemoGroup): Promise<DemoFiles> {
  return { groups, ...(await (group === 'tilleuls' ? tilleuls() : combe())) };
}

async function tilleuls(): Promise<Omit<DemoFiles, 'groups'>> {
  const [plan, inventory, decisions] = await Promise.all([
    import('./files/tilleuls-plan.json'),
    import('./files/tilleuls-inventory.json'),
    import('./files/tilleuls-decisions.json'),
  ]);
  return { plan: plan.default, inventory: inventory.default, decisions: decisions.default };
}

async function combe(): Promise<Omit<DemoFiles, 'groups'>> {
  const [plan, inventory, decisions] = await Promise.all([
    import('./files/combe-plan.json'),
    import('./files/combe-inventory.json'),
    import('./files/combe-decisions.json'),
  ]);
  return { plan: plan.default, inventory: inventory.default, decisions: decisions.default };
}
