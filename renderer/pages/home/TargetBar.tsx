// The bar of a target: how much of it is there.

/** The number stands beside it: the bar itself says nothing new. */
export function TargetBar({ count, of }: { count: number; of: number }) {
  const part = Math.min(1, count / of);
  return (
    <div className="target-bar" aria-hidden="true">
      <span style={{ inlineSize: `${part * 100}%` }} />
    </div>
  );
}
