import type { PageContent } from './content.ts'

;/ After the page of 3 January 2020 on how the Region carries out the strategy. */
export const insatslistan: PageContent = {
  path: 'sa-genomfor-regionen-strategin',
  title: 'Så genomför Region Norrbotten strategin',
  ingress:
    'Region Norrbotten har samlat sitt hälsofrämjande arbete i en lista med 118 insatser. Arbetet heter ”Nu är vi på gång!”. Här kan du läsa vad listan är till för och hur vi varje år tar reda på hur långt insatserna har kommit.',
  updatedOn: '2020-01-03',
  blocks: [
    `
      ## Vad är insatslistan?

      För varje insats kan du se vad som ska göras, vem som gör det och när. Listan bygger på
      [folkhälsostrategin](/strategi) och på den handlingsplan som vi har gjort tillsammans med
      Länsstyrelsen och Norrbottens Kommuner. Alla tre genomför sina egna åtaganden. Vi i regionen
      gör en del på egen hand och mycket ihop med andra.

      En sak skiljer vår lista från handlingsplanen. Den innehåller också insatser för det åttonde
      nationella målområdet, som gäller en jämlik och hälsofrämjande hälso- och sjukvård.

      [Se alla insatser](/insatser)
    `,
    `
      ## Vad vill vi uppnå?

      Folkhälsan i Norrbotten ska vara bättre och mer jämlik och jämställd 2026. Då behöver både
      livsvillkor och levnadsvanor bli bättre, och skillnaderna mellan grupper mindre. Vilka områden
      som väger tyngst står på sidorna 27–28 i strategin.

      Skola, vård, omsorg och annan välfärd gör störst skillnad för den som har små resurser själv.
      Hur välfärden utformas avgör därför mycket av om hälsan blir mer jämlik.

      Med en enda lista får vi överblick, och det går att följa om det blir som vi har tänkt.
    `,
    `
      ## Hälsa ur flera perspektiv

      Delmålen på sidorna 28–29 i strategin styr vad som finns med. Vi har också sett till att
      insatserna sprids över livets olika delar.

      ### Arenor

      - boende och närområde
      - fritid och kultur
      - skola och utbildning
      - arbete och försörjning
      - omsorg samt hälso- och sjukvård

      ### Hälsodimensioner

      - fysisk
      - psykisk
      - social
      - existentiell

      ### Levnadsvanor

      - kost
      - levnadsvanor
      - tobak
      - alkohol
    `,
    `
      ## Hur hänger det ihop med andra mål?

      - Målbilden för 2035. I ”Vägen till framtidens hälsa och vård 2035” är ett av målen att
        främja hälsa. Insatslistan visar hur vi gör det, och tillsammans med vem.
      - Nationella mål och Agenda 2030. Folkhälsostrategin utgår från de åtta nationella
        målområdena, och de stämmer väl med Agenda 2030.
      - Regional utveckling. En befolkning som mår bra gör Norrbotten attraktivt och hållbart.
        Därför hör listan ihop med den regionala utvecklingsstrategin, RUS.
    `,
    `
      ## Vad kommer arbetet att ge?

      Efter hand kommer utbildningar, verktyg, metoder och färdiga koncept som kommuner och andra
      kan ta över. Vi vänder oss främst till beslutsfattare, eftersom det är samhällets
      förutsättningar vi vill förändra. De finns i offentlig sektor, i idéburen sektor och ibland i
      näringslivet.

      Allt detta ska gå att hitta på ett ställe på nätet. I januari 2020 var planen att öppna det
      tidigt samma år, och vi bad om förslag på ett bra namn. Den här webbplatsen, På gång, har fått
      sitt namn efter kampanjen.
    `,
    `
      ## Så följer vi upp

      Folkhälsocentrum berättar en gång om året för ledningen och politikerna hur det går.

      - I december besöker Folkhälsocentrum alla divisionschefer och direktörer som har insatser i
        listan. Varje division eller stab ger sina insatser en färg.
      - I januari får regionens ledningsgrupp se resultatet, samlat per delmål.
      - I april står resultatet i årsredovisningen till regionfullmäktige.

      Färgerna betyder:

      - Rött: insatsen är inte påbörjad.
      - Orange: planeringen har börjat, men i liten skala.
      - Gult: planeringen är i full gång och snart klar.
      - Grönt: insatsen är införd.
    `,
  ],
  contacts: ['folkhalsocentrum@example.org'],
}
