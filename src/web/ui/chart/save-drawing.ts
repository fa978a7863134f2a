import { saveFile } from '../save-file.ts'

/** Pixels of a picture file for one of the screen, so that it is sharp on paper. */
const sharpness = 3

export const drawingAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

export const saveSvg = (svg: string, name: string): void =>
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)

/** Hands the drawing over as a picture on white ground. */
export const savePng = async (svg: string, name: string): Promise<void> => {
  const picture = new Image()
  picture.src = drawingAddress(svg)
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth * sharpness
  canvas.height = picture.naturalHeight * sharpness
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const file = await new Promise<Blob | null>((take) => canvas.toBlob(take, 'image/png'))
  if (file) saveFile(file, `${name}.png`)
}
