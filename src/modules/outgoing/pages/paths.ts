/** Where the register of outgoing documents stands. */
export const paths = { outgoing: '/outgoing-documents' } as const
