/** The state of a decision in one short word, for rooms that only name decisions. */
import type { DecisionState } from '../../../core/decisions/fold/decision.ts';
import { inLanguage } from './late-text.ts';

const FR: Readonly<Record<DecisionState, string>> = {
  proposed: 'proposée',
  open: 'ouverte',
  objected: 'à intégrer',
  amending: 'à intégrer',
  adopted: 'adoptée',
  suspended: 'suspendue',
  final: 'en vigueur',
  lapsed: 'sans quorum',
  tied: 'à départager',
  declined: 'rejetée',
  withdrawn: 'retirée',
  'version-conflict': 'deux textes',
  dropped: 'abandonnée',
  superseded: 'remplacée',
};

const EN: Readonly<Record<DecisionState, string>> = {
  proposed: 'proposed',
  open: 'open',
  objected: 'to integrate',
  amending: 'to integrate',
  adopted: 'adopted',
  suspended: 'suspended',
  final: 'in force',
  lapsed: 'no quorum',
  tied: 'tied',
  declined: 'declined',
  withdrawn: 'withdrawn',
  'version-conflict': 'two texts',
  dropped: 'dropped',
  superseded: 'replaced',
};

/** `code`: of the language. */
export function decidingStateIn(code: string, state: DecisionState): string {
  return inLanguage({ fr: FR, en: EN }, code)[state];
}
