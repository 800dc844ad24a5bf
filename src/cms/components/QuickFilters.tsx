import { getTranslation } from '@payloadcms/translations'
import { headers } from 'next/headers'
import type { BeforeListTableServerProps, CollectionSlug, FlattenedField } from 'payload'
import { actorsEditedBy } from '#plugins/organisation/index.ts'
import { insatserAddress } from '../site.ts'
import { addressWith, type Condition, conditionsIn, holds, states } from '../where.ts'
import { wordsIn } from '../words.ts'

/** One thing to click: what it is called, and the conditions it stands for. */
type Choice = { conditions: readonly Condition[]; label: string; slug?: string | undefined }
type Dimension = { choices: Choice[]; field: string; label: string }

/** Narrows a list with one click: plain links that set what Payload's own filter builder would. */
export const QuickFilters = async ({
  collectionConfig,
  i18n,
  params,
  payload,
  quickFields,
  searchParams = {},
}: BeforeListTableServerProps & { quickFields: string[] }) => {
  const { flattenedFields, slug: collection, versions } = collectionConfig
  // Not in the trash, and not where a list is opened inside a form: a link would lead away from it.
  if ([params?.segments].flat().join('/') !== `collections/${collection}`) return null
  // The user a list is given lacks what decides whose they are.
  const { user } = await payload.auth({ headers: await headers() })
  const words = wordsIn(i18n.language)
  const list = `/admin/collections/${collection}`
  const conditions = conditionsIn(searchParams)

  const rowsOf = async (relationTo: CollectionSlug) => {
    const { admin, defaultSort } = payload.collections[relationTo].config
    const title = admin.useAsTitle ?? 'id'
    const { docs } = await payload.find({
      collection: relationTo,
      depth: 0,
      overrideAccess: false,
      pagination: false,
      select: { [title]: true, slug: true },
      sort: typeof defaultSort === 'string' ? defaultSort : title,
      user,
    })
    return (docs as unknown as Record<string, string>[]).map((doc) => ({
      label: String(doc[title] ?? words.untitled),
      slug: doc.slug,
      value: String(doc.id),
    }))
  }
  const dimensionOf = async (field: FlattenedField): Promise<Dimension> => {
    const values =
      field.type === 'select'
        ? field.options.flatMap((option) =>
            typeof option === 'string'
              ? []
              : [
                  {
                    label: String(getTranslation(option.label, i18n)),
                    slug: undefined,
                    value: option.value,
                  },
                ],
          )
        : field.type === 'relationship' && typeof field.relationTo === 'string'
          ? await rowsOf(field.relationTo)
          : []
    const choices = values.map(({ label, slug, value }) => ({
      // As the filter builder writes it: it shows a reference only under "any of".
      conditions: [
        {
          field: field.name,
          operator: field.type === 'relationship' ? 'in' : 'equals',
          values: [value],
        },
      ],
      label,
      slug,
    }))
    return { choices, field: field.name, label: getTranslation(field.label || field.name, i18n) }
  }
  const asked = quickFields.flatMap(
    (name) => flattenedFields.find((each) => each.name === name) ?? [],
  )
  const dimensions = await Promise.all(asked.map(dimensionOf))

  const mine = actorsEditedBy({ req: { user } })
  const short: Dimension[] = [
    {
      choices:
        mine.length > 0 && dimensions.some(({ field }) => field === 'ownerActor')
          ? [
              {
                conditions: [{ field: 'ownerActor', operator: 'in', values: mine }],
                label: words.mine,
              },
            ]
          : [],
      field: 'ownerActor',
      label: words.mine,
    },
    {
      choices: versions
        ? [
            { conditions: states.draft, label: words.draft },
            { conditions: states.changed, label: words.changed },
            { conditions: states.published, label: words.published },
          ]
        : [],
      field: '_status',
      label: words.published,
    },
  ]

  /** What is left of the conditions when a dimension lets go of its choice. */
  const without = ({ choices }: Dimension) =>
    conditions.filter(
      (condition) =>
        !choices.some((choice) => choice.conditions.some(({ field }) => field === condition.field)),
    )
  const chosenIn = ({ choices }: Dimension) =>
    choices.find((choice) => holds(conditions, choice.conditions))
  const addressOf = (dimension: Dimension, choice: Choice) =>
    choice === chosenIn(dimension)
      ? addressWith(list, without(dimension))
      : addressWith(list, [...without(dimension), ...choice.conditions])
  const holding = [...short, ...dimensions].flatMap((dimension) => {
    const choice = chosenIn(dimension)
    return choice ? [{ choice, dimension }] : []
  })
  // Who edits for one actor has chosen it under two names: the first is said.
  const chosen = holding.filter(
    ({ dimension }, at) =>
      holding.findIndex((other) => other.dimension.field === dimension.field) === at,
  )
  const slugOf = (name: string) =>
    holding.find(({ choice, dimension }) => dimension.field === name && choice.slug)?.choice.slug

  const linkTo = (dimension: Dimension, choice: Choice) => (
    <li key={choice.label}>
      <a
        aria-current={choice === chosenIn(dimension) ? 'true' : undefined}
        href={addressOf(dimension, choice)}
      >
        {choice.label}
      </a>
    </li>
  )

  return (
    <nav aria-label={words.quickFilters} className="pagang-filters" id="quick-filters">
      <div className="pagang-filters__choices">
        <ul>{short.flatMap((each) => each.choices.map((choice) => linkTo(each, choice)))}</ul>
        {dimensions.map((dimension) => (
          <details key={`${dimension.field} ${chosenIn(dimension)?.label}`} name="quick-filters">
            <summary>{dimension.label}</summary>
            <ul className="pagang-filters__more">
              {dimension.choices.map((choice) => linkTo(dimension, choice))}
            </ul>
          </details>
        ))}
        {collection === 'insatser' && (
          <a
            className="pagang-place pagang-place--end"
            href={`${payload.config.admin.custom?.publicUrl}${insatserAddress({
              actor: slugOf('ownerActor'),
              delmal: slugOf('delmal'),
              unit: slugOf('units'),
            })}`}
            id="list-on-the-site"
            rel="noopener"
            target="_blank"
          >
            {words.sameListOnTheSite}
          </a>
        )}
      </div>
      {chosen.length > 0 && (
        <p className="pagang-filters__chosen">
          <span>{words.chosen}:</span>
          {chosen.map(({ choice, dimension }) => (
            <a
              aria-label={words.remove(choice.label)}
              href={addressWith(list, without(dimension))}
              key={choice.label}
            >
              {choice.label} <span aria-hidden="true">×</span>
            </a>
          ))}
          <a href={list}>{words.clearAll}</a>
        </p>
      )}
    </nav>
  )
}
