import { defineRefusals } from '#kernel/refusal.ts'

export const seriesRefusals = defineRefusals({
  SERIES_TERRITORY: {
    status: 422,
    vi: 'Địa bàn này không có trong danh sách địa bàn của tỉnh. Hãy chọn trong danh sách.',
    en: 'This territory is not one of the province. Choose one of the list.',
  },
  SERIES_COLUMN: {
    status: 422,
    vi: 'Không có chuỗi số liệu nào tên «{column}». Hãy dùng đúng tên cột của tệp mẫu.',
    en: 'There is no series named "{column}". Use the names of the template.',
  },
  SERIES_CONCEPT: {
    status: 422,
    vi: 'Số lao động phải ghi khung (ICLS 13 hay 19, bình quân năm hay ngày 01/7); các số liệu khác thì không.',
    en: 'Employed persons need their concept (ICLS 13 or 19, average or 1 July); other figures have none.',
  },
  SERIES_YEAR_TWICE: {
    status: 422,
    vi: 'V09: năm {year} đứng ở hai dòng. Hãy so hai dòng và chỉ giữ một.',
    en: 'V09: the year {year} stands in two rows. Compare them and keep one.',
  },
  SERIES_YEAR_AHEAD: {
    status: 422,
    vi: 'Năm {year} chưa đến. Chỉ nhập số liệu đã có.',
    en: 'The year {year} lies ahead. Enter only what exists.',
  },
  SERIES_FINAL_EARLY: {
    status: 422,
    vi: 'Năm {year} chưa kết thúc nên chưa thể có số chính thức. Hãy chọn ước tính hoặc sơ bộ.',
    en: 'The year {year} is not over, so it has no final figure. Choose estimate or preliminary.',
  },
  SERIES_DOUBTFUL: {
    status: 422,
    vi: 'Số liệu còn điều chặn việc tính ({rules}). Hãy sửa ô được đánh dấu, hoặc ghi lý do vẫn lưu như vậy.',
    en: 'Something in the figures stops a computation ({rules}). Mend the marked cells, or give the reason for keeping them.',
  },
  LINK_ONE_THING: {
    status: 422,
    vi: 'Một mối nối chỉ đi qua một thay đổi: địa bàn, năm gốc, hoặc khung lao động; và nối hai chuỗi của cùng một số liệu.',
    en: 'A link crosses one change: the territory, the base year or the concept; and joins two series of one thing.',
  },
  LINK_RATIO_NEEDED: {
    status: 422,
    vi: '«{series}»: năm {year} không có số ở cả hai chuỗi nên không tính được hệ số. Hãy nhập hệ số có nguồn, hoặc chọn năm khác.',
    en: '"{series}": {year} does not stand in both series, so the ratio cannot be had. Enter it with its source, or choose another year.',
  },
  LINK_RATIO_DENIED: {
    status: 422,
    vi: '«{series}»: hệ số nhập khác hệ số của số liệu năm {year} ({computed}). Hãy để trống để lấy hệ số từ số liệu.',
    en: '"{series}": the ratio is not the one that the figures of {year} give ({computed}). Leave it empty to take that.',
  },
  LINK_TAKEN: {
    status: 409,
    vi: '«{series}»: hai chuỗi này đã có mối nối. Hãy gỡ mối nối cũ trước.',
    en: '"{series}": these two are linked already. Take the earlier link back first.',
  },
  SERIES_NOT_LINKED: {
    status: 422,
    vi: 'Chưa nối: {pairs}. Hãy ghi mối nối (năm nối, hệ số, lý do) và chọn nó, hoặc bỏ bớt chuỗi.',
    en: 'Not linked: {pairs}. Record a link (year, ratio, reason) and choose it, or leave a series out.',
  },
  LINK_STALE: {
    status: 422,
    vi: 'Mối nối đã cũ: {pairs} có số mới làm hệ số khác đi. Hãy gỡ và ghi lại mối nối.',
    en: 'A link is out of date: {pairs} got figures that give another ratio. Take it back and record it anew.',
  },
})
