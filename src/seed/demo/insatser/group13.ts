import { arena, type ExampleInsats, sector, steering } from './shape.ts'

/** National minorities, languages and participation. */
export const group13: ExampleInsats[] = [
  {
    number: '13A',
    title: 'Samiska, finska och meänkieli i vårdmötet',
    summary: 'Du kan använda ditt språk när du söker vård, och vet vem som talar det.',
    what: 'Kartlägga språkkunskaper bland personalen, märka namnskyltar och lägga in språkval i bokningen.',
    byWhom:
      'Minoritetsspråkssamordnaren leder arbetet med hälsocentralerna i förvaltningsområdena.',
    description: `
      Språkvalet följer med i bokningen. Du behöver alltså inte fråga varje gång.

      Skyltar och de vanligaste blanketterna översätts till finska, meänkieli, nordsamiska, lulesamiska
      och sydsamiska.
    `,
    years: [2018, 2022],
    delmal: [3, 4],
    arenas: [arena.vard],
    dimensions: ['social', 'existentiell'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '10', '16'],
    audiences: [sector.offentlig],
    municipalities: ['2506', '2510', '2521', '2583', '2584'],
    units: ['narsjukvard', 'kommunikation'],
  },
  {
    number: '13B',
    title: 'Kunskap om samisk hälsa',
    summary: 'Personal förstår hur renskötsel, historia och språk påverkar hälsan.',
    what: 'Ta fram en webbutbildning på en timme tillsammans med samiska organisationer och göra den till en del av introduktionen.',
    byWhom: 'Samiska organisationer skriver innehållet, psykiatrin och HR står för tekniken.',
    years: [2019, 2021],
    delmal: [3, 1],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'existentiell'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '4', '10'],
    audiences: [sector.offentlig, sector.ideburen],
    municipalities: ['2510', '2584', '2523'],
    units: ['psykiatri', 'hr'],
  },
  {
    number: '13C',
    title: 'Medborgardialog i små kommuner',
    summary: 'Invånare får säga sitt innan beslut om service och vård fattas.',
    what: 'Utveckla en dialogmetod för orter med under tusen invånare och använda den i tre verkliga beslut.',
    byWhom:
      'Länsstyrelsens enhet för samhällsplanering håller i dialogen på uppdrag av kommunerna.',
    years: [2020, 2022],
    delmal: [4, 3],
    arenas: [arena.boende],
    dimensions: ['social'],
    goalAreas: ['7', '5'],
    sdgs: ['11', '16'],
    audiences: [sector.offentlig],
    municipalities: ['2513', '2518', '2506'],
    owner: 'lansstyrelsen',
    collaborators: ['region-norrbotten', 'norrbottens-kommuner'],
    units: ['samhallsplanering'],
  },
  {
    number: '13D',
    title: 'Ungdomspanel för vården',
    summary: 'Unga granskar hur vården fungerar för dem och får svar på sina förslag.',
    what: 'Bilda en panel med tjugo unga från hela länet som möts fyra gånger om året med ledningen.',
    byWhom: 'Kvalitetsstaben sammankallar, ledningen svarar skriftligt inom en månad.',
    description: `
      Panelens medlemmar är mellan femton och tjugofem år. De får arvode, resor och en introduktion.

      Alla svar från ledningen läggs ut öppet, också när svaret är nej.
    `,
    years: [2019, 2022],
    delmal: [3],
    arenas: [arena.vard],
    dimensions: ['social', 'psykisk'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '10', '16'],
    audiences: [sector.offentlig],
    units: ['kvalitet'],
  },
  {
    number: '13E',
    title: 'Tillgängliga lokaler och webb',
    summary: 'Personer med funktionsnedsättning kommer in, hittar rätt och kan läsa informationen.',
    what: 'Inventera entréer och webbsidor med personer som själva har en funktionsnedsättning och åtgärda bristerna i tur och ordning.',
    byWhom: 'Funktionsrättsrörelsen inventerar, fastighet och kommunikation åtgärdar.',
    years: [2018, 2020],
    delmal: [4],
    arenas: [arena.vard, arena.boende],
    dimensions: ['fysisk', 'social'],
    goalAreas: ['7', '5'],
    sdgs: ['9', '10', '11'],
    audiences: [sector.offentlig],
    units: ['service', 'kommunikation'],
  },
  {
    number: '13F',
    title: 'Patienter med vid ritbordet',
    summary: 'Nya vårdlokaler och e-tjänster prövas av dem som ska använda dem.',
    what: 'Skriva in i projektmodellen att minst tre patienter eller närstående deltar, med ersättning för sin tid.',
    byWhom: 'Projektledarna bjuder in patienter genom habiliteringen och patientnämndens nätverk.',
    years: [2021, 2022],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['social'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '9', '16'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['habilitering', 'kvalitet'],
  },
]
