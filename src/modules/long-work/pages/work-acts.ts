import { useMutation } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import type { StartedWork } from '../contract.ts'

/** What may be done with a work, by the names of its actions. */
export const useWorkActs = ({ id, file }: StartedWork) => {
  const t = useText()
  return useMutation({
    mutationFn: async (action: StartedWork['actions'][number]) => {
      if (action === 'fetch') saveFile(await client.longWork.file({ id }), file?.name ?? id)
      else await client.longWork[action]({ id })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
}
