/** Hands a file of the server to the person, under the server's name for it or else under this one. */
export const saveFile = (file: Blob, fallbackName: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file instanceof File && file.name !== '' && file.name !== 'blob' ? file.name : fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
