// Tells the core how a talk ended, once its take is whole: an agreement, a no, or neither.
import { useEffect, useEffectEvent } from 'react';
import { useCommand } from '../../../api/use-command.ts';
import { isTaking } from '../../../recorder/capture-states.ts';
import { useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { spokenScript, wordsOf } from '../../agreements/spoken-script.ts';
import type { SpokenPart } from '../../agreements/spoken-script.ts';
import { todayHere } from '../../agreements/today.ts';
import { tellSpoken } from './spoken-conversation.ts';
import type { SpokenConversation } from './spoken-conversation.ts';

export function useSettling(talk: SpokenConversation, parts: readonly SpokenPart[]) {
  const { state } = useRecorderView();
  const add = useCommand('agreements.add');
  const refuse = useCommand('agreements.refuse');
  const update = useCommand('recordings.update');
  const { stage, recordingId, isSettled, storyId, personId, form, answers, no } = talk;
  const isOver = stage !== 'preparing' && stage !== 'asking';
  const isWhole = !isTaking(state) && state.name !== 'troubled';

  async function tellCore(): Promise<boolean> {
    if (recordingId === undefined) return true;
    if (stage === 'broken-off')
      return (await update.run({ id: recordingId, purpose: 'test' })) !== undefined;
    if (stage === 'refused') {
      const { question, atMs } = no ?? { question: '', atMs: 0 };
      return (await refuse.run({ recordingId, question, atMs })) !== undefined;
    }
    const entry = await add.run({
      kind: 'participation',
      ...{ storyId, personId, on: todayHere(), language: form.language },
      explainedBy: form.explainedBy.trim(),
      textVersion: spokenScript(form.wording).textVersion,
      signature: {
        ...{ method: 'spoken', recordingId, answers: [...answers], words: wordsOf(parts) },
        name: form.name.trim(),
        interpreter: form.interpreter.trim(),
        witness: form.witness.trim(),
      },
    });
    return entry !== undefined;
  }
  const settle = async () => {
    if (await tellCore()) tellSpoken({ type: 'settled' });
  };

  const whenOver = useEffectEvent(() => {
    if (isOver && isWhole && !isSettled) void settle();
    // The microphone is gone, or the library was locked: who had answered all of it can still be believed.
    if (stage === 'asking' && isWhole && answers.length < parts.length)
      tellSpoken({ type: 'broken-off' });
  });
  useEffect(() => whenOver(), [stage, isWhole]);

  return {
    error: add.error ?? refuse.error ?? update.error,
    isRunning: add.isRunning || refuse.isRunning || update.isRunning,
    again: () => void settle(),
  };
}
