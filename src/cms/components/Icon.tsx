import { Mark } from './Mark.tsx'

/** The mark at the start of the path, on every screen. */
export const Icon = () => <Mark size={20} />
