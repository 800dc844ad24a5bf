import '@payloadcms/next/css'
import '../../admin.css'
import { RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '#config'
import { importMap } from './admin/importMap.js'
import { callServerFunction } from './serverFunctions.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return callServerFunction(args)
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
