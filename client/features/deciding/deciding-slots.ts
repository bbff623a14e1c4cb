/** What other rooms show in Décisions, in its place. A slot that nobody fills shows nothing. */
import type { Component } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { DecidingDesk } from './deciding-desk.ts';

export interface OfDecision {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}

export interface DecidingSlots {
  /** Below one's own answer: noting somebody else's. */
  readonly answering?: Component<OfDecision>;
  /** What it sets going: tasks, bookings, projects. */
  readonly links?: Component<OfDecision>;
  /** At the foot of a decision: paper, proof. */
  readonly foot?: Component<OfDecision>;
  /** At the foot of the lists. */
  readonly listFoot?: Component<{ readonly desk: DecidingDesk }>;
  /** One decision per screen, in the hall. */
  readonly meeting?: Component<{ readonly desk: DecidingDesk }>;
  /** What proves the register. */
  readonly register?: Component<{ readonly desk: DecidingDesk }>;
}
