import { Link } from '@tanstack/react-router'
import type { Integration } from '#modules/integrations/contract.ts'
import { useText } from '#web/locale.tsx'
import { ToldOnce } from '#web/ui/told-once.tsx'
import { paths } from './paths.ts'

/** A new key, shown once, with the first thing to try. */
export const ToldKey = ({
  made: { integration, key },
}: {
  made: { integration: Integration; key: string }
}) => {
  const t = useText()
  return (
    <ToldOnce
      title={t(`Khóa của ${integration.name}`, `Key of ${integration.name}`)}
      advice={t(
        'Chỉ hiện một lần ở đây; hệ thống không giữ lại. Hãy chuyển cho bên kết nối bằng đường an toàn.',
        'Shown here once; it is kept nowhere. Hand it to the other side by a safe way.',
      )}
      secret={key}
      copy={t('Chép khóa', 'Copy the key')}
    >
      <p>{t('Thử khóa:', 'Try it:')}</p>
      <pre className="curl">{`curl -H 'Authorization: Bearer ${key}' ${window.location.origin}/api/v1/session`}</pre>
      <p>
        <Link to={`${paths.integrations}/${integration.id}`}>{t('Mở khóa này', 'Open this key')}</Link>
        {' · '}
        <a href="/api/v1/openapi.json">{t('Mô tả API (OpenAPI)', 'The API written out (OpenAPI)')}</a>
      </p>
    </ToldOnce>
  )
}
