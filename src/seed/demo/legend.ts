import type { Colour } from './colours.ts'

type Legend = { colour: Colour; label: string; description: string }[]

/** The first round said it a little differently: a legend belongs to its round. */
const first: Legend = [
  { colour: 'rod', label: 'Inte påbörjad', description: 'Det har inte funnits tid att börja.' },
  { colour: 'orange', label: 'Planering inledd', description: 'De första stegen är tagna.' },
  { colour: 'gul', label: 'Planering pågår', description: 'Arbetet är i gång och snart i mål.' },
  { colour: 'gron', label: 'Införd', description: 'Insatsen är genomförd.' },
]

const later: Legend = [
  {
    colour: 'rod',
    label: 'Inte påbörjad',
    description: 'Enheten har inte kommit i gång med insatsen.',
  },
  {
    colour: 'orange',
    label: 'Planering inledd',
    description: 'Planeringen har börjat, men i liten skala.',
  },
  {
    colour: 'gul',
    label: 'Planering pågår',
    description: 'Planeringen är i full gång och snart klar.',
  },
  { colour: 'gron', label: 'Införd', description: 'Insatsen är införd och används i vardagen.' },
]

/** What the colours mean in the follow-up of a year. */
export const legendOf = (year: number): Legend => (year === 2018 ? first : later)
