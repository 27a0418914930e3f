// Adds a later decision of one storyteller to the ledger, on the day it was made, and says so.
import type { InputOf } from '../../../shared/contract/methods.ts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';

type Entry = InputOf<'agreements.add'>;
type Later = Extract<Entry, { kind: 'closing' | 'asked-again' | 'review' }>;
type Own<E> = E extends unknown
  ? Omit<E, 'storyId' | 'personId' | 'on' | 'language' | 'explainedBy'>
  : never;

export function useLaterEntry(narrator: NarratorRow, onClose: () => void) {
  const { language } = useText();
  const { member } = useSession();
  const add = useCommand('agreements.add');
  const [on, setOn] = useState<string>(todayHere());

  async function write(entry: Own<Later>, message: string) {
    const { storyId, personId } = narrator;
    const whole = { ...entry, storyId, personId, on, language, explainedBy: member.name } as Entry;
    if (!(await add.run(whole))) return;
    showToast({ message });
    onClose();
  }
  return { on, setOn, write, isPending: add.isRunning, error: add.error };
}
