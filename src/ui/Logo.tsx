/** The product's mark: a ship's wheel reduced to its essentials. Decoration; its name stands beside it. */
export const Logo = ({ size = 24 }: { size?: number }) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="6.5" />
    <circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none" />
    <path
      d="M12 1.6v6.2M12 16.2v6.2M1.6 12h6.2M16.2 12h6.2M4.65 4.65l3 3M16.35 16.35l3 3M4.65 19.35l3-3M16.35 7.65l3-3"
      strokeWidth="1.6"
    />
  </svg>
);
