// What the register can say is to be done about one storyteller's agreements for one story.

/** From what hurts most down: in this order they are shown. */
export const registerTasks = [
  'delete-asked',
  'closed-date-passed',
  'no-participation',
  'no-recording',
  'changed',
  'grown-up',
  'review-due',
  'age-unknown',
  'no-adult',
  'unchecked-text',
  'review-soon',
  'closing-soon',
] as const;
export type RegisterTask = (typeof registerTasks)[number];
