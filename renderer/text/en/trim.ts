// English wording of cutting off the ends of a recording's copies.
export const trim = {
  open: 'Cut off the ends…',
  title: 'Cut off the ends',
  lead: 'Choose where the copies for listening begin and end, for example without the talk before the interview. The recording itself stays whole, and goes whole into the archive package. Only its copies are shorter.',
  from: 'Begins at',
  to: 'Ends at',
  handles: 'Where the copies begin and end',
  fromHere: 'Begin here',
  toHere: 'End here',
  listen: 'Listen to what remains',
  remains: (length: string) => `\u2066${length}\u2069 remain.`,
  save: 'Cut off the ends',
  reset: 'Use the whole recording',
  cancel: 'Cancel',
  noTime: 'Please type a time such as 1:02:03, 62:03 or 45.',
  tooShort: 'Less than a second would be left. Please let it begin earlier or end later.',
  state: (from: string, to: string) =>
    `Copies begin at \u2066${from}\u2069 and end at \u2066${to}\u2069.`,
  cutOff: 'Not in the copies',
  saved: 'The ends are cut off. A new copy is made by itself.',
  wasReset: 'Copies hold the whole recording again.',
  capped:
    'This recording is very quiet. Its copy was made louder only as far as the noise behind the voice allows.',
  silent: 'There is hardly any sound in this recording, so its copy was not made louder.',
};
