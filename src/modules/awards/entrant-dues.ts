import { type Text, text } from '#kernel/text.ts'
import type { RoundRecord } from './store.ts'

/** What an enterprise owes while its entry stands in a state, and which due of the round says by when. */
export interface EntrantDue {
  readonly by: 'registerBy' | 'dossierBy' | 'supplementBy'
  readonly what: Text
}

const dues: Readonly<Record<string, EntrantDue>> = {
  invited: {
    by: 'registerBy',
    what: text('Đăng ký dự Giải thưởng Chất lượng Quốc gia', 'Register for the award'),
  },
  registered: {
    by: 'dossierBy',
    what: text('Tự đánh giá và nộp hồ sơ dự giải', 'Assess yourselves and hand in the dossier'),
  },
  supplementing: {
    by: 'supplementBy',
    what: text('Bổ sung giấy tờ hồ sơ dự giải', 'Add papers to the dossier'),
  },
}

/** The states of an entry in which the next step is the enterprise's. */
export const statesOfEntrant: readonly string[] = Object.keys(dues)

/** What the enterprise owes for an entry, and by when; undefined where the next step is not its own. */
export const entrantDueOf = (state: string, round: RoundRecord | null) => {
  const due = dues[state]
  return due && { what: due.what, by: round?.[due.by] ?? null }
}
