import { z } from 'zod'

/** `sample/people.yaml` of a plan folder: fictional people, one for each role. */
export const SamplePeople = z.strictObject({
  password: z.string().min(14),
  people: z.array(
    z.strictObject({
      email: z.email(),
      name: z.string(),
      position: z.string(),
      role: z.enum(['officer', 'leader', 'representative', 'inspector', 'administrator']),
      agency: z.string().optional(),
      from: z.iso.date(),
    }),
  ),
})
export type SamplePeople = z.infer<typeof SamplePeople>
