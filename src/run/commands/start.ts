import { launch } from '../launch.ts'

/** `npm start` */
await launch({ dev: false })
