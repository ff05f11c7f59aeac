const PATHS = {
  pen: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  board: 'M4 5h16v11H4zM9 20h6M12 16v4M8 9h8M8 12h5',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-4 4-6 8-6s7 2 8 6',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  back: 'M15 5l-7 7 7 7',
  go: 'M9 5l7 7-7 7',
  offline: 'M3 8c5-5 13-5 18 0M6 12c3-3 9-3 12 0M9.500 15.500c1.500-1.500 3.500-1.500 5 0M4 4l16 16',
  check: 'M5 13l4 4L19 7',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.5 3.500 0 1 0 0 7 3.5 3.500 0 0 0 0-7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12l16-8-6 16-3-6z',
  walk: 'M13 4.500h.01M10 21l2-6-3-3 1-5 4 2 3 2M12 15l4 6M9 7l-3 4',
} as const;

export function Icon({ name, size = 22 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
