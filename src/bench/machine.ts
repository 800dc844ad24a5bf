import { cpus, loadavg } from 'node:os'
import type pg from 'pg'

/** Where and when the figures were made. */
export const machineLine = async (owner: pg.Client, sizes: number[]): Promise<string> => {
  const { rows } = await owner.query<{ server_version: string }>('show server_version')
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model.trim()})`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.server_version}`,
    new Date().toISOString().slice(0, 16).replace('T', ' '),
    `N = ${sizes.map((n) => n.toLocaleString('en')).join(' and ')}`,
    `load before ${loadavg()[0]?.toFixed(1)}`,
  ].join(', ')
}
