import { arena, type ExampleInsats, sector, steering } from './shape.ts'

/** Mental health and the prevention of suicide. */
export const group07: ExampleInsats[] = [
  {
    number: '7A',
    title: 'Våga fråga om livet känns för tungt',
    summary:
      'Personal som möter människor lär sig att ställa den svåra frågan och att stanna kvar i svaret.',
    what: 'Ge en halvdagsutbildning i suicidprevention till personal i reception, ambulans, tandvård, skola och socialtjänst.',
    byWhom: 'Psykiatrins utbildare åker ut till arbetsplatserna.',
    description: `
      Utbildningen bygger på övningar i små grupper. Alla får pröva att ställa frågan högt.

      Efter kursen får varje arbetsplats ett kort med telefonnummer och en tydlig ordning för vad man
      gör när någon behöver hjälp direkt.
    `,
    years: [2018, 2022],
    delmal: [3, 4],
    arenas: [arena.vard, arena.skola],
    dimensions: ['psykisk', 'existentiell'],
    goalAreas: ['8', '7'],
    sdgs: ['3'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    collaborators: ['norrbottens-kommuner'],
    units: ['psykiatri'],
  },
  {
    number: '7B',
    title: 'En väg in för unga som mår dåligt',
    summary: 'Barn och unga med psykisk ohälsa slipper slussas runt.',
    what: 'Öppna en gemensam telefonlinje där du får en första bedömning och en bokad tid i samma samtal.',
    byWhom: 'Primärvården svarar i telefon, barn- och ungdomspsykiatrin stöttar i bakgrunden.',
    description: `
      Linjen har öppet vardagar. Du kan ringa själv från tretton års ålder, och en förälder kan ringa
      för yngre barn.

      - Någon med erfarenhet av barn och unga svarar.
      - Du får en tid innan du lägger på.
      - Behöver du akut hjälp kopplas du vidare direkt.
    `,
    years: [2019, 2021],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['psykisk'],
    goalAreas: ['8', '1'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['psykiatri', 'narsjukvard'],
  },
  {
    number: '7C',
    title: 'Stöd efter suicid',
    summary:
      'Familjer, klasser och arbetslag som drabbas blir uppringda och behöver inte söka hjälp själva.',
    what: 'Bilda ett stödteam i varje del av länet som tar kontakt inom två dygn och finns kvar i ett år.',
    byWhom: 'Sjukhuskyrkan, psykiatrin och frivilliga organisationer bemannar teamen.',
    years: [2020, 2022],
    delmal: [4],
    arenas: [arena.vard, arena.boende],
    dimensions: ['psykisk', 'existentiell', 'social'],
    goalAreas: ['8'],
    sdgs: ['3'],
    audiences: [sector.offentlig, sector.ideburen],
    units: ['psykiatri'],
  },
  {
    number: '7D',
    title: 'Kultur på recept för långtidssjukskrivna',
    summary: 'Att sjunga, måla eller snickra i grupp blir ett steg tillbaka till vardagen.',
    what: 'Erbjuda tio veckors kulturaktiviteter i små grupper, med en ledare och en kurator.',
    byWhom: 'Hälsocentralen skriver ut, kulturskolor och folkhögskolor tar emot.',
    years: [2018, 2020],
    delmal: [2],
    arenas: [arena.fritid, arena.vard],
    dimensions: ['psykisk', 'social', 'existentiell'],
    goalAreas: ['4', '8'],
    sdgs: ['3', '8'],
    audiences: [sector.offentlig, sector.ideburen],
    municipalities: ['2582', '2580'],
    units: ['kultur', 'narsjukvard'],
  },
  {
    number: '7E',
    title: 'Stresshantering i grupp, nära jobbet',
    summary: 'Fler får hjälp mot stress innan de behöver sjukskriva sig.',
    what: 'Hålla kurser i stresshantering på fem träffar för medarbetare i regionen och hos mindre arbetsgivare.',
    byWhom: 'Företagshälsan leder kurserna, HR förmedlar platser.',
    years: [2019, 2022],
    delmal: [2],
    arenas: [arena.arbete],
    dimensions: ['psykisk'],
    habits: ['levnadsvanor'],
    goalAreas: ['3', '6'],
    sdgs: ['3', '8'],
    audiences: [sector.offentlig, sector.privat],
    units: ['hr'],
  },
  {
    number: '7F',
    title: 'Män pratar också',
    summary: 'Män i yrken med få kvinnor får språk för hur de mår, och vet var hjälp finns.',
    what: 'Ordna samtalskvällar på industrier, jaktlag och brandstationer, med ledare från de egna leden.',
    byWhom:
      'Fackliga organisationer och jaktvårdskretsar bjuder in, regionen utbildar samtalsledarna.',
    description: `
      Samtalen hålls där män redan ses. Varje kväll har ett ämne: sömn, relationer, alkohol, att bli
      pappa eller att förlora någon.

      Ingen måste berätta något. Många kommer tillbaka.
    `,
    years: [2020, 2022],
    delmal: [3],
    arenas: [arena.arbete, arena.fritid],
    dimensions: ['psykisk', 'existentiell'],
    habits: ['alkohol'],
    goalAreas: ['7', '3'],
    sdgs: ['3', '5'],
    audiences: [sector.privat, sector.ideburen],
    municipalities: ['2584', '2523', '2510'],
    collaborators: ['lansstyrelsen'],
    units: ['psykiatri', 'kommunikation'],
  },
  {
    number: '7G',
    title: 'Existentiella samtal för den som är svårt sjuk',
    summary: 'Frågor om mening, skuld och död får plats i vården, med eller utan tro.',
    what: 'Utbilda en samtalspartner på varje vårdavdelning och ge personalen handledning.',
    byWhom: 'Sjukhuskyrkan och palliativa teamet håller utbildning och handledning.',
    years: [2019, 2021],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['existentiell', 'psykisk'],
    goalAreas: ['8'],
    sdgs: ['3'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['lanssjukvard'],
  },
  {
    number: '7H',
    title: 'Egen erfarenhet som kunskap',
    summary: 'Människor som själva haft psykisk ohälsa blir anställda för att stötta andra.',
    what: 'Anställa sex kollegor med egen erfarenhet på mottagningar och avdelningar, och ge dem introduktion och mentor.',
    byWhom: 'Psykiatrin anställer tillsammans med brukarföreningarna.',
    years: [2020, 2021],
    delmal: [3],
    arenas: [arena.vard, arena.arbete],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '8', '10'],
    audiences: [sector.offentlig, sector.ideburen],
    units: ['psykiatri', 'hr'],
  },
  {
    number: '7I',
    title: 'Veckan om psykisk hälsa',
    summary: 'En vecka om året pratar hela länet om hur vi mår.',
    what: 'Samla föreläsningar, öppna hus och digitala samtal i ett gemensamt program som alla orter kan bidra till.',
    byWhom: 'Kommunikationsstaben samlar programmet, föreningar och kommuner fyller det.',
    timelineText: 'Varje år, vecka 41',
    delmal: [3],
    arenas: [arena.fritid, arena.boende],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['7'],
    sdgs: ['3'],
    audiences: [sector.offentlig, sector.ideburen, sector.privat],
    collaborators: ['norrbottens-kommuner', 'lansstyrelsen'],
    units: ['kommunikation'],
  },
]
