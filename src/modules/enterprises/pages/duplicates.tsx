import { Badge, Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Text, text } from '#kernel/text.ts'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import type { Pair, Twin } from '#modules/enterprises/merge-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'

const likenesses: Readonly<Record<Pair['likeness'], Text>> = {
  name: text('Cùng tên', 'Same name'),
  similar: text('Tên gần giống', 'Names alike'),
  'tax-code': text('Cùng gốc mã số thuế', 'Same root of tax code'),
}

/** Records that look like one enterprise, to be compared, merged, or called two. */
export const DuplicateList = () => {
  const t = useText()
  const cache = useQueryClient()
  const pairs = useQuery({
    queryKey: [enterpriseRegister.name, 'pairs'],
    queryFn: () => client.enterprises.duplicates.pairs({}),
  })
  const parting = useMutation({
    mutationFn: ({ one, other }: Pair) =>
      client.enterprises.duplicates.apart({ one: one.id, other: other.id }),
    onSuccess: async () => {
      notify({ message: t('Đã ghi: không phải trùng.', 'Kept as two.') })
      await cache.invalidateQueries({ queryKey: [enterpriseRegister.name, 'pairs'] })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (pairs.isError) return <ErrorPage error={pairs.error} />
  return (
    <Page
      title={t('Nghi trùng', 'Possible duplicates')}
      intro={t(
        'Những bản ghi có tên gần giống ở cùng địa bàn, hoặc cùng gốc mã số thuế. So sánh rồi gộp, hoặc ghi là không trùng.',
        'Records with names alike in one place, or with tax codes of one root. Compare and merge, or keep as two.',
      )}
      breadcrumbs={[{ label: t.of(enterpriseRegister.title), to: '/enterprises' }]}
    >
      {pairs.isPending && <Loading />}
      {pairs.data && (
        <p className="quiet">
          {pairs.data.drawnAt === null ? (
            t(
              'Danh sách được lập mỗi đêm; chưa lập lần nào. Doanh nghiệp mới nhập được đối chiếu ngay trên trang của nó.',
              'The list is drawn every night, and has not been drawn yet. A new enterprise is checked at once on its own page.',
            )
          ) : (
            <>
              {t('Lập lúc', 'Drawn')} <TextMoment at={pairs.data.drawnAt} />.{' '}
              {t(
                'Doanh nghiệp nhập sau đó được đối chiếu ngay trên trang của nó.',
                'An enterprise entered since is checked at once on its own page.',
              )}
            </>
          )}
        </p>
      )}
      {pairs.data?.pairs.length === 0 && (
        <p className="panel">{t('Không có bản ghi nào nghi trùng.', 'Nothing looks like a duplicate.')}</p>
      )}
      {pairs.data?.pairs.map((pair) => (
        <section
          key={pair.one.id + pair.other.id}
          className="panel twin-pair"
          aria-label={`${pair.one.name}, ${pair.other.name}`}
        >
          <Badge color="gray.8" variant="light">
            {t.of(likenesses[pair.likeness])} · {Math.round(pair.score * 100)}%
          </Badge>
          <ul>
            {[pair.one, pair.other].map((twin) => (
              <li key={twin.id}>
                <TwinLine twin={twin} />
              </li>
            ))}
          </ul>
          <div className="form-foot">
            <Button
              component={Link}
              to="/enterprise-duplicates/compare"
              search={{ one: pair.one.id, other: pair.other.id } as never}
            >
              {t('So sánh, gộp', 'Compare and merge')}
            </Button>
            <Button variant="default" loading={parting.isPending} onClick={() => parting.mutate(pair)}>
              {t('Không phải trùng', 'Not the same')}
            </Button>
          </div>
        </section>
      ))}
    </Page>
  )
}

const TwinLine = ({ twin }: { twin: Twin }) => (
  <>
    <Link to={`/enterprises/${twin.id}`}>{twin.name}</Link>
    <span className="quiet"> {[twin.taxCode, twin.commune].filter(Boolean).join(' · ')}</span>
  </>
)
