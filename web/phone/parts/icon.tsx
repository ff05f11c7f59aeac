const PATHS = {
  pen: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  board: 'M4 5h16v11H4zM9 20h6M12 16v4M8 9h8M8 12h5',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-4 4-6 8-6s7 2 8 6',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  back: 'M15 5l-7 7 7 7',
  go: 'M9 5l7 7-7 7',
  offline: 'M3 8c5-5 13-5 18 0M6 12c3-3 9-3 12 0M9.500 15.500c1.500-1.500 3.500-1.500 5 0M4 4l16 16',
  check: 'M5 13l4 4L19 7',
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
