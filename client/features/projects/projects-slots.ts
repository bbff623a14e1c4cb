/** What other rooms show inside the projects: this room knows where each of them stands, and none of what it does. */
import type { Component } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';

export interface ProjectsSlots {
  /** In a task's panel: what it takes from what the group shares. */
  readonly things?: Component<{ readonly task: Task }>;
}
