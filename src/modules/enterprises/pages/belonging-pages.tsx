import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { type Belonging, belongings } from './belongings.ts'
import { ExpiringNote } from './expiring-note.tsx'

const ListOf = ({ of: { register, api, path, intro } }: { of: Belonging }) => {
  const t = useText()
  return (
    <RegisterPage register={register} api={api} path={path} intro={t.of(intro)}>
      <ExpiringNote path={path} />
    </RegisterPage>
  )
}

const RecordOf = ({ of: { register, api, path, input, subject, label } }: { of: Belonging }) => {
  const { enterprise = '' } = useSearch({ strict: false }) as SearchParams
  const owner = useQuery({
    queryKey: [enterpriseRegister.name, 'get', enterprise],
    queryFn: () => client.enterprises.get({ id: enterprise }),
    enabled: enterprise !== '',
  })
  if (owner.isLoading) return <Loading />
  const initial = owner.data && { enterprise: { id: enterprise, label: owner.data.name } }
  return (
    <RecordPage
      register={register}
      api={api}
      path={path}
      input={input}
      subject={subject}
      label={label}
      {...(initial ? { initial } : {})}
    />
  )
}

export const ProductList = () => <ListOf of={belongings.products} />
export const ProductRecord = () => <RecordOf of={belongings.products} />
export const CertificateList = () => <ListOf of={belongings.certificates} />
export const CertificateRecord = () => <RecordOf of={belongings.certificates} />
export const StandardList = () => <ListOf of={belongings.standards} />
export const StandardRecord = () => <RecordOf of={belongings.standards} />
export const FigureList = () => <ListOf of={belongings.figures} />
export const FigureRecord = () => <RecordOf of={belongings.figures} />
