// What is folded up is unfolded for as long as it is being printed: older browsers cannot do that by style alone.

export function startPrinting(): void {
  let unfolded: HTMLDetailsElement[] = [];
  const folded = () => [
    ...document.querySelectorAll<HTMLDetailsElement>(
      'details:is(.transcript, .more):not([open], [data-guest-staff])',
    ),
  ];
  // Printing waits for no letters. From a folder they cost nothing.
  if (location.protocol === 'file:')
    for (const words of folded().flatMap((details) => [...details.querySelectorAll('p')]))
      document.fonts
        .load(`16px ${getComputedStyle(words).fontFamily}`, words.textContent ?? '')
        .catch(() => undefined);
  addEventListener('beforeprint', () => {
    unfolded = folded();
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  });
}
