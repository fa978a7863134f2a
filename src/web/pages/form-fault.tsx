import { Alert } from '@mantine/core'
import { useEffect, useRef } from 'react'

/** Why a short form was refused; it takes the focus, so that it is heard. */
export const FormFault = ({ text }: { text: string | undefined }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text) box.current?.focus()
  }, [text])
  if (!text) return null
  return (
    <Alert ref={box} tabIndex={-1} color="red" variant="outline" role="alert" className="form-fault">
      {text}
    </Alert>
  )
}
