import type { PageContent } from './content.ts'

/** What a visitor may want to know of the site itself. Only what is true of the product. */
export const omWebbplatsen: PageContent = {
  path: 'om-webbplatsen',
  title: 'Om webbplatsen',
  ingress:
    'På gång visar hur arbetet för folkhälsan i Norrbotten går: från strategins mål till den färg som varje insats får i den årliga uppföljningen.',
  updatedOn: '2026-11-22',
  blocks: [
    `
      ## Vad visas här?

      Bara det som redaktörerna har publicerat. Utkast och det som har dragits tillbaka syns inte,
      varken på sidorna eller i öppna data. Färgerna från en uppföljning syns först när den är
      presenterad.

      ## Färger och former

      En status visas alltid med ord och form, och inte bara med färg. ”Ingen uppgift” betyder att
      ingen har rapporterat. Det är varken bra eller dåligt.

      ## Kakor och spårning

      Webbplatsen använder inga kakor, lagrar inget i din webbläsare och hämtar inget från andra
      webbplatser. Den fungerar utan skript.

      ## Öppna data

      Allt som visas här finns också som öppna data. [Så hittar du öppna data](/api/v1)
    `,
  ],
  contacts: ['folkhalsocentrum@example.org'],
}
