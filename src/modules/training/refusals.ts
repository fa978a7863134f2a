import { defineRefusals } from '#kernel/refusal.ts'

/** The noes of training. */
export const trainingRefusals = defineRefusals({
  DAYS_REVERSED: {
    status: 422,
    vi: 'Ngày kết thúc đứng trước ngày bắt đầu. Hãy xem lại hai ngày.',
    en: 'The last day lies before the first. Check both days.',
  },
  NOT_OWN_COURSE: {
    status: 403,
    vi: 'Bạn chỉ ghi được lớp do cơ quan mình tổ chức. Hãy chọn cơ quan của bạn, hoặc nhờ cơ quan đầu mối.',
    en: 'You can only enter courses that your own agency runs. Choose it, or ask the focal agency.',
  },
  ORGANISER_UNKNOWN: {
    status: 422,
    vi: 'Chưa có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list.',
  },
  TASK_UNKNOWN: {
    status: 422,
    vi: 'Phụ lục của kế hoạch không có dòng «{task}». Hãy chọn lại từ danh sách.',
    en: 'The annex of the plan has no row "{task}". Choose it from the list.',
  },
  COST_SOURCE_MISSING: {
    status: 422,
    vi: 'Hãy ghi nguồn của kinh phí.',
    en: 'Say where the money comes from.',
  },
  COST_SOURCE_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không nêu nguồn «{source}». Hãy chọn lại từ danh sách.',
    en: 'The plan names no such source as "{source}". Choose it from the list.',
  },
  CODE_TAKEN: {
    status: 409,
    vi: 'Mã lớp này đã dùng cho «{title}». Hãy ghi mã khác, hoặc để trống để hệ thống đặt mã.',
    en: 'This code belongs to "{title}". Write another, or leave it empty to have one made.',
  },
  COURSE_ATTENDED: {
    status: 409,
    vi: 'Lớp còn {count} lượt tham dự. Hãy xóa danh sách tham dự trước khi xóa lớp.',
    en: 'The course still has {count} attendances. Remove these before the course.',
  },
  COURSE_WANTED: {
    status: 409,
    vi: 'Lớp còn {count} đăng ký. Hãy hủy lớp, ghi lý do, thay vì xóa.',
    en: 'The course still has {count} registrations. Cancel it with a reason instead of removing it.',
  },
  REGISTRATION_AFTER_END: {
    status: 422,
    vi: 'Ngày cuối nhận đăng ký phải trước khi lớp kết thúc.',
    en: 'Registration must close before the course ends.',
  },
  ALREADY_BEGUN: {
    status: 409,
    vi: 'Ngày bắt đầu đã qua nên không mở đăng ký được. Hãy sửa ngày, hoặc bấm «Khai giảng».',
    en: 'The first day has passed, so registration cannot open. Change the days, or start the course.',
  },
  NOT_BEGUN: {
    status: 409,
    vi: 'Lớp bắt đầu ngày {day}; chưa khai giảng được.',
    en: 'The course begins on {day}; it cannot start yet.',
  },
  NOT_OVER: {
    status: 409,
    vi: 'Lớp học đến hết ngày {day}; chưa kết thúc được. Nếu lớp nghỉ sớm, hãy sửa ngày kết thúc.',
    en: 'The course lasts until {day}; it cannot finish yet. If it ended early, change its last day.',
  },
  REGISTRATION_CLOSED: {
    status: 409,
    vi: 'Lớp không nhận đăng ký lúc này. Hãy xem danh sách các lớp đang mở.',
    en: 'The course takes no registrations now. See the list of open courses.',
  },
  REGISTERED_TWICE: {
    status: 409,
    vi: '«{name}» đã đăng ký lớp này. Nếu là người khác trùng tên, hãy ghi năm sinh.',
    en: '"{name}" is registered for this course already. For a namesake, give the birth year.',
  },
  TOO_LATE_TO_WITHDRAW: {
    status: 409,
    vi: 'Lớp đã khai giảng nên không rút ở đây được nữa. Hãy báo cơ quan tổ chức lớp.',
    en: 'The course has begun, so you can no longer withdraw here. Tell the organiser.',
  },
  SESSION_OUTSIDE: {
    status: 422,
    vi: 'Buổi học phải nằm trong các ngày của lớp. Hãy xem lại ngày, hoặc sửa ngày của lớp trước.',
    en: 'The session must lie within the days of the course. Check the day, or change the course first.',
  },
  SESSION_REVERSED: {
    status: 422,
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The session must end after it begins.',
  },
  SESSION_ATTENDED: {
    status: 409,
    vi: 'Đã điểm danh {count} người ở buổi này. Hãy bỏ điểm danh trước khi xóa buổi.',
    en: '{count} people were seen at this session. Take these back before removing it.',
  },
  NOT_IN_ROLL: {
    status: 404,
    vi: 'Mã này không có trong danh sách lớp. Hãy ghi thêm người vào lớp trước.',
    en: 'This code is not in the roll of the course. Add the person to the course first.',
  },
  DOOR_CLOSED: {
    status: 409,
    vi: 'Mã điểm danh chỉ dùng được trong buổi học, từ {from} đến {to} và nửa giờ trước, sau đó.',
    en: 'The code works only during the session, from {from} to {to} and half an hour around it.',
  },
  NOT_REGISTERED: {
    status: 404,
    vi: 'Không thấy người đăng ký nào như vậy. Hãy dùng mã cá nhân trong thư, hoặc báo người tổ chức tại lớp.',
    en: 'Nobody registered is meant by this. Use the personal code of your letter, or tell the organiser in the room.',
  },
  SCHEME_MISSING: {
    status: 422,
    vi: 'Hãy ghi tên giấy chứng nhận hoặc chuẩn chứng nhận.',
    en: 'Say what the certificate is called, or its scheme.',
  },
  NOT_FINISHED: {
    status: 409,
    vi: 'Chỉ cấp giấy khi lớp đã kết thúc và chưa đóng hồ sơ. Hãy bấm «Kết thúc lớp» trước.',
    en: 'Certificates are issued once the course has finished and before its file is closed.',
  },
  RULE_MISSING: {
    status: 409,
    vi: 'Chưa có quy định cấp giấy cho loại lớp này. Hãy nhờ cơ quan đầu mối ghi ở «Quy định theo loại lớp».',
    en: 'There is no rule for certificates of this kind of course. Ask the focal agency to enter one.',
  },
  NOBODY_EARNED: {
    status: 409,
    vi: 'Không còn ai đủ điều kiện mà chưa có giấy. Hãy xem lý do của từng người trong danh sách.',
    en: 'Nobody is left who has earned a certificate and holds none. See the reason beside each name.',
  },
  NOT_OURS: {
    status: 409,
    vi: 'Giấy này do tổ chức khác cấp; hãy sửa theo giấy mới của tổ chức đó.',
    en: 'Another body issued this certificate; change it by the paper of that body.',
  },
  NOT_REISSUABLE: {
    status: 409,
    vi: 'Giấy đã thu hồi hoặc đã cấp lại thì không cấp lại nữa.',
    en: 'A certificate that was revoked or replaced is not reissued.',
  },
  NOTHING_TO_PRINT: {
    status: 409,
    vi: 'Lớp chưa có giấy chứng nhận còn hiệu lực nào để in.',
    en: 'The course has no valid certificate to print.',
  },
  ANSWERED: {
    status: 409,
    vi: 'Phiếu này đã được gửi, hoặc bạn chưa dự buổi nào. Cảm ơn bạn.',
    en: 'This form was sent already, or you attended no session. Thank you.',
  },
  NOMINATE_AFTER_DUE: {
    status: 422,
    vi: 'Hạn nhận đề cử phải trước hoặc bằng hạn gửi đơn vị tổ chức.',
    en: 'Nominations must be in by the day on which they are due at the provider.',
  },
  DUE_AFTER_START: {
    status: 422,
    vi: 'Hạn gửi đơn vị tổ chức phải trước ngày khóa học bắt đầu.',
    en: 'Nominations are due at the provider before the course begins.',
  },
  OFFER_UNKNOWN: {
    status: 422,
    vi: 'Chưa có khóa học này. Hãy chọn lại từ danh sách.',
    en: 'There is no such course. Choose it from the list.',
  },
  NOMINATION_CLOSED: {
    status: 409,
    vi: 'Khóa học chỉ nhận đề cử đến hết ngày {day}. Hãy hỏi cơ quan đầu mối.',
    en: 'Nominations were taken until {day}. Ask the focal agency.',
  },
  OFFER_FULL: {
    status: 409,
    vi: 'Đã chọn đủ {seats} người. Hãy bỏ một người trước khi chọn thêm.',
    en: '{seats} people are selected already. Take one back before selecting another.',
  },
  REPORT_MISSING: {
    status: 422,
    vi: 'Hãy ghi báo cáo kết quả học tập trước, rồi bấm «Báo cáo kết quả».',
    en: 'Write down what was brought back first, then report back.',
  },
  ISSUED_STAYS: {
    status: 409,
    vi: 'Giấy do hệ thống cấp không sửa hoặc xóa được. Hãy cấp lại, hoặc thu hồi, và ghi lý do.',
    en: 'A certificate that was issued here is not changed or removed. Reissue or revoke it, with the reason.',
  },
  COURSE_STAYS: {
    status: 422,
    vi: 'Đăng ký không chuyển sang lớp khác được. Hãy rút đăng ký này rồi đăng ký lớp kia.',
    en: 'A registration stays with its course. Withdraw it and register for the other.',
  },
  COURSE_FULL: {
    status: 409,
    vi: 'Lớp đã đủ chỗ. Hãy tăng số chỗ của lớp trước.',
    en: 'The course is full. Add seats to it first.',
  },
  LIST_NOT_OPEN: {
    status: 409,
    vi: 'Lớp đang ở trạng thái «{state}» nên không ghi người tham dự được.',
    en: 'The course is in the state "{state}", so nobody can be entered as having attended.',
  },
  COURSE_UNKNOWN: {
    status: 422,
    vi: 'Chưa có lớp này. Hãy thêm lớp trước, rồi ghi người tham dự.',
    en: 'There is no such course yet. Add the course first, then who attended it.',
  },
  BODY_MISSING: {
    status: 422,
    vi: 'Hãy ghi đơn vị của người tham dự, hoặc chọn doanh nghiệp trong danh bạ.',
    en: 'Write the body that the person comes from, or choose an enterprise.',
  },
  BODY_IS_ENTERPRISE: {
    status: 422,
    vi: 'Đã chọn doanh nghiệp thì loại đơn vị phải là doanh nghiệp, hợp tác xã.',
    en: 'With an enterprise chosen, the kind of body must be enterprise or cooperative.',
  },
  ATTENDED_TWICE: {
    status: 409,
    vi: '«{name}» đã có trong danh sách lớp này. Nếu là người khác trùng tên, hãy ghi năm sinh của cả hai.',
    en: '"{name}" already stands in the list of this course. For a namesake, give the birth year of both.',
  },
  CERTIFICATE_TAKEN: {
    status: 409,
    vi: 'Số này của tổ chức cấp này đã ghi cho «{name}». Hãy mở chứng chỉ đó thay vì thêm mới.',
    en: 'This number of this issuer is already there for "{name}". Open that certificate instead.',
  },
  ISSUED_IN_FUTURE: {
    status: 422,
    vi: 'Ngày cấp chưa tới. Chỉ ghi chứng chỉ đã cấp.',
    en: 'The day of issue has not come yet. Only enter certificates that were issued.',
  },
  EXPIRY_BEFORE_ISSUE: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
  DECISION_DAY: {
    status: 422,
    vi: 'Ngày quyết định phải từ {from} đến hôm nay.',
    en: 'The day of the decision must lie between {from} and today.',
  },
})
