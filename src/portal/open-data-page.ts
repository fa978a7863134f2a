import { html } from 'hono/html'
import { publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { type DataSet, dataSets } from './open-data.ts'
import type { Site } from './site.ts'

/** Where a table of version 1 stands. */
export const dataPath = ({ name }: Pick<DataSet, 'name'>, kind: 'csv' | 'json'): string =>
  `/du-lieu/v1/${name}.${kind}`

/** What the open data holds and how it is read. */
export const openDataPage = (site: Site) => {
  const { address } = publicFrame()
  const title = say('Dữ liệu mở', 'Open data')
  const about = say(
    'Số liệu đã duyệt và danh mục đã công khai, dưới dạng CSV và JSON, dùng lại tự do khi ghi nguồn.',
    'Approved figures and published lists as CSV and JSON, free to use with the source named.',
  )
  return publicPage(
    title,
    html`<h1>${title}</h1><p>${about}</p>
      <p>${say('Địa chỉ có phiên bản (v1). Trong một phiên bản, cột chỉ được thêm ở cuối; thay đổi khác ra phiên bản mới, bản cũ vẫn giữ.', 'Addresses carry a version (v1). Within it columns are only added at the end; other changes make a new version, and the old one stays.')}
      ${say('CSV: UTF-8, phân cách bằng dấu chấm phẩy. Số quá nhỏ được ẩn: để trống trong CSV, không có giá trị trong JSON.', 'CSV: UTF-8, parted by semicolons. Counts that are too small are hidden: empty in CSV, no value in JSON.')}</p>
      ${dataSets.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0">${sayText(one.title)}</h2><p>${sayText(one.about)} ${one.rows(site).length} ${say('dòng', 'rows')}.</p>
        <p><a href="${dataPath(one, 'csv')}">CSV<span class="soft"> ${one.name}</span></a> · <a href="${dataPath(one, 'json')}">JSON<span class="soft"> ${one.name}</span></a></p>
        <dl>${Object.entries(one.columns).map(([name, label]) => html`<dt><code>${name}</code></dt><dd>${sayText(label)}</dd>`)}</dl></section>`,
      )}`,
    {
      description: about,
      jsonLd: {
        '@type': 'DataCatalog',
        name: title,
        dataset: dataSets.map((one) => ({
          '@type': 'Dataset',
          name: sayText(one.title),
          description: sayText(one.about),
          distribution: (['csv', 'json'] as const).map((kind) => ({
            '@type': 'DataDownload',
            encodingFormat: kind === 'csv' ? 'text/csv' : 'application/json',
            contentUrl: `${address}${dataPath(one, kind)}`,
          })),
        })),
      },
    },
  )
}
