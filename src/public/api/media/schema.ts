import Type, { type Static } from 'typebox'
import type { MediaRow } from '#published/queries/pages.ts'
import { textIn } from '../../language.ts'
import { Link, nullable } from '../schema.ts'

export const Image = Type.Object({
  id: Type.String({ format: 'uuid' }),
  url: Link,
  mimeType: Type.String(),
  width: nullable(Type.Integer()),
  height: nullable(Type.Integer()),
  alt: Type.String({ description: 'Tom för en dekorativ bild.' }),
  decorative: Type.Boolean(),
  credit: nullable(Type.String()),
  focalPoint: Type.Object({ x: Type.Integer(), y: Type.Integer() }),
  sizes: Type.Array(
    Type.Object({
      name: Type.String(),
      url: Link,
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  example: Type.Boolean(),
})

/** An image with its files. @param siteUrl the public address, without a slash at its end */
export const presentImage = (
  media: MediaRow,
  lang: string,
  siteUrl: string,
): Static<typeof Image> => {
  const urlOf = (filename: string) => `${siteUrl}/media/${encodeURIComponent(filename)}`
  return {
    id: media.id,
    url: urlOf(media.filename),
    mimeType: media.mime_type,
    width: media.width,
    height: media.height,
    alt: media.decorative ? '' : (textIn(media.texts, 'alt', lang) ?? ''),
    decorative: media.decorative,
    credit: media.credit,
    focalPoint: { x: media.focal_x ?? 50, y: media.focal_y ?? 50 },
    sizes: media.sizes.flatMap(({ filename, height, name, width }) =>
      filename && width && height ? { name, url: urlOf(filename), width, height } : [],
    ),
    example: media.example,
  }
}
