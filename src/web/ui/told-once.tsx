import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useText } from '../locale.tsx'
import { notify } from './notice.tsx'

interface ToldOnceProps {
  readonly title: string
  /** What to do with it now, since it is not shown again. */
  readonly advice: string
  readonly secret: string
  readonly copy: string
  readonly children?: ReactNode
}

/** A secret that is shown here and never again: a first password, a key. */
export const ToldOnce = ({ title, advice, secret, copy, children }: ToldOnceProps) => {
  const t = useText()
  const titleId = useId()
  const take = async () => {
    await navigator.clipboard.writeText(secret)
    notify({ message: t('Đã chép.', 'Copied.') })
  }
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p>{advice}</p>
      <p className="secret-key">{secret}</p>
      <Button variant="default" onClick={() => void take()}>
        {copy}
      </Button>
      {children}
    </section>
  )
}
