import { defineRefusals } from '#kernel/refusal.ts'

export const provinceRefusals = defineRefusals({
  NOT_A_PLAN_FOLDER: {
    status: 422,
    vi: 'Tệp này không phải thư mục kế hoạch nén. Hãy nén plan.yaml, agencies.yaml và places.yaml thành một tệp .zip.',
    en: 'This is no plan folder. Zip plan.yaml, agencies.yaml and places.yaml into one file.',
  },
  PLAN_HAS_FAULTS: {
    status: 422,
    vi: 'Thư mục kế hoạch còn {count} lỗi: {faults}. Hãy sửa rồi nạp lại.',
    en: 'The plan folder has {count} faults: {faults}. Mend them and load it again.',
  },
  PROVINCE_IS_SERVED: {
    status: 409,
    vi: 'Tỉnh {province} đã có trong hệ thống. Bản kế hoạch mới của tỉnh được nạp bằng lệnh nscl plan import.',
    en: 'Province {province} is served already. A new version of its plan is loaded by nscl plan import.',
  },
  HOST_IS_TAKEN: {
    status: 409,
    vi: 'Tên miền này đã dùng cho tỉnh khác. Hãy chọn tên miền khác.',
    en: 'Another province uses this host name. Choose another.',
  },
})
