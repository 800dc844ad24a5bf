import type { ContentPlugin } from '#kernel/content.ts'
import { adminPlugin } from './admin/index.ts'
import { followUpPlugin } from './follow-up/index.ts'
import { insatserPlugin } from './insatser/index.ts'
import { mediaPlugin } from './media/index.ts'
import { organisationPlugin } from './organisation/index.ts'
import { pagesPlugin } from './pages/index.ts'
import { strategyPlugin } from './strategy/index.ts'

/** The content model. Order is dependency order: a plugin may lean on those above it, never below. */
export const plugins = ({
  mediaDir,
  secureCookies,
}: {
  mediaDir: string
  secureCookies: boolean
}): ContentPlugin[] => [
  organisationPlugin({ secureCookies }),
  mediaPlugin({ staticDir: mediaDir }),
  strategyPlugin(),
  insatserPlugin(),
  followUpPlugin(),
  pagesPlugin(),
  adminPlugin(),
]
