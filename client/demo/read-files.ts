/** The files of the example, in chunks of their own: fetched, or taken from what the service worker keeps, when somebody tries it. */
import type { DemoFiles, DemoGroup } from '../../core/demo/demo-files.ts';

export async function readGroups(): Promise<unknown> {
  return (await import('./files/groups.json')).default;
}

/** Those that have a room to be loaded into, and the decisions that they cite. */
export async function readDemoFiles(group: DemoGroup): Promise<DemoFiles> {
  const [groups, story] = await Promise.all([readGroups(), group === 'tilleuls' ? tilleuls() : combe()]);
  return { groups, ...story };
}

async function tilleuls(): Promise<Omit<DemoFiles, 'groups'>> {
  const [plan, decisions] = await Promise.all([
    import('./files/tilleuls-plan.json'),
    import('./files/tilleuls-decisions.json'),
  ]);
  return { plan: plan.default, decisions: decisions.default };
}

async function combe(): Promise<Omit<DemoFiles, 'groups'>> {
  const [plan, decisions] = await Promise.all([
    import('./files/combe-plan.json'),
    import('./files/combe-decisions.json'),
  ]);
  return { plan: plan.default, decisions: decisions.default };
}
