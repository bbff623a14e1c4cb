/** Phases of a project (entity 6), the columns of its board: each with a name, a kind, an order and perhaps its days. */
import type * as Y from 'yjs';
import { newEntity, readLww, readMv, writeLww, writeMv } from '../doc/registers.ts';
import { randomId } from '../doc/random-id.ts';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import { ok, type Result } from '../result/result.ts';
import { type Act, archive, archiveOf, edit, EDITS, restore } from '../doc/act.ts';
import { type DayChoice, dayChoices } from './day.ts';
import { isOrder, orderAtEnd } from './order.ts';
import { isProjectId, type ProjectId } from './project.ts';

export type PhaseId = `ph_${string}`;

const PHASE_KINDS = [
  'diagnosis',
  'programming',
  'implementation',
  'second_diagnosis',
  'preparation',
  'operation',
  'foundation',
  'census_partners',
  'census_places',
  'census_doors',
  'other',
] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** Stored: `ph_…` → `{project imm, kind imm, label lww, order lww, start mv, end mv, createdBy, createdAt, schemaVersion}`. */
export interface Phase {
  readonly id: PhaseId;
  readonly project: ProjectId;
  readonly kind: PhaseKind;
  readonly label: string;
  readonly order: string;
  readonly starts: readonly DayChoice[];
  readonly ends: readonly DayChoice[];
  readonly archived: boolean;
}

export function phasesOf(plan: Y.Doc): Y.Map<unknown> {
  return plan.getMap('phases');
}

/** Undefined for what fails its schema. */
export function toPhase(id: string, entity: Y.Map<unknown>): Phase | undefined {
  const project = readLww(entity, 'project');
  const label = readLww(entity, 'label');
  const order = readLww(entity, 'order');
  const kind = readLww(entity, 'kind');
  if (!isPhaseId(id) || !isProjectId(project) || !isTextField(label) || !isOrder(order)) return undefined;
  if (!isPhaseKind(kind)) return undefined;
  return {
    id,
    project,
    kind,
    label,
    order,
    starts: dayChoices(readMv(entity, 'start')),
    ends: dayChoices(readMv(entity, 'end')),
    archived: archiveOf(entity) !== undefined,
  };
}

export interface NewPhase {
  readonly project: ProjectId;
  readonly label: string;
  readonly kind?: PhaseKind;
  /** Days. */
  readonly start?: string;
  readonly end?: string;
}

export function addPhase(plan: Y.Doc, phase: NewPhase, act: Act): Result<PhaseId, TextFailure> {
  const label = textField(phase.label);
  if (!label.ok) return label;
  const id = randomId('ph');
  const { project, kind = 'other', start, end } = phase;
  const order = orderAtEnd(phasesOf(plan));
  plan.transact(() => {
    const fields = {
      project,
      kind,
      label: label.value,
      order,
      createdBy: act.by,
      createdAt: act.at,
      schemaVersion: 1,
    };
    const entity = newEntity(phasesOf(plan), id, fields, ['start', 'end', EDITS]);
    if (start !== undefined) writeMv(entity, 'start', { id: randomId('w'), value: start, ...act });
    if (end !== undefined) writeMv(entity, 'end', { id: randomId('w'), value: end, ...act });
  });
  return ok(id);
}

export function renamePhase(plan: Y.Doc, phase: string, typed: string, act: Act): Result<void, TextFailure> {
  const label = textField(typed);
  if (!label.ok) return label;
  edit(phasesOf(plan), phase, act, (entity) => writeLww(entity, 'label', label.value));
  return ok(undefined);
}

/** Its tasks stay, without a phase on the screen. */
export function archivePhase(plan: Y.Doc, phase: string, act: Act): void {
  edit(phasesOf(plan), phase, undefined, (entity) => archive(entity, act));
}

export function restorePhase(plan: Y.Doc, phase: string): void {
  edit(phasesOf(plan), phase, undefined, restore);
}

export function isPhaseKind(value: unknown): value is PhaseKind {
  return PHASE_KINDS.some((kind) => kind === value);
}

export function isPhaseId(value: unknown): value is PhaseId {
  return typeof value === 'string' && /^ph_[\w-]{1,60}$/.test(value);
}
