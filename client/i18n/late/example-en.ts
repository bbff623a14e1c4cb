/** The sentences of the example groups; the way there is in `en.ts`, in English. */
import type { ExampleMessages } from './example-fr.ts';

export const exampleEn: ExampleMessages = {
  group: { tilleuls: 'Les Tilleuls', combe: 'Oasis de la Combe' },
  other: {
    tilleuls: 'Rather Les Tilleuls, a neighbourhood',
    combe: 'Rather Oasis de la Combe, a place to live together',
  },
  invented: 'An invented group, to try things. Nothing leaves this device. Its words are in French.',
  question: 'Who would you like to be?',
  role: {
    facilitator: 'facilitates the group and invites',
    member: 'a member, writes with the others',
    guest: 'passing through, lends a hand',
    observer: 'watches, changes nothing',
  },
  preparing: (name) => `${name} is coming…`,
  here: 'Already on this device',
  as: (group, name) => `${group}, you are ${name}`,
  leave: 'Remove',
  leaveNamed: (group, name) => `Remove ${group} (${name}) from this device`,
  left: 'The example is removed from this device.',
};
