const longestSide = 1600
const quality = 0.8

/** A photo made small enough for a weak line: at most 1600 px on its longer side, as JPEG. Throws when it is no image. */
export const smallPhoto = async (file: File): Promise<Blob> => {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('no image'))), 'image/jpeg', quality)
  })
}
