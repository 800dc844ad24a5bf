import { DefaultNav } from '@payloadcms/next/rsc'
import type { ComponentProps } from 'react'
import { inOrder } from '../order.ts'

type NavProps = ComponentProps<typeof DefaultNav>

/** Payload's navigation, which groups collections in the order it is given them. */
export const Nav = (props: NavProps) => {
  const { config } = props.payload
  const payload: NavProps['payload'] = Object.create(props.payload, {
    config: { value: { ...config, collections: inOrder(config.collections) } },
  })
  return <DefaultNav {...props} payload={payload} />
}
