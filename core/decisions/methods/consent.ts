/** Consent (Sociocracy 3.0): not that all agree, that nobody sees a harm which nothing has answered. */
import { choosing, type Method } from './method.ts';

export const consent: Method = {
  ...choosing(['consent', 'objection', 'abstain'], ['objection', 'abstain', 'consent'], ['objection']),
  verdict: ({ unresolved }) => ({ type: unresolved > 0 ? 'objected' : 'adopted', leading: [] }),
};
