import { build } from '../build.ts'
import { runCommand } from '../stop.ts'

/** `npm run build` */
await runCommand(() => build((line) => console.log(line)))
