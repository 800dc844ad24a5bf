import { launch } from '../launch.ts'

/** `npm run dev`: as start, but what is edited is reloaded. */
await launch({ dev: true })
