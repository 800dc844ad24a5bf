import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#run/root.ts'
import list from './floors.json' with { type: 'json' }

type Locked = {
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  integrity?: string
  license?: string
  link?: boolean
  optional?: boolean
  version?: string
}
type Manifest = {
  allowScripts?: Record<string, boolean>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  engines?: { node?: string }
  license?: string | { type?: string }
  licenses?: { type?: string }[]
  optionalDependencies?: Record<string, string>
  scripts?: Record<string, string>
  version?: string
}

const read = async <Shape>(place: string): Promise<Shape> =>
  JSON.parse(await readFile(path.join(root, place), 'utf8'))

const manifest = await read<Manifest>('package.json')
const { packages } = await read<{ packages: Record<string, Locked> }>('package-lock.json')

/** Every copy in the lockfile, nested ones too. */
const copies = Object.entries(packages).flatMap(([place, locked]) =>
  place === ''
    ? []
    : [
        {
          ...locked,
          name: place.split('node_modules/').at(-1) ?? '',
          place,
          version: locked.version ?? '',
        },
      ],
)

type Installed = { manifest: Manifest; name: string; place: string; version: string } & Locked

/** What lies on this disk: packages for other machines are locked but not here. */
const installed: Installed[] = (
  await Promise.all(
    copies.map(async (copy) => {
      try {
        return [{ ...copy, manifest: await read<Manifest>(`${copy.place}/package.json`) }]
      } catch {
        return []
      }
    }),
  )
).flat()

/** Negative when the first is the lower. Numbers part by part; what follows a hyphen counts last. */
const compare = (one: string, other: string): number => {
  const parts = (version: string) => version.split(/[.-]/).map(Number)
  const [left, right] = [parts(one), parts(other)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [a = 0, b = 0] = [left[at], right[at]]
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    if (a !== b) return a - b
  }
  return 0
}

test('versions are compared as numbers', () => {
  const sorted = ['16.4.10', '9.0.0', '16.4.6', '16.10.0', '18.4.0-beta.17', '18.4.0-beta.9']
  expect(sorted.sort(compare)).toEqual([
    '9.0.0',
    '16.4.6',
    '16.4.10',
    '16.10.0',
    '18.4.0-beta.9',
    '18.4.0-beta.17',
  ])
})

describe('an installation', () => {
  test('has no package below its floor, in any copy', () => {
    const floors: Record<string, { below?: string; floor: string }> = list.floors
    const wrong = copies.filter(({ name, version }) => {
      const { below, floor } = floors[name] ?? {}
      if (!floor) return false
      const early = version.includes('-') && !floor.includes('-')
      return early || compare(version, floor) < 0 || (below && compare(version, below) >= 0)
    })
    expect(wrong.map(({ place, version }) => `${place} ${version}`)).toEqual([])
  })

  test('has the packages that have a floor, or will have them from it on', () => {
    const names = new Set(copies.map(({ name }) => name))
    const absent = Object.keys(list.floors).filter((name) => !names.has(name))
    expect(absent).toEqual(['nodemailer'])
  })

  test('has every package of Payload at the same version', () => {
    const payload = copies.filter(
      ({ name }) => name === 'payload' || name.startsWith('@payloadcms/'),
    )
    expect(payload.length).toBeGreaterThanOrEqual(8)
    expect(payload.filter(({ version }) => version !== '3.90.1')).toEqual([])
  })

  test.each(list.onlyOnce)('has one single %s', (only) => {
    expect(copies.filter(({ name }) => name === only).map(({ place }) => place)).toHaveLength(1)
  })

  test.each(Object.keys(list.never))('has no %s', (never) => {
    expect(copies.filter(({ name }) => name === never)).toEqual([])
  })

  test('says exactly which version of each package it takes', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest
    const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(asked.length).toBeGreaterThan(25)
    const loose = asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version))
    expect(loose).toEqual([])
    const other = asked.filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    )
    expect(other).toEqual([])
  })

  test('has on disk what the lockfile says', () => {
    expect(installed.length).toBeGreaterThan(350)
    const other = installed.filter(({ manifest: own, version }) => own.version !== version)
    expect(other.map(({ place }) => place)).toEqual([])
  })

  test('knows the fingerprint of every package', () => {
    const unsure = copies.filter(
      ({ integrity, link }) => !link && !integrity?.startsWith('sha512-'),
    )
    expect(unsure.map(({ place }) => place)).toEqual([])
  })

  test('runs no script of a package at install but those that are allowed', () => {
    const allowed = Object.keys(manifest.allowScripts ?? {}).sort()
    const byLock = copies.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
    expect([...new Set(byLock)].sort()).toEqual(allowed)
    const onDisk = installed.filter(({ manifest: { scripts = {} } }) =>
      ['install', 'postinstall', 'preinstall'].some((moment) => moment in scripts),
    )
    expect(onDisk.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([])
  })

  test('gives nobody a package whose licence we may not pass on', () => {
    const licenceOf = ({ manifest: own }: Installed): string | undefined => {
      if (typeof own.license === 'string') return own.license
      return own.license?.type ?? own.licenses?.map(({ type }) => type).join(' OR ')
    }
    const passedOn = copies.filter(({ dev, devOptional }) => !dev && !devOptional)
    const wrong = passedOn.flatMap((copy) => {
      const here = installed.find(({ place }) => place === copy.place)
      const licence = (here && licenceOf(here)) ?? copy.license
      return list.licences.includes(licence ?? '') ? [] : `${copy.place}: ${licence}`
    })
    expect(wrong).toEqual([])
  })

  test('is run by the Node that it brings', () => {
    const pinned = manifest.optionalDependencies?.[`node-${process.platform}-${process.arch}`]
    expect(pinned === undefined || process.versions.node === pinned).toBe(true)
    expect(compare(process.versions.node, '24.14.0')).toBeGreaterThanOrEqual(0)
  })
})
