import { arena, type ExampleInsats, sector, steering } from './shape.ts'

/** The first years of life. */
export const group01: ExampleInsats[] = [
  {
    number: '1A',
    title: 'Hembesök till alla nyblivna föräldrar',
    summary: 'Fler familjer får stöd hemma under barnets första år, oavsett var i länet de bor.',
    what: 'Erbjuda tre extra hembesök där barnhälsovården och socialtjänsten kommer tillsammans. Besöken handlar om anknytning, sömn, mat och föräldrarnas eget mående.',
    byWhom: 'Barnhälsovården samordnar och kommunernas familjestöd deltar.',
    description: `
      Extra hembesök når familjer som annars sällan söker stöd. Besöken är frivilliga och kostar inget.

      - vecka 2: hur mår ni, och hur fungerar matningen?
      - månad 4: samspel, sömn och vardag
      - månad 8: trygghet hemma och vägen tillbaka till arbete eller studier
    `,
    years: [2018, 2021],
    delmal: [1, 4],
    arenas: [arena.vard, arena.boende],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['1', '8'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    municipalities: ['2580', '2582', '2523'],
    steeringDocuments: [steering.vard2035],
    collaborators: ['norrbottens-kommuner'],
    units: ['barn-och-kvinna', 'narsjukvard'],
  },
  {
    number: '1B',
    title: 'Föräldragrupper på kvällstid och på distans',
    summary:
      'Föräldrar som arbetar skift eller bor långt från en ort kan ändå vara med i en grupp.',
    what: 'Starta föräldragrupper på kvällar och via video, med samma innehåll som grupperna på dagtid.',
    byWhom: 'Mödrahälsovården leder grupperna i hela länet.',
    years: [2019, 2022],
    delmal: [1, 3],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['1'],
    sdgs: ['3', '5'],
    audiences: [sector.offentlig],
    units: ['barn-och-kvinna'],
  },
  {
    number: '1C',
    title: 'Papporna in i barnhälsovården',
    summary: 'Båda föräldrarna bjuds in lika tydligt och blir lika delaktiga i barnets hälsa.',
    what: 'Ändra kallelser, broschyrer och samtal så att de vänder sig till båda föräldrarna. Erbjud ett eget samtal till den förälder som inte fött barnet.',
    byWhom: 'Varje barnavårdscentral genomför, divisionens vårdutvecklare stöttar.',
    years: [2018, 2020],
    delmal: [3],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['1', '7'],
    sdgs: ['3', '5'],
    audiences: [sector.offentlig],
    units: ['barn-och-kvinna'],
  },
  {
    number: '1D',
    title: 'Språkstart med bok och sång',
    summary: 'Små barn får höra mer språk hemma, på alla språk som familjen talar.',
    what: 'Dela ut ett bokpaket vid åttamånadersbesöket och visa hur man kan läsa och sjunga med små barn. Paketen finns på svenska, finska, meänkieli, samiska och de vanligaste invandrarspråken.',
    byWhom: 'Regionbiblioteket tar fram paketen, barnhälsovården delar ut dem.',
    description: `
      Ett barn som hör många ord tidigt får lättare att lära sig läsa. Därför börjar arbetet långt före
      skolan, och på det språk som föräldrarna är trygga med.

      Biblioteken följer upp med sagostunder och öppna träffar på minst två språk.
    `,
    timelineText: 'Löpande sedan 2018',
    delmal: [1],
    arenas: [arena.vard, arena.fritid],
    dimensions: ['social', 'psykisk'],
    goalAreas: ['1', '2'],
    sdgs: ['4', '10'],
    audiences: [sector.offentlig],
    collaborators: ['norrbottens-kommuner'],
    units: ['kultur', 'barn-och-kvinna'],
  },
  {
    number: '1E',
    title: 'Familjecentraler i fler kommuner',
    summary: 'Mödravård, barnhälsovård, öppen förskola och socialt stöd samlas under ett tak.',
    what: 'Ta fram en modell för små familjecentraler som fungerar i kommuner med långa avstånd, och starta två nya.',
    byWhom: 'Regionen och den kommun som vill starta driver centralen tillsammans.',
    description: `
      En liten familjecentral behöver inte ha allt varje dag. Barnmorskan kommer på tisdagar, den öppna
      förskolan har öppet tre förmiddagar och socialrådgivaren finns på telefon.

      Efter ett år frågar vi familjerna vad de saknar.
    `,
    years: [2019, 2022],
    delmal: [1, 4],
    arenas: [arena.vard, arena.boende],
    dimensions: ['social', 'psykisk'],
    goalAreas: ['1', '5'],
    sdgs: ['3', '10', '11'],
    audiences: [sector.offentlig, sector.ideburen],
    municipalities: ['2513', '2521'],
    collaborators: ['norrbottens-kommuner'],
    units: ['narsjukvard', 'barn-och-kvinna'],
  },
  {
    number: '1F',
    title: 'Amningsstöd den första veckan',
    summary: 'Nyblivna mammor får snabb hjälp när amningen krånglar, även efter hemgång.',
    what: 'Öppna en telefontid varje dag och erbjud återbesök inom ett dygn. Personal på förlossning, bb och barnavårdscentral får samma utbildning.',
    byWhom: 'Förlossningsvården bemannar telefonen tillsammans med barnhälsovården.',
    years: [2018, 2019],
    delmal: [2],
    arenas: [arena.vard],
    dimensions: ['fysisk', 'psykisk'],
    habits: ['kost'],
    goalAreas: ['1', '8'],
    sdgs: ['2', '3'],
    audiences: [sector.offentlig],
    units: ['barn-och-kvinna'],
  },
  {
    number: '1G',
    title: 'Upptäck nedstämdhet hos båda föräldrarna',
    summary:
      'Den som mår dåligt efter ett barns födelse får frågan i tid och vet vart man vänder sig.',
    what: 'Ställa frågor om mående till båda föräldrarna vid två tillfällen under första året, och korta vägen till samtalsstöd.',
    byWhom:
      'Barnhälsovårdens sjuksköterskor frågar och hälsocentralens psykosociala team tar emot.',
    years: [2019, 2021],
    delmal: [3, 4],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'existentiell'],
    goalAreas: ['1', '8'],
    sdgs: ['3', '5'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['barn-och-kvinna', 'psykiatri'],
  },
  {
    number: '1H',
    title: 'Friska mjölktänder i hela länet',
    summary: 'Skillnaderna i barns tandhälsa mellan olika områden minskar.',
    what: 'Lägga in ett kort tandsamtal vid ettårskontrollen, och ge extra stöd i områden där många treåringar har hål i tänderna.',
    byWhom: 'Tandvården tränar barnhälsovårdens personal, som håller samtalen.',
    years: [2018, 2020],
    delmal: [2],
    arenas: [arena.vard],
    dimensions: ['fysisk'],
    habits: ['kost'],
    goalAreas: ['1', '8'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    municipalities: ['2583', '2518', '2584'],
    units: ['tandvard'],
  },
  {
    number: '1I',
    title: 'Tobaksfri graviditet',
    summary:
      'Gravida som röker eller snusar får stöd att sluta, och partnern får samma erbjudande.',
    what: 'Fråga om tobak vid varje besök under graviditeten och erbjuda avvänjning inom en vecka, på plats eller digitalt.',
    byWhom: 'Barnmorskorna frågar, hälsocentralernas tobaksavvänjare ger stödet.',
    years: [2018, 2022],
    delmal: [2],
    arenas: [arena.vard],
    dimensions: ['fysisk'],
    habits: ['tobak'],
    goalAreas: ['1', '6'],
    sdgs: ['3'],
    audiences: [sector.offentlig],
    units: ['barn-och-kvinna', 'narsjukvard'],
  },
]
