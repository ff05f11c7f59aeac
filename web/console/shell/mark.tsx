/** The light boat. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#fff" />
      <path d="M15.2 5.5v15.2H7.4z" fill="#1557b0" />
      <path d="M17.3 9.200c3.900 2.600 6.300 6.600 7 11.500h-7z" fill="#7fa6db" />
      <path
        d="M5.200 22.600h21.600c-1.300 2.700-3.600 4.200-6.600 4.200h-8.400c-3 0-5.300-1.500-6.600-4.200z"
        fill="#0f2f5f"
      />
    </svg>
  );
}
