/** Decisions as the plan names them: `dec_…`, the subject of facts in the register. One that is not known here is kept and told. */

export function isDecisionId(value: unknown): value is string {
  return typeof value === 'string' && /^dec_[\w-]{1,60}$/.test(value);
}
