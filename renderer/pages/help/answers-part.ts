/** The part of the help's address that leads to what each answer means. */
export const answersPart = 'answers';
