import { UnsavedText as UnsavedText_6bcfead500f116d2ca213a44c933b68e } from '../../../../../src/cms/components/UnsavedText.tsx'
import { Overtaken as Overtaken_af3cf4dfd88d29be68e70e781b56c045 } from '../../../../../src/cms/components/Overtaken.tsx'
import { QuickFilters as QuickFilters_796033953f517d768ff1c8552757da41 } from '../../../../../src/cms/components/QuickFilters.tsx'
import { CurrentPassword as CurrentPassword_9d5f388f88385885abcf5fc524a99740 } from '../../../../../src/cms/components/CurrentPassword.tsx'
import { PublicPlace as PublicPlace_92f25ed9a06772450dad8a456e586ff4 } from '../../../../../src/cms/components/PublicPlace.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Nav as Nav_87111d8e0cdbb6bde1f2edf0e5445a55 } from '../../../../../src/cms/components/Nav.tsx'
import { Icon as Icon_1d225eaf429dd7a40d6c2c93a012abe3 } from '../../../../../src/cms/components/Icon.tsx'
import { Logo as Logo_cc1e7f20a6de52ca818f8b6f4fe3bd56 } from '../../../../../src/cms/components/Logo.tsx'
import { LoginWords as LoginWords_c444cecd9efd3618fcf78cb9ec5dbb78 } from '../../../../../src/cms/components/LoginWords.tsx'
import { Connection as Connection_a3b0b8156452018598ea6f04cd66cabe } from '../../../../../src/cms/components/Connection.tsx'
import { Names as Names_21598ff961b2f49a43f76fbcc3b55842 } from '../../../../../src/cms/components/Names.tsx'
import { Overview as Overview_36bd5b2dc64b621d7794530c07b713cd } from '../../../../../src/cms/components/Overview.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/components/UnsavedText.tsx#UnsavedText": UnsavedText_6bcfead500f116d2ca213a44c933b68e,
  "/src/cms/components/Overtaken.tsx#Overtaken": Overtaken_af3cf4dfd88d29be68e70e781b56c045,
  "/src/cms/components/QuickFilters.tsx#QuickFilters": QuickFilters_796033953f517d768ff1c8552757da41,
  "/src/cms/components/CurrentPassword.tsx#CurrentPassword": CurrentPassword_9d5f388f88385885abcf5fc524a99740,
  "/src/cms/components/PublicPlace.tsx#PublicPlace": PublicPlace_92f25ed9a06772450dad8a456e586ff4,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/components/Nav.tsx#Nav": Nav_87111d8e0cdbb6bde1f2edf0e5445a55,
  "/src/cms/components/Icon.tsx#Icon": Icon_1d225eaf429dd7a40d6c2c93a012abe3,
  "/src/cms/components/Logo.tsx#Logo": Logo_cc1e7f20a6de52ca818f8b6f4fe3bd56,
  "/src/cms/components/LoginWords.tsx#LoginWords": LoginWords_c444cecd9efd3618fcf78cb9ec5dbb78,
  "/src/cms/components/Connection.tsx#Connection": Connection_a3b0b8156452018598ea6f04cd66cabe,
  "/src/cms/components/Names.tsx#Names": Names_21598ff961b2f49a43f76fbcc3b55842,
  "/src/cms/components/Overview.tsx#Overview": Overview_36bd5b2dc64b621d7794530c07b713cd,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
