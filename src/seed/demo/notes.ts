import type { Colour } from './colours.ts'
import { fraction, pick } from './hash.ts'

/** What a unit may have to say about where it stands. */
export const notes: Record<Colour, readonly [string, ...string[]]> = {
  rod: [
    'Vi har fått lägga annat före i år.',
    'Tjänsten har varit vakant sedan i våras. Rekrytering pågår.',
    'Väntar på besked om pengar innan vi börjar.',
    'Frågan flyttades till oss sent på hösten. Vi har inte hunnit sätta oss in i den.',
    'Samarbetspartnern drog sig ur. Vi söker en ny.',
    'Ledningsgruppen har bestämt att insatsen startar först nästa år.',
    'Vi är osäkra på vem som äger insatsen och vill reda ut det först.',
    'Arbetet stannade när två enheter slogs ihop.',
    'Juristerna behöver svara på hur uppgifterna får hanteras.',
  ],
  orange: [
    'Ett första möte är hållet. Nästa steg är en tidsplan.',
    'Vi har besökt en annan region och tagit med oss idéer.',
    'En arbetsgrupp är utsedd men har inte träffats än.',
    'Vi har pratat med berörda chefer. Intresset är stort men tiden knapp.',
    'En enkel nulägesbild är gjord.',
    'Ansökan om pengar är inskickad.',
    'Vi läser in oss på vad andra har provat.',
    'Halva gruppen har bytts ut, så vi tar om en del av planeringen.',
    'Två kommuner har sagt ja till att vara med.',
    'Vi har lyft frågan i samverkansgruppen och fått klartecken att gå vidare.',
  ],
  gul: [
    'Materialet är klart och provas på tre arbetsplatser.',
    'Utbildningen är planerad och de första platserna är bokade.',
    'Start i februari. Allt utom lokalen är klart.',
    'Pilotgruppen är nöjd. Vi rättar några saker innan vi går ut brett.',
    'Upphandlingen är avgjord och avtalet skrivs i januari.',
    'Sex av tio enheter är med. Resten kommer under våren.',
    'Rutinen är skriven och ute på remiss.',
    'Vi har gått tillbaka ett steg: det första upplägget fungerade inte på kvällstid.',
    'Det som återstår är att utbilda vikarierna.',
    'Film och broschyr är beställda på fyra språk.',
  ],
  gron: [
    'Infört på alla enheter. Nu följer vi upp en gång per termin.',
    'Ingår sedan i höst i det ordinarie arbetet.',
    'Fler än väntat deltog. Vi utökar med en grupp.',
    'Rutinen används. En stickprovskontroll visade inga avvikelser.',
    'Klart. Erfarenheterna finns samlade i en kort handledning.',
    'Deltagarna ger högt betyg, men vi når fortfarande få män.',
    'Två andra enheter vill ta över arbetssättet.',
    'Vi mäter resultatet nästa år, när det har gått tolv månader.',
    'Fungerar bra i kusten. I inlandet behövs fler resurser för att hålla i.',
    'Budgeten för fortsättningen är beslutad.',
  ],
}

/** The note beside a colour; three in four have none. */
export const noteOf = (colour: Colour, ...words: [number: string, year: string, unit: string]) =>
  fraction(...words, 'speaks') < 0.25 ? pick(notes[colour], ...words, 'note') : undefined
