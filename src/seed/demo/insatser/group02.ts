import { arena, type ExampleInsats, sector } from './shape.ts'

/** School and pupils' health. */
export const group02: ExampleInsats[] = [
  {
    number: '2A',
    title: 'Hälsosamtal i skolan till alla årskurser fyra',
    summary: 'Elever får prata om hur de mår, och skolan får en bild av vad den behöver förändra.',
    what: 'Använda ett gemensamt frågeformulär i elevhälsans samtal och lämna tillbaka resultatet till varje skola på gruppnivå.',
    byWhom: 'Skolsköterskorna genomför samtalen, regionen sammanställer svaren.',
    description: `
      Samtalen är desamma i hela länet. Därför går det att se skillnader mellan flickor och pojkar och
      mellan olika orter.

      Ingen elev kan kännas igen i det som lämnas ut. En skola med färre än tio svar får länets siffror.
    `,
    timelineText: 'Varje läsår',
    delmal: [1, 2],
    arenas: [arena.skola],
    dimensions: ['fysisk', 'psykisk', 'social'],
    habits: ['levnadsvanor'],
    goalAreas: ['2', '6'],
    sdgs: ['3', '4'],
    audiences: [sector.offentlig],
    collaborators: ['norrbottens-kommuner'],
    units: ['kvalitet', 'barn-och-kvinna'],
  },
  {
    number: '2B',
    title: 'Närvaroteam mot långvarig skolfrånvaro',
    summary: 'Elever som är borta mycket får hjälp tidigt, innan frånvaron har blivit vardag.',
    what: 'Bilda ett team per kommun som tar kontakt efter två veckors frånvaro och gör en plan med eleven, familjen och skolan.',
    byWhom: 'Kommunförbundet stöder kommunerna, som bildar teamen.',
    years: [2019, 2022],
    delmal: [1],
    arenas: [arena.skola],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['2', '7'],
    sdgs: ['4', '10'],
    audiences: [sector.offentlig],
    owner: 'norrbottens-kommuner',
    collaborators: ['region-norrbotten'],
    units: ['larande'],
  },
  {
    number: '2C',
    title: 'Rörelse varje skoldag',
    summary:
      'Alla barn rör sig minst en halvtimme extra under skoldagen, också de som inte idrottar.',
    what: 'Utbilda lärare i korta rörelsepass och låna ut väskor med material till skolor som vill prova.',
    byWhom: 'Regionens fysioterapeuter utbildar, skolorna väljer egna rörelseledare.',
    description: `
      Väskan innehåller bollar, band, musik och trettio kort med övningar. Korten är sorterade efter
      hur lång tid man har: två, fem eller tio minuter.
    `,
    years: [2018, 2021],
    delmal: [2, 1],
    arenas: [arena.skola],
    dimensions: ['fysisk', 'psykisk'],
    habits: ['levnadsvanor'],
    goalAreas: ['2', '6'],
    sdgs: ['3', '4'],
    audiences: [sector.offentlig],
    municipalities: ['2581', '2560', '2505'],
    units: ['narsjukvard'],
  },
  {
    number: '2D',
    title: 'Skolmåltiden som lugn paus',
    summary: 'Fler elever äter lunch varje dag, i en matsal där de trivs.',
    what: 'Gå igenom ljud, köer, tider och bemanning i matsalen med eleverna, och ändra det som stör mest.',
    byWhom: 'Kommunernas kostchefer leder arbetet med stöd av regionens dietister.',
    years: [2020, 2022],
    delmal: [2],
    arenas: [arena.skola],
    dimensions: ['fysisk', 'social'],
    habits: ['kost'],
    goalAreas: ['2', '6'],
    sdgs: ['2', '3', '12'],
    audiences: [sector.offentlig],
    collaborators: ['norrbottens-kommuner'],
    units: ['lanssjukvard'],
  },
  {
    number: '2E',
    title: 'Unga frågar, ungdomsmottagningen svarar',
    summary: 'Unga i hela länet når en ungdomsmottagning, även där det är långt till närmaste ort.',
    what: 'Öppna en digital ungdomsmottagning med drop-in två kvällar i veckan och besöka högstadieskolor i inlandet en gång per termin.',
    byWhom: 'Ungdomsmottagningarna delar på bemanningen över kommungränserna.',
    description: `
      ## Så fungerar det

      Du loggar in, väljer om du vill chatta eller ringa och får svar samma kväll. Du kan vara anonym
      i chatten.

      ## Det här ska vi mäta

      - hur många som hör av sig från kommuner utan egen mottagning
      - hur stor andel som är pojkar
      - hur lång tid det tar att få svar
    `,
    years: [2019, 2021],
    delmal: [3, 2],
    arenas: [arena.vard, arena.skola],
    dimensions: ['fysisk', 'psykisk', 'social'],
    goalAreas: ['7', '8'],
    sdgs: ['3', '5'],
    audiences: [sector.offentlig],
    municipalities: ['2506', '2510', '2521'],
    units: ['barn-och-kvinna', 'narsjukvard'],
  },
  {
    number: '2F',
    title: 'Sex- och samlevnadsundervisning som håller',
    summary:
      'Elever får likvärdig undervisning om kropp, relationer och samtycke i alla årskurser.',
    what: 'Ta fram en gemensam plan för årskurs 4–9 och fortbilda lärare tillsammans med skolsköterskor.',
    byWhom:
      'Regionens sakkunniga i sexuell hälsa håller fortbildningen på uppdrag av skolhuvudmännen.',
    years: [2018, 2020],
    delmal: [3, 1],
    arenas: [arena.skola],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['2', '7'],
    sdgs: ['3', '4', '5'],
    audiences: [sector.offentlig],
    collaborators: ['lansstyrelsen'],
    units: ['barn-och-kvinna'],
  },
  {
    number: '2G',
    title: 'Trygga övergångar mellan skolor',
    summary: 'Elever med behov av stöd slipper börja om när de byter skola eller stadium.',
    what: 'Införa en gemensam rutin för vad som lämnas över, när det sker och hur eleven själv får vara med.',
    byWhom:
      'Habiliteringen och elevhälsan skriver rutinen ihop, rektorerna ansvarar för att den följs.',
    years: [2020, 2021],
    delmal: [1],
    arenas: [arena.skola, arena.vard],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['2'],
    sdgs: ['4', '10'],
    audiences: [sector.offentlig],
    units: ['habilitering'],
  },
  {
    number: '2H',
    title: 'Läxhjälp med mellanmål',
    summary: 'Elever får lugn och ro, en vuxen att fråga och något att äta efter skolan.',
    what: 'Ge föreningar ett startbidrag för läxhjälp i egna lokaler, med krav på att alla är välkomna och att det är gratis.',
    byWhom: 'Föreningarna håller i läxhjälpen, regionens kulturavdelning fördelar bidraget.',
    description: `
      För att få bidrag ska föreningen

      - ha öppet minst två eftermiddagar i veckan
      - ha minst en vuxen på åtta elever
      - bjuda på mellanmål utan kostnad.
    `,
    years: [2019, 2022],
    delmal: [1],
    arenas: [arena.skola, arena.fritid],
    dimensions: ['social'],
    habits: ['kost'],
    goalAreas: ['2', '4'],
    sdgs: ['1', '4', '10'],
    audiences: [sector.ideburen, sector.offentlig],
    units: ['kultur'],
  },
  {
    number: '2I',
    title: 'Elevråd som påverkar hälsan',
    summary:
      'Elever bestämmer själva vad som ska förbättras i skolans miljö och får pengar att göra det.',
    what: 'Låta elevråd söka små summor för förändringar som de själva föreslår, till exempel fler bänkar, omklädningsrum med bås eller en tyst vrå.',
    byWhom:
      'Elevråden bestämmer och skolledningen genomför. Regionen bidrar med pengar och en handledning.',
    years: [2021, 2022],
    delmal: [3, 1],
    arenas: [arena.skola],
    dimensions: ['social', 'psykisk'],
    goalAreas: ['2', '7'],
    sdgs: ['4', '16'],
    audiences: [sector.offentlig],
    municipalities: ['2514'],
    units: ['utveckling'],
  },
]
