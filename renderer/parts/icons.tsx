// The icon set: small line drawings that take the colour and size of the text beside them. Always decoration: words stand next to them.
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5',
  find: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20 20',
  stories: 'M5 5.5c3-1 5-.5 7 1 2-1.5 4-2 7-1V18c-3-1-5-.5-7 1-2-1.500-4-2-7-1zM12 6.500V19',
  record: 'M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3M9 20h6',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.500 19c.5-3.500 2.500-5.500 5.500-5.500s5 2 5.500 5.500M16 5.500a2.700 2.700 0 0 1 0 5.200M17 13.800c2 .6 3.200 2.400 3.500 5.200',
  agreements:
    'M6 4h9l3 3v13H6zM15 4v3h3M9 11h6M9 14h3M9 17.500c1.500-1.500 2.500-1 3 0 .8.800 1.800.400 3-.7',
  collections: 'M5 8h14v11H5zM7 5.500h10M9 13h6',
  exhibitions:
    'M4.500 5h15v10.500h-15zM8 12.500l3-3.500 2 2 2-2.500 2 4M8 19.500l2-4M16 19.500l-2-4',
  trails:
    'M6.500 21a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM8 19.500h6.500a3 3 0 0 0 0-6h-5a3 3 0 0 1 0-6H13M16 10.500s3.500-3 3.500-5a3.500 3.500 0 0 0-7 0c0 2 3.500 5 3.500 5z',
  packages:
    'M4.500 8 12 4.500 19.500 8v8L12 19.500 4.500 16zM4.500 8 12 11.500 19.500 8M12 11.500v8',
  intake: 'M12 4v9.500m-4-4 4 4 4-4M4.500 13.500V19h15v-5.500',
  hub: 'M4 5h6v5H4zM14 5h6v5h-6zM7 10v3.500h10V10M12 13.500V16M8 16h8v4H8z',
  requests: 'M5 5h14v11h-7.500L7.500 19.500V16H5zM9 9h6M9 12h4',
  library: 'M5 5h3v14H5zM10 5h3v14h-3zM15.200 5.600l2.900-.7 2.900 13.400-2.900.7z',
  help: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.700 9.700a2.400 2.400 0 1 1 3.400 2.500c-.8.400-1.100.9-1.100 1.800M12 16.800v.2',
  lock: 'M6.500 11h11v8h-11zM9 11V8a3 3 0 0 1 6 0v3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'm6.500 6.500 11 11m0-11-11 11',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  down: 'm6 9.500 6 6 6-6',
  up: 'm6 14.500 6-6 6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  forward: 'M5 12h14m-6-6 6 6-6 6',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20 20',
  bin: 'M5 7h14M10 4.500h4M7 7l.8 12.500h8.400L17 7M10 10.500v5.500M14 10.500v5.500',
  undo: 'M8.500 5 4.500 9l4 4M5 9h8.500a5 5 0 0 1 0 10H9',
  redo: 'm15.500 5 4 4-4 4M19 9h-8.500a5 5 0 0 0 0 10H15',
  warning: 'M12 4.500 21 19.500H3zM12 10v4.500M12 17v.2',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11v5M12 8v.2',
  folder: 'M3.500 6.500h6l2 2.500h9v10h-17z',
  print: 'M7 9V4.500h10V9M7 16H4.500V9h15v7H17M7 13.500h10v6H7z',
  menu: 'M4.500 7h15M4.500 12h15M4.500 17h15',
  more: 'M5.500 12h.1M12 12h.1M18.500 12h.1',
  eye: 'M3 12c2.500-4 5.500-6 9-6s6.500 2 9 6c-2.500 4-5.500 6-9 6s-6.500-2-9-6zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  play: 'M8 5.500v13l10.500-6.500z',
  pause: 'M8.500 6v12M15.500 6v12',
  stop: 'M7 7h10v10H7z',
  settings:
    'M5 7h9M18 7h1M5 17h1M10 17h9M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 12h14',
  whole: 'M9 4.500H4.500V9M15 4.500h4.500V9M9 19.500H4.500V15M15 19.500h4.500V15',
  share: 'M12 15V4.500m-4 4 4-4 4 4M5.500 12.500v7h13v-7',
} as const;

export type IconName = keyof typeof paths;

/** Icons that point along the line of reading are mirrored in right-to-left languages. */
const pointing: readonly IconName[] = ['back', 'forward', 'undo', 'redo'];

/** @param props.size in CSS pixels at the usual text size; it grows with the text */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  const extent = `${size / 18}rem`;
  return (
    <svg
      viewBox="0 0 24 24"
      width={extent}
      height={extent}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={pointing.includes(name) ? 'mirrored' : undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
