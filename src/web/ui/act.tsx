import { useMutation } from '@tanstack/react-query'
import { useText } from '../locale.tsx'
import { FormFault } from '../pages/form-fault.tsx'
import { toRefusal } from '../refusal.ts'

/** One act of a small form: whether it runs, and what the server said no to, by field and as a whole. */
export const useAct = <I, O>(act: (input: I) => Promise<O>, onDone?: (done: O) => unknown) => {
  const t = useText()
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: act, onSuccess: onDone })
  const refusal = error ? toRefusal(error) : undefined
  const fieldOf = (name: string) =>
    refusal?.fields.find(({ path }) => path === name || path.endsWith(`.${name}`))
  return {
    run: mutate,
    busy: isPending,
    forget: reset,
    refusal,
    errorAt: (name: string): string | undefined => {
      const fault = fieldOf(name)
      return fault && t.of(fault.text)
    },
  }
}

/** What stood in the way of an act, at the head or foot of its form; it takes the focus. */
export const ActFault = ({ act }: { act: Pick<ReturnType<typeof useAct>, 'refusal'> }) => {
  const t = useText()
  return <FormFault text={act.refusal && t.of(act.refusal.text)} />
}
