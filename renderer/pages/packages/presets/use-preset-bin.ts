// Puts a preset into the bin, with a way to undo it at once.
import type { DepositPreset } from '../../../../shared/model/deposit.ts';
import { useCommand } from '../../../api/use-command.ts';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';

export function usePresetBin({ id, name }: Pick<DepositPreset, 'id' | 'name'>) {
  const { deposit: t, parts } = useText();
  const bin = useCommand('presets.bin');
  const restore = useCommand('presets.restore');
  async function putBack() {
    const back = await restore.run({ id });
    if (back) showToast({ message: t.restored(back.name) });
  }
  async function putInBin(): Promise<boolean> {
    if (!(await bin.run({ id }))) return false;
    showToast({
      message: t.binned(name),
      action: { label: parts.undo, run: () => void putBack() },
    });
    return true;
  }
  return { putInBin, putBack, isRunning: bin.isRunning, error: bin.error ?? restore.error };
}
