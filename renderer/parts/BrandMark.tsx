// The mark of the product: a roof over the rings of a sound.
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" width="1.6rem" height="1.6rem" fill="none" aria-hidden="true">
      <path
        d="M3 11.500 12 4l9 7.500M7.500 19.500a4.500 4.500 0 0 1 9 0M4.500 19.500a7.500 7.500 0 0 1 15 0"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="19" r="1.500" fill="currentColor" />
    </svg>
  );
}
