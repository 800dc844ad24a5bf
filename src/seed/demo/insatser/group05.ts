import { arena, type ExampleInsats, sector, steering } from './shape.ts'

/** Homes and neighbourhoods. 5B is known and stands among the facts. */
export const group05: ExampleInsats[] = [
  {
    number: '5A',
    title: 'Hälsokonsekvenser i varje översiktsplan',
    summary: 'Kommuner ser i förväg hur en plan påverkar olika gruppers hälsa.',
    what: 'Ta fram en kort checklista för hälsa och jämlikhet och erbjuda kommuner en halv dags hjälp att använda den.',
    byWhom: 'Regionens samhällsplanerare leder, kommunernas planerare prövar checklistan.',
    description: `
      Checklistan har tolv frågor och ryms på två sidor. Den används två gånger: när planen börjar
      skissas och innan den ställs ut.

      - Vem når platsen utan bil?
      - Var blir det bullrigt, och för vem?
      - Vad händer på vintern?
    `,
    years: [2019, 2021],
    delmal: [4],
    arenas: [arena.boende],
    dimensions: ['fysisk', 'social'],
    goalAreas: ['5', '7'],
    sdgs: ['3', '10', '11'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.rus2030],
    collaborators: ['lansstyrelsen', 'norrbottens-kommuner'],
    units: ['utveckling'],
  },
  {
    number: '5C',
    title: 'Bussen till vården',
    summary: 'Du kan ta dig till hälsocentralen utan egen bil, och tiderna stämmer överens.',
    what: 'Jämföra tidtabeller med öppettider, flytta mottagningstider där det går och märka ut resan i kallelsen.',
    byWhom: 'Kollektivtrafiken och hälsocentralerna går igenom linje för linje.',
    description: `
      - Steg 1: hälsocentraler med färre än fyra bussturer om dagen
      - Steg 2: mottagningar på sjukhusen
      - Steg 3: tandvård och provtagning
    `,
    years: [2020, 2022],
    delmal: [4],
    arenas: [arena.boende, arena.vard],
    dimensions: ['fysisk', 'social'],
    goalAreas: ['5', '8'],
    sdgs: ['3', '10', '11'],
    audiences: [sector.offentlig],
    municipalities: ['2506', '2513', '2518'],
    steeringDocuments: [steering.rus2030, steering.strategi2040],
    units: ['utveckling', 'narsjukvard'],
  },
  {
    number: '5D',
    title: 'Ljus och trygghet på vintervägarna',
    summary: 'Fler vågar gå ut på kvällen under den mörka delen av året.',
    what: 'Gå trygghetsvandringar med boende, märka ut mörka stråk på karta och lämna förslag till väghållaren.',
    byWhom: 'Boende och kommunens trygghetssamordnare vandrar ihop, regionen tar fram metoden.',
    years: [2019, 2020],
    delmal: [3, 2],
    arenas: [arena.boende],
    dimensions: ['psykisk', 'social', 'fysisk'],
    habits: ['levnadsvanor'],
    goalAreas: ['5'],
    sdgs: ['5', '11', '16'],
    audiences: [sector.offentlig],
    municipalities: ['2584', '2523'],
    collaborators: ['lansstyrelsen'],
    units: ['utveckling'],
  },
  {
    number: '5E',
    title: 'Vilrum och trädgård vid sjukhusen',
    summary: 'Patienter, besökare och personal får en grön plats att andas på.',
    what: 'Anlägga små trädgårdar med bänkar i vindskydd och göra ett inglasat uterum vid varje sjukhus.',
    byWhom: 'Fastighetsavdelningen bygger efter önskemål från patientföreningar.',
    years: [2020, 2022],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'existentiell'],
    goalAreas: ['8', '5'],
    sdgs: ['3', '15'],
    audiences: [sector.offentlig],
    units: ['service'],
  },
  {
    number: '5F',
    title: 'Radon och buller i hyreshus',
    summary: 'Hyresgäster får veta hur inomhusmiljön är och vad som ska göras åt den.',
    what: 'Stödja kommuner att mäta i hus där få har mätt, och ge fastighetsägare råd om åtgärder som kostar lite.',
    byWhom: 'Miljömedicin ger råd, kommunernas miljökontor mäter.',
    years: [2021, 2022],
    delmal: [4],
    arenas: [arena.boende],
    dimensions: ['fysisk'],
    goalAreas: ['5'],
    sdgs: ['3', '11'],
    audiences: [sector.offentlig, sector.privat],
    units: ['lanssjukvard'],
  },
  {
    number: '5G',
    title: 'Mötesplatser i byar utan affär',
    summary:
      'Byar som förlorat sin service får en plats där man kan ses, låna böcker och få hjälp.',
    what: 'Prova fyra bemannade byhus med post, bibliotekshylla, provtagning en dag i veckan och fika.',
    byWhom: 'Byaföreningarna driver husen, regionen och kommunen delar på kostnaden.',
    description: `
      Fyra byar har anmält intresse. Varje hus planeras av dem som bor där, och inget hus blir det
      andra likt.

      Efter två år ska vi kunna svara på om människor träffas oftare, om provtagningen minskar resandet
      och vad det kostar.
    `,
    years: [2020, 2022],
    delmal: [4, 1],
    arenas: [arena.boende, arena.fritid],
    dimensions: ['social', 'existentiell'],
    goalAreas: ['5', '7'],
    sdgs: ['3', '10', '11'],
    audiences: [sector.offentlig, sector.ideburen],
    municipalities: ['2510', '2521', '2505'],
    steeringDocuments: [steering.rus2030],
    units: ['utveckling', 'kultur'],
  },
  {
    number: '5H',
    title: 'Skoterfria skidspår',
    summary: 'Det går att åka skidor nära hemmet utan att mötas av motorfordon.',
    what: 'Samla skoterklubbar, skidklubbar och kommuner kring gemensamma kartor och tydliga skyltar.',
    byWhom: 'Länets friluftssamordning leder samtalen, klubbarna skyltar.',
    years: [2018, 2019],
    delmal: [2],
    arenas: [arena.boende, arena.fritid],
    dimensions: ['fysisk'],
    habits: ['levnadsvanor'],
    goalAreas: ['5', '6'],
    sdgs: ['3', '15'],
    audiences: [sector.ideburen, sector.offentlig],
    municipalities: ['2584', '2506', '2523'],
    units: ['utveckling'],
  },
]
