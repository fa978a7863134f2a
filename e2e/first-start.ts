import { startProgram, temporaryFolder } from './program.ts'

/** Makes the sample year once per run; journeys work on copies of it. */
const firstStart = async (): Promise<() => void> => {
  const { path, remove } = temporaryFolder()
  const program = await startProgram(path)
  await program.stop()
  process.env.NSCL_SEEDED = path
  return remove
}

export default firstStart
