import { arena, type ExampleInsats, sector, steering } from './shape.ts'

/** Care that is equal and promotes health: the eighth national goal area. */
export const group08: ExampleInsats[] = [
  {
    number: '8A',
    title: 'Frågan om levnadsvanor i alla journaler',
    summary:
      'Vården frågar likadant om vanor överallt, och det går att se om frågan leder till stöd.',
    what: 'Lägga in en gemensam mall i journalen för tobak, alkohol, mat och rörelse och följa användningen varje kvartal.',
    byWhom: 'Kvalitetsstaben bygger mallen och verksamhetscheferna ansvarar för att den används.',
    description: `
      Mallen tar under två minuter att fylla i. Den föreslår råd eller hänvisning, men det är alltid du
      och din vårdgivare som bestämmer.

      Siffrorna visas per verksamhet, aldrig per person.
    `,
    years: [2018, 2020],
    delmal: [2, 4],
    arenas: [arena.vard],
    dimensions: ['fysisk'],
    habits: ['kost', 'levnadsvanor', 'tobak', 'alkohol'],
    goalAreas: ['8', '6'],
    sdgs: ['3'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['kvalitet', 'lanssjukvard'],
  },
  {
    number: '8B',
    title: 'Tolk vid första besöket',
    summary: 'Språket ska inte avgöra vilken vård du får.',
    what: 'Boka tolk redan när tiden bokas, på video där det går, och sluta använda anhöriga som tolkar.',
    byWhom: 'Receptionerna bokar, tolkservice säkrar tillgången.',
    years: [2018, 2019],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['fysisk', 'psykisk'],
    goalAreas: ['8'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    units: ['narsjukvard'],
  },
  {
    number: '8C',
    title: 'Screening som når fram',
    summary: 'Fler kommer på cellprov och mammografi i områden där få kommer i dag.',
    what: 'Pröva påminnelse per telefon, kvällstider och en mobil mottagning, och jämföra vad som gör skillnad.',
    byWhom: 'Kvinnosjukvården och röntgen planerar turerna ihop.',
    description: `
      Tre sätt prövas i var sin kommun under ett år. Sedan byter kommunerna sätt med varandra. På så
      vis går det att se vad som beror på orten och vad som beror på sättet.
    `,
    years: [2019, 2022],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['fysisk'],
    goalAreas: ['8'],
    sdgs: ['3', '5', '10'],
    audiences: [sector.offentlig],
    municipalities: ['2583', '2518', '2521'],
    units: ['barn-och-kvinna', 'lanssjukvard'],
  },
  {
    number: '8D',
    title: 'Hälsokommunikatörer på sju språk',
    summary: 'Den som inte läser svenska får kunskap om vård och hälsa på ett språk den förstår.',
    what: 'Anställa kommunikatörer som besöker språkkaféer, trossamfund och bostadsområden och tar med sig frågorna tillbaka till vården.',
    byWhom: 'Kommunikationsstaben leder arbetet med föreningar som dörröppnare.',
    years: [2020, 2022],
    delmal: [1, 3],
    arenas: [arena.vard, arena.boende],
    dimensions: ['fysisk', 'psykisk', 'social'],
    goalAreas: ['8', '7'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig, sector.ideburen],
    municipalities: ['2580', '2582'],
    units: ['kommunikation'],
  },
  {
    number: '8E',
    title: 'Samma sjukdom, samma vård',
    summary:
      'Skillnader i vård mellan kvinnor och män, och mellan orter, blir synliga och kan rättas till.',
    what: 'Dela upp all statistik till ledningen på kön och kommun och låta varje division välja två skillnader att minska.',
    byWhom: 'Divisionsledningarna väljer och kvalitetsstaben tar fram siffrorna.',
    description: `
      ### Så väljer en division

      - Skillnaden ska vara stor nog att märkas för patienten.
      - Det ska finnas något att göra åt den inom två år.
      - Någon ska vara ansvarig.

      Resultatet redovisas öppet, också när det inte har blivit bättre.
    `,
    years: [2018, 2022],
    delmal: [4, 3],
    arenas: [arena.vard],
    dimensions: ['fysisk', 'psykisk'],
    goalAreas: ['8'],
    sdgs: ['3', '5', '10'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    units: ['kvalitet', 'lanssjukvard'],
  },
  {
    number: '8F',
    title: 'Barn som anhöriga',
    summary: 'Barn till patienter som är svårt sjuka eller missbrukar blir sedda.',
    what: 'Fråga alla vuxna patienter om de har barn, utse ett barnombud på varje enhet och ge barnet ett eget samtal.',
    byWhom: 'Barnombuden driver arbetet, stödda av en samordnare i divisionen.',
    years: [2018, 2020],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['psykisk', 'social'],
    goalAreas: ['1', '8'],
    sdgs: ['3', '16'],
    audiences: [sector.offentlig],
    units: ['lanssjukvard', 'psykiatri'],
  },
  {
    number: '8G',
    title: 'Lättlästa kallelser',
    summary: 'Du förstår brevet från vården första gången du läser det.',
    what: 'Skriva om de tjugo vanligaste kallelserna på klarspråk och testa dem på patienter innan de tas i bruk.',
    byWhom: 'Kommunikatörer skriver, patientföreningar läser och tycker till.',
    years: [2019, 2020],
    delmal: [1],
    arenas: [arena.vard],
    dimensions: ['social'],
    goalAreas: ['8', '7'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    units: ['kommunikation'],
  },
  {
    number: '8H',
    title: 'Vårdrum i glesbygd',
    summary: 'Du kan lämna prov och träffa en läkare på video utan att åka tio mil.',
    what: 'Utrusta rum med blodtrycksmätare, provtagning och skärm i byar långt från hälsocentralen.',
    byWhom:
      'Hälsocentralen i kommunen ansvarar för rummet och hemtjänstens personal hjälper till på plats.',
    description: `
      Rummet öppnas med hjälp av hemtjänsten och bokas som vilken tid som helst. Provsvaren går direkt
      till din hälsocentral.
    `,
    years: [2019, 2022],
    delmal: [],
    arenas: [arena.vard, arena.boende],
    dimensions: ['fysisk'],
    goalAreas: ['8', '5'],
    sdgs: ['3', '9', '10'],
    audiences: [sector.offentlig],
    municipalities: ['2505', '2506', '2510', '2513'],
    steeringDocuments: [steering.vard2035],
    units: ['narsjukvard'],
  },
  {
    number: '8I',
    title: 'Tandhälsa för den som inte går till tandläkaren',
    summary: 'Vuxna med låg inkomst får förebyggande tandvård innan värken kommer.',
    what: 'Erbjuda kostnadsfri kontroll vid två kampanjer om året på mötesplatser, med bokning på stående fot.',
    byWhom: 'Tandvårdens mobila team tar emot tillsammans med frivilliga organisationer.',
    years: [2020, 2022],
    delmal: [],
    arenas: [arena.vard],
    dimensions: ['fysisk'],
    habits: ['tobak', 'kost'],
    goalAreas: ['8', '4'],
    sdgs: ['1', '3', '10'],
    audiences: [sector.offentlig, sector.ideburen],
    units: ['tandvard'],
  },
  {
    number: '8J',
    title: 'Hälsoprogram för personer med funktionsnedsättning',
    summary:
      'Kurser om mat, rörelse och sömn går att följa även om du har svårt att läsa eller sitta still.',
    what: 'Anpassa befintliga hälsokurser med bildstöd, kortare pass och medföljande stödperson.',
    byWhom: 'Habiliteringen anpassar innehållet och daglig verksamhet i kommunerna är med.',
    description: `
      Kursen är åtta träffar. Varje träff har ett ämne och en sak att pröva hemma.

      Materialet är fritt att låna för alla kommuner.
    `,
    years: [2018, 2021],
    delmal: [2],
    arenas: [arena.vard, arena.arbete],
    dimensions: ['fysisk', 'social'],
    habits: ['kost', 'levnadsvanor'],
    goalAreas: ['6', '8'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    collaborators: ['norrbottens-kommuner'],
    units: ['habilitering'],
  },
  {
    number: '8K',
    title: 'Somatisk hälsa vid svår psykisk sjukdom',
    summary:
      'Personer med psykossjukdom får sitt hjärta och sitt blodsocker undersökt lika ofta som andra.',
    what: 'Införa en årlig hälsokontroll med följesällskap och en fast kontakt som bokar nästa steg.',
    byWhom: 'Psykiatrins öppenvård bokar och hälsocentralen undersöker.',
    years: [2019, 2021],
    delmal: [2],
    arenas: [arena.vard],
    dimensions: ['fysisk', 'psykisk'],
    habits: ['tobak', 'kost'],
    goalAreas: ['8', '6'],
    sdgs: ['3', '10'],
    audiences: [sector.offentlig],
    units: ['psykiatri', 'narsjukvard'],
  },
  {
    number: '8L',
    title: 'Rehabilitering som börjar hemma',
    summary:
      'Efter stroke eller höftbrott får du träna i ditt eget kök i stället för på en avdelning.',
    what: 'Skicka hem ett team de första fyra veckorna och låna ut en platta med övningar och videosamtal.',
    byWhom: 'Länssjukvårdens rehabteam samarbetar med kommunens arbetsterapeuter.',
    timelineText: 'Start när teamen är bemannade, tidigast 2020',
    delmal: [],
    arenas: [arena.vard, arena.boende],
    dimensions: ['fysisk', 'social'],
    goalAreas: ['8'],
    sdgs: ['3'],
    audiences: [sector.offentlig],
    steeringDocuments: [steering.vard2035],
    collaborators: ['norrbottens-kommuner'],
    units: ['lanssjukvard'],
  },
]
