import type { ActorSlug } from '../facts/actors.ts'
import type { UnitContent } from '../units.ts'

const names = {
  'region-norrbotten': {
    narsjukvard: 'Exempeldivision Närsjukvård',
    lanssjukvard: 'Exempeldivision Länssjukvård',
    psykiatri: 'Exempeldivision Psykiatri',
    tandvard: 'Exempeldivision Tandvård',
    'barn-och-kvinna': 'Exempeldivision Barn och kvinna',
    habilitering: 'Exempeldivision Habilitering',
    utveckling: 'Exempelavdelning Regional utveckling',
    kultur: 'Exempelavdelning Kultur',
    service: 'Exempelavdelning Service och fastigheter',
    hr: 'Exempelstab HR',
    kommunikation: 'Exempelstab Kommunikation',
    kvalitet: 'Exempelstab Kvalitet och utveckling',
  },
  lansstyrelsen: {
    'social-hallbarhet': 'Exempelenhet Social hållbarhet',
    samhallsplanering: 'Exempelenhet Samhällsplanering',
  },
  'norrbottens-kommuner': {
    larande: 'Exempelenhet Lärande',
    valfard: 'Exempelenhet Välfärd',
  },
} as const satisfies Partial<Record<ActorSlug, Record<string, string>>>

type Names = typeof names

/** A made-up unit, as the content files of the demo write it. */
export type ExampleUnit = { [Owner in keyof Names]: keyof Names[Owner] }[keyof Names]

/** The name in addresses, which tells that the unit is an example as plainly as its title does. */
export const slugOfExample = (unit: ExampleUnit): string => `exempel-${unit}`

/** Divisions, staffs and departments that do not exist. */
export const exampleUnits: UnitContent[] = Object.entries(names).flatMap(([owner, units]) =>
  Object.entries(units).map(([key, name]) => ({
    slug: slugOfExample(key as ExampleUnit),
    name,
    owner: owner as keyof Names,
    example: true,
  })),
)
