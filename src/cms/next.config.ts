import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')

const config: NextConfig = {
  // The image optimiser has been the way in for strangers twice; the admin shows images as they are.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root },
  // `npm run check` looks at the types of every room; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
