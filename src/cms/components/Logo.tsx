import { Mark } from './Mark.tsx'

/** Mark and name, where somebody signs in or out. */
export const Logo = () => (
  <span className="pagang-logo">
    <Mark size={56} />
    <span className="pagang-logo__name">På gång</span>
  </span>
)
