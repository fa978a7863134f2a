import { defineRefusals } from '#kernel/refusal.ts'

/** Why a file is not taken as a spreadsheet. */
export const spreadsheetRefusals = defineRefusals({
  NOT_A_SPREADSHEET: {
    status: 422,
    vi: 'Không đọc được tệp này. Hãy mở bằng Excel, chọn «Lưu thành» (Save As) dạng .xlsx rồi tải lên lại.',
    en: 'This file cannot be read. Open it in Excel, save it as .xlsx and upload it again.',
  },
  PASSWORD_PROTECTED: {
    status: 422,
    vi: 'Tệp có mật khẩu. Hãy gỡ mật khẩu trong Excel rồi tải lên lại.',
    en: 'This file has a password. Remove it in Excel and upload the file again.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    vi: 'Tệp lớn hơn mức cho phép ({limit} MB). Hãy xóa hình ảnh hoặc tách thành nhiều tệp.',
    en: 'The file is larger than allowed ({limit} MB). Remove its pictures or split it.',
  },
  SHEET_TOO_LARGE: {
    status: 413,
    vi: 'Trang tính có quá nhiều dữ liệu (tối đa {rows} dòng, {cells} ô). Hãy tách thành nhiều tệp.',
    en: 'The sheet holds too much (at most {rows} rows, {cells} cells). Split it into several files.',
  },
  NO_HEADING_ROW: {
    status: 422,
    vi: 'Trang tính «{sheet}» không có dòng tiêu đề cột mà hệ thống nhận ra. Hãy dùng tệp mẫu, hoặc giữ nguyên tên các cột: {headings}.',
    en: 'Sheet "{sheet}" has no row of headings that we know. Use the template, or keep the names of the columns: {headings}.',
  },
})
