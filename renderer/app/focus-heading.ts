// Where the focus goes when a page shows something else: to its heading, from which one reads on.

/** @returns the heading that can take the focus, once it is there */
export function headingIn(main: ParentNode): HTMLElement | null {
  return main.querySelector<HTMLElement>('h1[tabindex="-1"]');
}

/** To be called after what had the focus has gone. */
export function focusHeading(): void {
  window.scrollTo(0, 0);
  headingIn(document)?.focus({ preventScroll: true });
}
