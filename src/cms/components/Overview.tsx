import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { actorsEditedBy, mayAdminister } from '#plugins/organisation/index.ts'
import { inOrder } from '../order.ts'
import { type Line, type Lines, workFor } from '../overview.ts'
import { whenInWords } from '../when.ts'
import { addressWith, addressWithAny, type Condition, gaps, states } from '../where.ts'
import { wordsIn } from '../words.ts'
import { KeptTexts } from './KeptTexts.tsx'

type Words = ReturnType<typeof wordsIn>
type NavGroup = {
  entities: { label: unknown; slug: string; type: 'collections' | 'globals' }[]
  label: string
}

const listOf = (collection: string) => `/admin/collections/${collection}`

const LineItem = ({ line, language, words }: { line: Line; language: string; words: Words }) => {
  const says = {
    delmal: words.delmal,
    what: words.what,
    when: words.when,
    whom: words.whom,
  }
  return (
    <li>
      <Link href={`${listOf(line.collection)}/${line.id}`} prefetch={false}>
        {line.title ?? words.untitled}
      </Link>
      <span className="pagang-overview__about">
        {[
          line.missing.length > 0 &&
            words.missing(line.missing.map((each) => says[each]).join(', ')),
          line.actor,
          whenInWords(line.at, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

/** The first view: what waits, in the order it is late; what has happened; where everything is. */
export const Overview = async ({
  initPageResult,
  navGroups = [],
}: AdminViewServerProps & { navGroups?: NavGroup[] }) => {
  const { permissions, req } = initPageResult
  const language = req.i18n.language
  const words = wordsIn(language)
  const { changed, drafts, incomplete, recent, rounds } = await workFor(req)
  const administrator = mayAdminister({ req })
  const mine: Condition[] = administrator
    ? []
    : [{ field: 'ownerActor', operator: 'in', values: actorsEditedBy({ req }) }]
  const listWhere = (conditions: readonly Condition[]) =>
    addressWith(listOf('insatser'), [...mine, ...conditions])
  const mayCreate = (collection: string) => permissions.collections?.[collection]?.create === true

  const section = (
    id: string,
    heading: string,
    { lines, total }: Lines,
    all?: string,
    lead?: string,
  ) =>
    lines.length > 0 && (
      <section aria-labelledby={id}>
        <h2 id={id}>
          {heading} <span className="pagang-overview__count">{total}</span>
        </h2>
        {lead && <p>{lead}</p>}
        <ul>
          {lines.map((line) => (
            <LineItem key={line.id} language={language} line={line} words={words} />
          ))}
        </ul>
        {all && total > lines.length && (
          <Link className="pagang-overview__all" href={all} prefetch={false}>
            {words.andMore(total)}
          </Link>
        )}
      </section>
    )
  // Each group stands where the first of its collections does.
  const firsts = inOrder(
    navGroups.map(({ entities }) => inOrder<{ slug: string }>(entities)[0] ?? { slug: '' }),
  )
  const groups = firsts.flatMap((first) =>
    navGroups.filter(({ entities }) => entities.some(({ slug }) => slug === first.slug)),
  )
  const waits = [drafts, changed, incomplete, rounds].some(({ total }) => total > 0)

  return (
    <main>
      <Gutter className="pagang-overview">
        <header>
          <div>
            <h1>{words.overview}</h1>
            <p>
              {waits ? (administrator ? words.administratorLead : words.lead) : words.nothingWaits}
            </p>
          </div>
          <ul className="pagang-overview__acts">
            {mayCreate('insatser') && (
              <li>
                <Link className="pagang-act" href={`${listOf('insatser')}/create`} prefetch={false}>
                  {words.newInsats}
                </Link>
              </li>
            )}
            {mayCreate('pages') && (
              <li>
                <Link className="pagang-act" href={`${listOf('pages')}/create`} prefetch={false}>
                  {words.newPage}
                </Link>
              </li>
            )}
            <li>
              <a
                className="pagang-act"
                href={req.payload.config.admin.custom?.publicUrl}
                id="the-site"
                rel="noopener"
                target="_blank"
              >
                {words.siteLink}
              </a>
            </li>
          </ul>
        </header>
        <div className="pagang-overview__columns">
          <div>
            <KeptTexts />
            {section('overview-drafts', words.drafts, drafts, listWhere(states.draft))}
            {section(
              'overview-changed',
              words.changed,
              changed,
              listWhere(states.changed),
              words.changedLead,
            )}
            {section(
              'overview-incomplete',
              words.incomplete,
              incomplete,
              addressWithAny(
                listOf('insatser'),
                gaps.map((gap) => [...mine, ...gap]),
              ),
              words.incompleteLead,
            )}
            {section('overview-rounds', words.roundsToPresent, rounds, listOf('rounds'))}
            <section aria-labelledby="overview-recent">
              <h2 id="overview-recent">{words.recent}</h2>
              <ul>
                {recent.map((line) => (
                  <LineItem
                    key={line.id}
                    language={language}
                    line={{ ...line, missing: [] }}
                    words={words}
                  />
                ))}
              </ul>
            </section>
          </div>
          <nav aria-labelledby="overview-all">
            <h2 id="overview-all">{words.allContent}</h2>
            {groups.map(({ entities, label }) => (
              <div key={label}>
                <h3>{label}</h3>
                <ul>
                  {inOrder(entities).map((entity) => (
                    <li key={entity.slug}>
                      <Link href={`/admin/${entity.type}/${entity.slug}`} prefetch={false}>
                        {getTranslation(entity.label as string, req.i18n)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        </div>
      </Gutter>
    </main>
  )
}
