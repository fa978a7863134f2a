import { text } from '#kernel/text.ts'
import { toRefusal } from '../refusal.ts'

/** What is said when a list is too long to be waited for. */
export const goesOn = text(
  'Danh sách dài nên đang được xử lý trong «Việc đang chạy» ở đầu trang. Bạn có thể làm việc khác.',
  'The list is long and is being worked on under "Works under way" above. You can go on with other things.',
)

/** What the server does at once, or nothing when it is so long that it was started as a long work instead. */
export const orAsLongWork = async <T>(
  atOnce: Promise<T>,
  start: () => Promise<unknown>,
): Promise<T | undefined> => {
  try {
    return await atOnce
  } catch (error) {
    if (toRefusal(error).code !== 'LONG_SHEET') throw error
    await start()
    return undefined
  }
}
