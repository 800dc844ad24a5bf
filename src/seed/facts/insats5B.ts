import type { InsatsContent } from '../insatser.ts'

/** The one insats that is known. Its delmål, units and colours are not. */
export const insats5B: InsatsContent = {
  number: '5B',
  title: 'Hälsofrämjande samhällsplanering',
  summary:
    'Ett regionalt nätverk för att den fysiska planeringen i Norrbotten ska väga in människors hälsa.',
  what: 'Samordna ett regionalt nätverk där de som planerar städer och byar möter dem som arbetar med folkhälsa. Nätverket ordnar träffar, sprider kunskap och utvecklar former för samverkan.',
  byWhom:
    'Region Norrbotten samordnar. Kommuner och andra regionala aktörer deltar. I arbetet med nätverkets rapport var Region Norrbotten, Länsstyrelsen, Norrbottens Kommuner och Luleå tekniska universitet representerade.',
  timelineText: 'Inom insatslistans tid, 2018–2022',
  description: `
    ## Syfte

    Hälsan ska få större tyngd när mark, bebyggelse och trafik planeras. Därför bygger nätverket upp
    samverkan och kunskap som deltagarna har nytta av hemma. På sikt ska arbetet bidra till hållbar
    utveckling i länet, till målen i Agenda 2030 och till en bättre och mer jämlik och jämställd
    folkhälsa.

    ## Vilka nätverket är till för

    - de som arbetar med fysisk planering och de som arbetar med folkhälsa
    - politiker och tjänstepersoner
    - beslutsfattare på lokal och regional nivå
    - offentlig sektor, näringsliv och akademi

    ## Träffar

    - Träff 2, hösten 2022: inkludering, sammanhållning och trygghet
    - Träff 3, vintern 2022: transporter
    - Träff 4, 2023: boende och närmiljö

    När planen gjordes saknades datum för alla tre.

    ## Rapport

    ”Hälsofrämjande samhällsplanering – För ett levande Norrbotten” blev klar den 9 februari 2022.
    Konsulter skrev den på nätverkets uppdrag, med pengar från Tillväxtverket.

    Läs mer på [sidan om nätverket](/halsoframjande-samhallsplanering).
  `,
  collaborators: ['lansstyrelsen', 'norrbottens-kommuner', 'lulea-tekniska-universitet'],
  contacts: ['planeringsgruppen@example.org'],
  example: false,
}
