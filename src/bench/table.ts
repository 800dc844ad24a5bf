import type { Cold } from './cold.ts'
import type { Growth } from './growth.ts'
import type { Hot, Under } from './hot.ts'

const small = 4096
const aims = { cold: 3, hot: 0.8, hotSmall: 0.5, memory: 150 }
/** A reference that moved more than this during the run measures the machine and not the product. */
const mostDrift = 2

export type Findings = {
  cold: Cold[]
  hot: Hot[]
  /** Megabytes the public process held: before the loads and after them all. */
  memory: { after: number; before: number; peak: number } | undefined
}

/** True when the machine was too unsteady for the figures to say anything. */
export const isVoid = (findings: { drift: number }[]): boolean =>
  findings.some((each) => each.drift > mostDrift)

/**
 * The findings as one table in Markdown. The ratio of processor time is there because a generator
 * that is slower than both servers makes them look alike.
 */
export const tableOf = ({ cold, hot, memory }: Findings): string => {
  const rows = [
    ['Measured', 'På gång', 'Floor', 'Ratio', 'Aim', '', 'Cpu ratio', 'Floor moved'],
    ['---', '---', '---', '---:', '---', '---', '---:', '---:'],
    ...hot.map(hotRow),
    ...cold.map(coldRow),
  ]
  if (memory) {
    rows.push([
      'memory of the public process after the runs',
      `${memory.after.toFixed(0)} MB (before ${memory.before.toFixed(0)}, peak ${memory.peak.toFixed(0)})`,
      '',
      '',
      `≤ ${aims.memory} MB`,
      verdict(memory.after <= aims.memory),
      '',
      '',
    ])
  }
  return markdown(rows)
}

const markdown = (rows: string[][]) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** How much longer each address takes where there is more. */
export const growthTableOf = (growth: Growth[], [few = 0, many = 0]: number[]): string => {
  const of = (n: number) => `N = ${n.toLocaleString('en')}`
  return markdown([
    [
      'Address',
      `cold, ${of(few)}`,
      `cold, ${of(many)}`,
      'Growth',
      'Aim',
      '',
      'hot',
      'hot',
      'Moved',
    ],
    ['---', '---:', '---:', '---:', '---', '---', '---:', '---:', '---:'],
    ...growth.map(({ aim, drift, large, name, ratio, small: less }) => [
      name,
      ...[less.cold, large.cold].map(milliseconds),
      times(ratio),
      `≤ ${aim}`,
      verdict(ratio <= aim),
      ...[less.hot, large.hot].map(milliseconds),
      times(drift),
    ]),
  ])
}

const milliseconds = (time: number) => `${time.toFixed(1)} ms`
const verdict = (met: boolean) => (met ? 'met' : '**missed**')
const times = (factor: number) => `${factor.toFixed(2)}×`

const hotRow = ({ bare, bytes, cpuRatio, drift, name, ratio, site }: Hot): string[] => {
  const aim = bytes < small ? aims.hotSmall : aims.hot
  return [
    `hot, ${name}, ${bytes.toLocaleString('en')} B`,
    ...[site, bare].map(underText),
    ratio.toFixed(2),
    `≥ ${aim}`,
    verdict(ratio >= aim),
    cpuRatio?.toFixed(2) ?? '',
    times(drift),
  ]
}

const underText = ({ cpu, p50, p99, perSecond }: Under): string =>
  [
    `${Math.round(perSecond).toLocaleString('en')}/s`,
    `p50 ${p50.toFixed(2)} ms`,
    `p99 ${p99.toFixed(2)} ms`,
    ...(cpu === undefined ? [] : [`${cpu.toFixed(0)} µs cpu`]),
  ].join(', ')

const coldRow = ({ bare, drift, name, ratio, site }: Cold): string[] => [
  `cold, ${name}`,
  ...[site, bare].map(
    (each) => `median ${each.median.toFixed(1)} ms, p95 ${each.p95.toFixed(1)} ms`,
  ),
  ratio.toFixed(2),
  `≤ ${aims.cold}`,
  verdict(ratio <= aims.cold),
  '',
  times(drift),
]
