import sharp from 'sharp'
import type { TestCms } from '../payload.ts'
import { content, heading, linkTo, list, paragraph, quote, text } from '../richText.ts'

const picture = async (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { background: '#2a6b5c', channels: 3, height, width } })
    .jpeg()
    .toBuffer()

/** Uploads a picture. @param alt none for one that says nothing */
export const upload = async ({ payload }: TestCms, ownerActor: string, alt?: string) => {
  const data = await picture(1600, 900)
  return payload.create({
    collection: 'media',
    data: { alt: alt ?? null, decorative: alt === undefined, ownerActor },
    file: { data, mimetype: 'image/jpeg', name: 'bild.jpg', size: data.length },
    overrideAccess: true,
  })
}

/** A page with every block and every kind of running text, as long and narrow as editors write them. */
export const makeShowcase = async (cms: TestCms): Promise<void> => {
  const { payload } = cms
  const { docs: actors } = await payload.find({
    collection: 'actors',
    where: { slug: { equals: 'region-norrbotten' } },
  })
  const ownerActor = String(actors[0]?.id)
  const { docs: contacts } = await payload.find({ collection: 'contacts', limit: 3 })
  const [described, decorative] = await Promise.all([
    upload(cms, ownerActor, 'En skolgård med träd'),
    upload(cms, ownerActor),
  ])
  await payload.create({
    collection: 'pages',
    data: {
      _status: 'published',
      blocks: [
        {
          blockType: 'text',
          content: content(
            paragraph(text('Det här är en '), text('viktig', 1), text(' och '), text('lutande', 2)),
            heading('h2', 'Förvaltningsövergripande samhällsplaneringsprocesser'),
            paragraph(
              text('Se '),
              linkTo(
                'https://www.example.org/a-very-long-address/that-goes-on/and-on',
                'underlaget',
              ),
              text(
                ' på https://www.example.org/en-mycket-lang-adress-utan-mellanrum-som-maste-brytas',
              ),
            ),
            heading('h3', 'Så gör du'),
            list('ol', [text('Läs')], [text('Planera'), list('ul', [text('med andra')])]),
            heading('h4', 'Tänk på'),
            list('ul', [text('Barn')], [text('Äldre')]),
            quote('Hälsa skapas där människor lever.'),
          ) as never,
        },
        { blockType: 'image', caption: 'Skolgården efter ombyggnaden.', image: described.id },
        { blockType: 'image', image: decorative.id },
        {
          blockType: 'links',
          heading: 'Läs mer',
          items: [
            { label: 'Alla insatser', url: '/insatser' },
            { label: 'Underlaget', url: 'https://www.example.org/underlag' },
          ],
        },
      ],
      contacts: contacts.map(({ id }) => id),
      ingress: 'Allt som en sida kan hålla.\nPå två rader.',
      ownerActor,
      path: 'prov/allt',
      title: 'En sida med allt: kommunikationsinfrastrukturutbyggnadsplanering',
    },
    locale: 'sv',
    overrideAccess: true,
  })
}
