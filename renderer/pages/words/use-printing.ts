// Prints the words: they are put on the page only for as long as that takes.
import { useEffect, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';

/** What is printed exists only while it is printed: a long text would slow the page. */
export function usePrinting(): { isPrinting: boolean; print: () => void; error: unknown } {
  const [isPrinting, setPrinting] = useState(false);
  const { run, error } = useCommand('desktop.print');
  useEffect(() => {
    if (isPrinting) void run({}).then(() => setPrinting(false));
  }, [isPrinting, run]);
  return { isPrinting, error, print: () => setPrinting(true) };
}
