// Names that Node and the page both have, so that shared code may use them in types.
interface AbortSignal {
  readonly aborted: boolean;
}
