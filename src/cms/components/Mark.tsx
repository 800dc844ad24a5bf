/** From goal to colour: four round marks that climb and grow, the last one done. One colour, that of the text. */
export const Mark = ({ size }: { size: number }) => (
  <svg
    aria-hidden="true"
    className="pagang-mark"
    fill="none"
    height={size}
    stroke="currentColor"
    viewBox="0 0 32 32"
    width={size}
  >
    <circle cx="3.4" cy="28.4" r="1.8" strokeWidth="2" />
    <circle cx="8.6" cy="22.8" r="2.6" strokeWidth="2" />
    <circle cx="14.4" cy="14.8" r="3.4" strokeWidth="2" />
    <path
      d="M24.5 1a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Zm-3.4 5.8-1.3 1.3 3.7 3.7 5.6-6.2-1.4-1.2-4.3 4.8Z"
      fill="currentColor"
      fillRule="evenodd"
      stroke="none"
    />
  </svg>
)
