import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

/** Names of the acts of merging in history. */
export const mergeActs = {
  merged: text('Gộp bản ghi trùng', 'Merged'),
  'merge-undone': text('Hoàn tác gộp', 'Merge taken back'),
}

/** Where a merged record went, or what went into this one; from here a merge is taken back. */
export const MergedNote = ({ enterprise }: { enterprise: RegisterRow }) => {
  const t = useText()
  const { rights } = useSession()
  const into = enterprise.mergedInto as { id: string; label: string } | null
  const mayMerge = rights.includes('enterprise.merge')
  const merges = useQuery({
    queryKey: [enterpriseRegister.name, 'merges', enterprise.id, enterprise.version],
    queryFn: () => client.enterprises.duplicates.merges({ id: enterprise.id }),
    enabled: mayMerge,
  })
  const undoing = useMutation({
    mutationFn: (id: string) => client.enterprises.duplicates.undo({ id }),
    onSuccess: () => notify({ message: t('Đã hoàn tác lần gộp.', 'The merge was taken back.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const standing = (merges.data ?? []).filter(({ undone }) => !undone)
  if (into === null && standing.length === 0) return null
  return (
    <Alert color="navy" mb="md">
      {into && (
        <p>
          {t('Bản ghi này đã gộp vào', 'This record was merged into')}{' '}
          <Link to={`/enterprises/${into.id}`}>{into.label}</Link>.
        </p>
      )}
      {standing.map(({ id, from, moved }) => (
        <p key={id}>
          {into === null && (
            <>
              {t('Đã gộp bản ghi', 'Merged from')} <Link to={`/enterprises/${from.id}`}>{from.label}</Link>
              {t(
                `; chuyển ${moved.reduce((sum, { rows }) => sum + rows, 0)} dòng liên quan. `,
                `; ${moved.reduce((sum, { rows }) => sum + rows, 0)} related rows moved. `,
              )}
            </>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={undoing.isPending}
            onClick={() => undoing.mutate(id)}
          >
            {t('Hoàn tác lần gộp', 'Take the merge back')}
          </Button>
        </p>
      ))}
    </Alert>
  )
}
