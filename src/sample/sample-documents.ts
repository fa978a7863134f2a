import { z } from 'zod'
import { SignUpInput } from '#modules/representatives/sign-up-contract.ts'

/** `sample/people.yaml` of a plan folder: fictional people, one for each role. */
export const SamplePeople = z.strictObject({
  password: z.string().min(14),
  people: z.array(
    z.strictObject({
      email: z.email(),
      name: z.string(),
      position: z.string(),
      phone: z.string().optional(),
      role: z.enum(['officer', 'leader', 'representative', 'inspector', 'administrator']),
      agency: z.string().optional(),
      /** Tax code of the enterprise that is represented. */
      enterprise: z.string().optional(),
      /** Name of the conformity body that is represented. */
      body: z.string().optional(),
      from: z.iso.date(),
    }),
  ),
  /** Requests to represent an enterprise, proven by mail and waiting for an officer. */
  signUps: z.array(SignUpInput.extend({ on: z.iso.date() })).default([]),
})
export type SamplePeople = z.infer<typeof SamplePeople>
