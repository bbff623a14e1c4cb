/** The text that a decision is about now: the one asked about, or the one that waits for its round. */
import type { Decision, VersionView } from '../../../core/decisions/fold/decision.ts';

export function currentText({
  versions,
  version,
  rounds,
  proposal,
}: Decision): Pick<VersionView, 'label' | 'text'> {
  const asked = rounds.at(-1)?.texts.find(({ label }) => label === version);
  const found = asked ?? versions.findLast(({ label }) => label === version) ?? versions.at(-1);
  return found ?? { label: version, text: proposal?.text ?? '' };
}
