import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Subject } from '#modules/audit/service.ts'
import { getPerson } from './manage-people.ts'
import { agencyGrants } from './permissions.ts'

// Papers about people and agencies are named in the acts themselves; nothing is attached to them.
const proveWritable = () => Promise.reject(new Refusal(refusals.FORBIDDEN))

/** What has a history in this module: people, what happened at their door, delegations and reorganisations. */
export const agencySubjects: readonly Subject[] = [
  ...['person', 'sign-in'].map((name) => ({
    name,
    proveReadable: async (context: Parameters<typeof getPerson>[0], id: string) => {
      await getPerson(context, id)
    },
    proveWritable,
  })),
  {
    name: 'delegation',
    proveReadable: async ({ actor }) => {
      permit(actor, agencyGrants, 'delegation.give')
    },
    proveWritable,
  },
  {
    name: 'reorganisation',
    proveReadable: async ({ actor }) => {
      permit(actor, agencyGrants, 'agency.read')
    },
    proveWritable,
  },
]
