export const FirstPassword = () => null
