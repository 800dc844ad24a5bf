import type { PageContent } from './content.ts'

/** After the page of 2022 on the network for community planning; dated as the report it presents. */
export const natverket: PageContent = {
  path: 'halsoframjande-samhallsplanering',
  title: 'Nätverket för hälsofrämjande samhällsplanering',
  ingress:
    'Hur vi bygger och planerar påverkar hur vi mår. I det här nätverket arbetar kommuner och andra regionala aktörer för livsmiljöer som är både attraktiva och bra för hälsan. Region Norrbotten samordnar.',
  updatedOn: '2022-02-09',
  blocks: [
    `
      ## Vad gör nätverket?

      Vi ordnar träffar där du kan samtala med andra och lära dig mer. Tillsammans hittar vi ett sätt
      att tala om gestaltad livsmiljö som både planerare och folkhälsoarbetare kan stå bakom.

      Målet är att hälsan ska väga tyngre när Norrbotten planeras. Därför tar vi fram former för
      samverkan och aktiviteter som ger ny kunskap. Arbetet ska bidra till

      - en hållbar utveckling i länet
      - målen i Agenda 2030
      - en bättre och mer jämlik och jämställd folkhälsa.

      ### Här möts

      - fysisk planering och folkhälsa
      - aktörer från olika nivåer där beslut fattas
      - politiker och tjänstepersoner
      - offentlig sektor, privat sektor och akademi
    `,
    `
      ## Goda miljöer när länet växer

      Norrbotten växer snabbt. Nätverket vill att platser som är bra för hälsan får finnas kvar och
      bli fler. Det gäller inne och ute, i tätort och på landsbygd, sommar som vinter. Platserna ska
      fungera för alla, oavsett kön och ålder.
    `,
    `
      ## Rapport: För ett levande Norrbotten

      Den 9 februari 2022 kom ”Hälsofrämjande samhällsplanering – För ett levande Norrbotten”.
      Konsulter har skrivit rapporten på uppdrag av nätverket, där Region Norrbotten, Länsstyrelsen,
      Norrbottens Kommuner och Luleå tekniska universitet var representerade. Tillväxtverket har
      bidragit med pengar.
    `,
    `
      ## Träffar

      Så såg planen ut när sidan skrevs 2022. Datumen var inte bestämda.

      - Träff 2, hösten 2022: inkludering, sammanhållning och trygghet
      - Träff 3, vintern 2022: transporter
      - Träff 4, 2023: boende och närmiljö

      Det som har visats på träffarna sparas i ett arkiv.
    `,
    `
      ## Del av något större

      Nätverket är insats 5B på [Region Norrbottens lista](/insatser) med 118 insatser. Listan ska
      göra folkhälsostrategin till verklighet.

      Nätverket deltar också i regionens arbete med en strukturbild över länet. Den knyter ihop
      den regionala utvecklingsstrategin med kommunernas översiktsplaner och ger underlag för en
      hållbar planering.

      En del av pengarna kommer från Tillväxtverket. Nätverket ingår i regeringsuppdraget ”Vägar till
      hållbar utveckling”, som pågår 2020–2023.

      Har du frågor? Kontakta planeringsgruppen, där organisationerna i nätverket är representerade.
    `,
    {
      heading: 'Läs vidare',
      items: [
        {
          label: 'Så genomför Region Norrbotten strategin',
          url: '/sa-genomfor-regionen-strategin',
        },
        { label: 'Alla insatser', url: '/insatser' },
      ],
    },
  ],
  contacts: ['planeringsgruppen@example.org'],
}
