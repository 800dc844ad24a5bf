import type { PageContent } from './content.ts'

/** After the page of 19 June 2018 on what the regional actors do for the strategy. */
export const regionalNiva: PageContent = {
  path: 'sa-bidrar-regionala-aktorer',
  title: 'Så bidrar de regionala aktörerna till strategin',
  ingress:
    'Region Norrbotten, Länsstyrelsen och Norrbottens Kommuner gör en gemensam handlingsplan för åren 2018–2022. Den ska ge stöd åt folkhälsoarbetet i hela länet och göra det mer systematiskt. Här ser du läget i juni 2018.',
  updatedOn: '2018-06-19',
  blocks: [
    `
      ## Varför en handlingsplan?

      I januari och februari 2018 antog de tre aktörerna [Norrbottens folkhälsopolitiska
      strategi](/strategi). De bestämde då också att de under året skulle skriva en gemensam plan:
      ”Regional handlingsplan för ett mer systematiskt folkhälsoarbete i Norrbotten 2018–2022”.

      Planen utgår från strategins delmål, alltså de områden som har störst betydelse för hur
      norrbottningarna mår.
    `,
    `
      ## Vem samordnar vad?

      Varje delmål har sin samordnare:

      - Utbildning och det livslånga lärandet: Norrbottens Kommuner
      - Levnadsvanor: Region Norrbotten
      - Normer och värderingar: Länsstyrelsen
      - Ett mer systematiskt folkhälsoarbete: arbetsgruppen i Norrbottens folkhälsopolitiska råd (NFR)

      Den som samordnar håller ihop arbetet, men delmålet angår alla. Varje underlag ska därför
      ta med det som de andra aktörerna gör. Till sist blir de fyra underlagen ett dokument.
    `,
    `
      ## Så långt har arbetet kommit

      Den 13 juni 2018 visade samordnarna sina första utkast. Det skedde på konferensen ”Nya
      perspektiv på hälsa och tillväxt” och handlade om hur de vill arbeta och vad som är viktigast.

      NFR skriver nu klart en uppdragsbeskrivning. När den är färdig ska alla ha samma bild av
      tre saker: vad planen ska leda till, vem som gör vad och när det ska ske.
    `,
    {
      heading: 'Läs vidare',
      items: [
        { label: 'Strategin och dess fyra delmål', url: '/strategi' },
        {
          label: 'Så genomför Region Norrbotten strategin',
          url: '/sa-genomfor-regionen-strategin',
        },
      ],
    },
  ],
  contacts: ['folkhalsocentrum@example.org'],
}
