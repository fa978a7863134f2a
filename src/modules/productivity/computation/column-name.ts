/** The sectors of the economy as statistics of Viet Nam publish them, with the letters that columns carry. */
export const sectorLetters = { agriculture: 'nlts', industry: 'cnxd', services: 'dv' } as const
export type Sector = keyof typeof sectorLetters
export const sectors = Object.keys(sectorLetters) as Sector[]

/** Parts of GRDP: the sectors, product taxes less subsidies, and the total with them. */
export const partLetters = { ...sectorLetters, productTaxes: 'thue', total: 'tong' } as const
export type Part = keyof typeof partLetters

/** Kinds of investment as statistics part it, with the letters that columns carry. */
export const investmentKinds = {
  construction: 'xdcb',
  equipment: 'tscd',
  repair: 'suachua',
  working: 'luudong',
  other: 'khac',
} as const
export type InvestmentKind = keyof typeof investmentKinds

/** Components of GRDP by income, with the letters that columns carry. */
export const incomeLetters = {
  compensation: 'laodong',
  mixed: 'honhop',
  surplus: 'thangdu',
  depreciation: 'khauhao',
  productionTaxes: 'thuesanxuat',
} as const
export type Income = keyof typeof incomeLetters

/** What a column of observations holds. */
export type ColumnMeaning =
  | { readonly of: 'output'; readonly base: number; readonly part: Part }
  | { readonly of: 'current-output'; readonly part: Part }
  | { readonly of: 'labor'; readonly part: Part }
  | { readonly of: 'investment'; readonly base: number; readonly part: Part }
  | { readonly of: 'current-investment'; readonly part: Part }
  | { readonly of: 'investment-kind'; readonly kind: InvestmentKind }
  | { readonly of: 'investment-index'; readonly base: number }
  | { readonly of: 'labor-share'; readonly part: Part }
  | { readonly of: 'income'; readonly income: Income }
  | { readonly of: 'population' }
  | { readonly of: 'output-per-head' }

const partOf = (letters: string | undefined): Part =>
  (Object.keys(partLetters) as Part[]).find((part) => partLetters[part] === letters) ?? 'total'

const keyOf = <K extends string>(letters: Readonly<Record<K, string>>, wanted: string): K =>
  (Object.keys(letters) as K[]).find((key) => letters[key] === wanted) as K

const shapes: readonly [RegExp, (base: number, part: Part, letters: string) => ColumnMeaning][] = [
  [/^grdp(\d{4})_(nlts|cnxd|dv|thue|tong)$/, (base, part) => ({ of: 'output', base, part })],
  [/^grdp_hienhanh()_(nlts|cnxd|dv|thue|tong)$/, (_, part) => ({ of: 'current-output', part })],
  [/^laodong()_(nlts|cnxd|dv|tong)$/, (_, part) => ({ of: 'labor', part })],
  [/^vondautu_gia(\d{4})(?:_(nlts|cnxd|dv))?$/, (base, part) => ({ of: 'investment', base, part })],
  [/^vondautu_hienhanh()(?:_(nlts|cnxd|dv))?$/, (_, part) => ({ of: 'current-investment', part })],
  [
    /^vondautu_hienhanh()_(xdcb|tscd|suachua|luudong|khac)$/,
    (_, __, letters) => ({ of: 'investment-kind', kind: keyOf(investmentKinds, letters) }),
  ],
  [/^chisogia_dautu_(\d{4})eq100$/, (base) => ({ of: 'investment-index', base })],
  [/^ty_phan_thunhap_laodong()(?:_(nlts|cnxd|dv))?$/, (_, part) => ({ of: 'labor-share', part })],
  [
    /^thunhap()_(laodong|honhop|thangdu|khauhao|thuesanxuat)$/,
    (_, __, letters) => ({ of: 'income', income: keyOf(incomeLetters, letters) }),
  ],
  [/^danso$/, () => ({ of: 'population' })],
  [/^grdp_binhquan_nguoi$/, () => ({ of: 'output-per-head' })],
]

/** What a column of a provincial file holds, by its name; undefined for a name that is not one of ours. */
export const meaningOf = (name: string): ColumnMeaning | undefined => {
  for (const [shape, make] of shapes) {
    const found = shape.exec(name)
    if (found) return make(Number(found[1] || 0), partOf(found[2]), found[2] ?? '')
  }
  return undefined
}

const ofPart = (part: Part) => (part === 'total' ? '' : `_${partLetters[part]}`)

/** The name of the column that holds something: the other way round of `meaningOf`. */
export const columnOf = (meaning: ColumnMeaning): string => {
  switch (meaning.of) {
    case 'output':
      return `grdp${meaning.base}_${partLetters[meaning.part]}`
    case 'current-output':
      return `grdp_hienhanh_${partLetters[meaning.part]}`
    case 'labor':
      return `laodong_${partLetters[meaning.part]}`
    case 'investment':
      return `vondautu_gia${meaning.base}${ofPart(meaning.part)}`
    case 'current-investment':
      return `vondautu_hienhanh${ofPart(meaning.part)}`
    case 'investment-kind':
      return `vondautu_hienhanh_${investmentKinds[meaning.kind]}`
    case 'investment-index':
      return `chisogia_dautu_${meaning.base}eq100`
    case 'labor-share':
      return `ty_phan_thunhap_laodong${ofPart(meaning.part)}`
    case 'income':
      return `thunhap_${incomeLetters[meaning.income]}`
    case 'population':
      return 'danso'
    case 'output-per-head':
      return 'grdp_binhquan_nguoi'
  }
}

/** Columns of words beside the figures of a year. */
export const markColumns = {
  vintage: 'ky_so_lieu',
  laborConcept: 'khung_laodong',
  territory: 'dia_ban',
} as const
export type Mark = keyof typeof markColumns

export const yearColumn = 'nam'

/** Columns that tell the same at the prices of different base years share this name. */
export const withoutBase = (name: string): string => name.replace(/\d{4}/, '')

/** The base year in the name of a column; null for one without. */
export const baseOf = (name: string): number | null => {
  const meaning = meaningOf(name)
  return meaning && 'base' in meaning ? meaning.base : null
}
