/** Tells the moment; tests and the sample year set it, everything else asks it. */
export type Clock = () => Date

/** The machine's clock. */
export const machineClock: Clock = () => new Date()

/** A clock that was set to a moment and goes on from there, for training and for showing the sample year. */
export const clockFrom = (moment: Date): Clock => {
  const shift = moment.getTime() - Date.now()
  return () => new Date(Date.now() + shift)
}
