/** What is wrong with a register that left as a file, taken apart: single facts that were rejected, and the rest in sentences, the same ones counted. */
import type { LogFault } from '../../../core/decisions/file/check-log.ts';
import type { EventFault } from '../../../core/decisions/verify-event.ts';
import type { DecidingHallMessages } from '../../i18n/late/deciding-hall-fr.ts';

export interface RejectedLine {
  /** As the file has it; empty: it has none. */
  readonly id: string;
  readonly fault: EventFault['type'];
}

export interface FaultLine {
  readonly sentence: string;
  /** Of facts, as the file has them. */
  readonly ids: readonly string[];
}

export function rejectedIn(faults: readonly LogFault[]): readonly RejectedLine[] {
  return faults.flatMap((fault) => {
    const { type } = fault;
    return isOfOneFact(type) && 'id' in fault ? [{ id: fault.id, fault: type }] : [];
  });
}

/** `nameOf`: of whose device it is; empty: nobody knows. */
export function faultLines(
  faults: readonly LogFault[],
  text: DecidingHallMessages,
  nameOf: (device: string) => string,
): readonly FaultLine[] {
  const bySentence = new Map<string, string[]>();
  for (const fault of faults) {
    if (isOfOneFact(fault.type)) continue;
    const sentence = sentenceOf(fault, text, nameOf);
    const ids = bySentence.get(sentence);
    if (ids) ids.push(...idsIn(fault));
    else bySentence.set(sentence, [...idsIn(fault)]);
  }
  return [...bySentence].map(([sentence, ids]) => ({ sentence, ids }));
}

const EVENT_FAULTS: readonly string[] = [
  'event-malformed',
  'event-of-another-group',
  'event-altered',
  'event-device-unknown',
  'event-device-not-the-authors',
  'event-signature-wrong',
] satisfies readonly EventFault['type'][];

function isOfOneFact(type: LogFault['type']): type is EventFault['type'] {
  return EVENT_FAULTS.includes(type);
}

function sentenceOf(
  fault: LogFault,
  { fault: sentences, eventFault }: DecidingHallMessages,
  nameOf: (device: string) => string,
): string {
  if (fault.type === 'head-missing') return sentences['head-missing'][fault.by];
  if (fault.type === 'forked') {
    const name = nameOf(fault.device);
    return name === '' ? sentences.forkedUnknown : sentences.forked(name);
  }
  const { type } = fault;
  return isOfOneFact(type) ? eventFault[type] : sentences[type];
}

/** What a fault points at; of a gap, what is missing. */
function idsIn(fault: LogFault): readonly string[] {
  switch (fault.type) {
    case 'parent-missing':
      return fault.missing;
    case 'roster-head-missing':
      return [fault.id];
    case 'forked':
      return fault.ids;
    case 'head-missing':
    case 'head-unlisted':
    case 'words-altered':
    case 'words-of-nothing':
    case 'event-twice':
      return [fault.id];
    default:
      return [];
  }
}
