import type { ServerProps } from 'payload'
import { wordsIn } from '../words.ts'

/** The heading of the page where one signs in, and what is behind it. */
export const LoginWords = ({ i18n }: ServerProps) => {
  const words = wordsIn(i18n.language)
  return (
    <div className="pagang-login">
      <h1>{words.signIn}</h1>
      <p>{words.whatThisIs}</p>
    </div>
  )
}
