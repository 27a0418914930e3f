// Tells the core how a talk ended, once its take is whole: an agreement, a no, or neither.
import { useEffect, useEffectEvent } from 'react';
import { useCommand } from '../../../api/use-command.ts';
import { isTaking } from '../../../recorder/capture-states.ts';
import { useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import { wordsOf } from '../../agreements/spoken-script.ts';
import type { SpokenPart } from '../../agreements/spoken-script.ts';
import { todayHere } from '../../agreements/today.ts';
import { tellSpoken } from './spoken-conversation.ts';
import type { SpokenConversation } from './spoken-conversation.ts';

/** What is read out: the text, and its parts with the names in it. */
export interface Script {
  whole: WholeText;
  parts: readonly SpokenPart[];
}

/** @param script undefined until it is read */
export function useSettling(talk: SpokenConversation, script: Script | undefined) {
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
    if (script === undefined) return false;
    const { whole, parts } = script;
    const interpreter = form.interpreter.trim();
    const entry = await add.run({
      kind: 'participation',
      ...{ storyId, personId, on: todayHere(), language: form.language },
      explainedBy: form.explainedBy.trim(),
      ...{ textVersion: whole.textVersion, level: 'read-aloud' },
      interpreter:
        interpreter === ''
          ? null
          : {
              name: interpreter,
              statement: form.interpreterSaid,
              confidential: form.interpreterConfidential,
            },
      witness: form.witness.trim(),
      signature: {
        ...{ method: 'spoken', recordingId, answers: [...answers], words: wordsOf(parts) },
        name: form.name.trim(),
        interpreter,
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
    if (stage === 'asking' && isWhole && answers.length < (script?.parts.length ?? 0))
      tellSpoken({ type: 'broken-off' });
  });
  const isRead = script !== undefined;
  useEffect(() => whenOver(), [stage, isWhole, isRead]);

  return {
    error: add.error ?? refuse.error ?? update.error,
    isRunning: add.isRunning || refuse.isRunning || update.isRunning,
    again: () => void settle(),
  };
}
