import { percent, plain } from '#modules/productivity/figures-in-words.ts'
import type { CapitalShareRegression } from '#modules/productivity/run-answers-contract.ts'
import { type Say, useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'

const refusals = {
  'few-years': {
    vi: 'có dưới 15 năm số liệu',
    en: 'there are fewer than 15 years',
  },
  'implausible-share': {
    vi: 'tỷ phần vốn nằm ngoài khoảng 0,2–0,7',
    en: 'the capital share lies outside 0.2–0.7',
  },
} as const satisfies Record<CapitalShareRegression['refusedFor'][number], { vi: string; en: string }>

const linesOf = (found: CapitalShareRegression, t: Say): readonly (readonly [string, string])[] => [
  [
    t('Tỷ phần vốn b_K (sai số chuẩn)', 'Capital share b_K (standard error)'),
    `${plain(found.capitalShare, 4)} (${plain(found.capitalShareError, 4)})`,
  ],
  [
    t('Xu thế λ mỗi năm (sai số chuẩn)', 'Trend λ a year (standard error)'),
    `${percent(found.trend)} (${percent(found.trendError)})`,
  ],
  [t('Số năm quan sát', 'Years'), String(found.observations)],
  ['R²', plain(found.rSquared, 4)],
  ['Durbin–Watson', plain(found.durbinWatson, 2)],
]

/** The capital share as a regression over the years would have it, with what tells whether to believe it. */
export const RegressionPanel = ({ found }: { found: CapitalShareRegression | null }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="regression-title">
      <h2 id="regression-title">
        {t('Tỷ phần vốn theo hồi quy (tham khảo)', 'Capital share by regression (to compare)')}
      </h2>
      {found === null ? (
        <p className="quiet">
          {t('Không ước lượng được với số liệu này.', 'It cannot be estimated with these figures.')}
        </p>
      ) : (
        <>
          <p className="quiet">
            {t('Hàm sản xuất: ln(Y/L) = c + λ·t + b_K·ln(K/L) + e.', 'ln(Y/L) = c + λ·t + b_K·ln(K/L) + e.')}
          </p>
          <dl className="field-list">
            {linesOf(found, t).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p>
            {found.refusedFor.length > 0 ? (
              <>
                <StatusBadge label={{ vi: 'Không dùng làm mặc định', en: 'Refused as default' }} tone="bad" />{' '}
                {t('Vì', 'Because')} {found.refusedFor.map((why) => t.of(refusals[why])).join('; ')}.
              </>
            ) : (
              <>
                <StatusBadge label={{ vi: 'Có thể dùng', en: 'May be used' }} tone="good" />{' '}
                {t(
                  `Muốn dùng, hãy tính lần mới với tỷ phần lao động ${plain(1 - found.capitalShare, 4)}. Cần xem kèm sai số và Durbin–Watson (gần 2 là tốt).`,
                  `To use it, make a new run with the labour share ${plain(1 - found.capitalShare, 4)}. Mind the errors and Durbin–Watson (near 2 is good).`,
                )}
              </>
            )}
          </p>
        </>
      )}
    </section>
  )
}
