import { check } from '../check.ts'
import { runCommand } from '../stop.ts'

/** `npm run check`: format, lint, types, and no change of the model without its migration. */
await runCommand(check)
