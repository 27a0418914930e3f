// Chooses the file of a receipt and reads it. Nothing is kept before somebody has looked at it.
import { useState } from 'react';
import type { ReadReceipt } from '../../../../shared/model/deposit-register.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import { useText } from '../../../text/use-text.ts';

/** With the file itself, so that it can be kept with the answer. */
export interface ChosenReceipt extends ReadReceipt {
  file: string;
}

export function useReadReceipt(onRead: (receipt: ChosenReceipt) => void) {
  const { deposit: t } = useText();
  const [error, setError] = useState<unknown>();
  async function read() {
    setError(undefined);
    try {
      const [path] = await api.desktop.chooseFiles({
        title: t.readReceiptTitle,
        filters: [{ name: t.receiptFiles, extensions: ['json'] }],
        several: false,
      });
      if (path !== undefined) onRead({ ...(await api.deposits.readReceipt({ path })), file: path });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return { read, error };
}
