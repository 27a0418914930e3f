// Places in a field of text: where the cursor is, putting it there, and marking stretches without touching the text.

/** Letters before this point of the document, counted from the beginning of the field. */
function placeOf(field: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(field);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** @returns from and up to, the same twice for a cursor; undefined when it is elsewhere */
export function selectionIn(field: HTMLElement): { from: number; to: number } | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!field.contains(range.startContainer) || !field.contains(range.endContainer))
    return undefined;
  const from = placeOf(field, range.startContainer, range.startOffset);
  return { from, to: from + range.toString().length };
}

export function rangeIn(field: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let before = 0;
  let isBegun = false;
  range.selectNodeContents(field);
  range.collapse(false);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isBegun && from <= before + length) {
      range.setStart(node, from - before);
      isBegun = true;
    }
    if (isBegun && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return range;
}

export function putCaret(field: HTMLElement, from: number, to = from): void {
  field.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(rangeIn(field, from, to));
}

/** Whether the cursor stands in the first or the last row of a field that has several. */
export function rowOfCaret(field: HTMLElement): { isFirst: boolean; isLast: boolean } {
  const selection = document.getSelection();
  const box = field.getBoundingClientRect();
  const rows = selection?.rangeCount ? selection.getRangeAt(0).getClientRects() : undefined;
  const caret = rows?.[0];
  if (caret === undefined) return { isFirst: true, isLast: true };
  return {
    isFirst: caret.top - box.top < caret.height,
    isLast: box.bottom - caret.bottom < caret.height,
  };
}

/** Marks a stretch for the style sheet, as `::highlight(name)`. @returns a function that takes the mark away */
export function markText(name: string, range: Range): () => void {
  let marks = CSS.highlights.get(name);
  if (marks === undefined) {
    marks = new Highlight();
    CSS.highlights.set(name, marks);
  }
  marks.add(range);
  return () => void marks.delete(range);
}
