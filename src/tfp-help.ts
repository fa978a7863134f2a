/** What `nscl tfp --help` says of columns and parameters. */
export const tfpHelp = `
nscl tfp run --input <csv> [--params <json>] [--json]

  Computes growth accounting (TFP) and labour productivity of the yearly figures in a file (.csv or .xlsx, first sheet).
  --json prints the run on standard output: years, periods, sensitivity, shiftShares, contributions, sectors, doubts.
  Without --json a table of the periods is printed. Doubts about the figures go to standard error, each with its rule
  (V01–V17), line, year and column; when one of them blocks, nothing is printed and the exit code is not 0.
  Rates, contributions and shares are decimals in full precision (0.0572 is 5.72 %). tfpShare is null where it has no
  meaning: growth at or below noShareBelow.

INPUT  told apart by the heading; one line a year in any order; , ; or tab between cells

  Province (heading has "nam"):
    nam                              year
    grdp<base>_tong                  GRDP at prices of the base year, with product taxes; e.g. grdp2010_tong
    grdp<base>_nlts _cnxd _dv        the same of agriculture, of industry and construction, of services (optional)
    grdp<base>_thue                  product taxes less subsidies (optional)
                                     several bases may stand side by side: they are linked at the year where both stand
                                     (the first of them) or at linkYear
    laodong_tong                     employed persons, average of the year; also _nlts _cnxd _dv
    vondautu_hienhanh                investment at current prices, with chisogia_dautu_<base>eq100, its price index; or
    vondautu_gia<base>               investment at prices of the base year; both also by sector: _nlts _cnxd _dv
    vondautu_hienhanh_xdcb _tscd _suachua _luudong _khac   the same by kind: construction, equipment, repair,
                                     working capital, other (optional; their sum is proved)
    ty_phan_thunhap_laodong          labour share of income, between 0 and 1; also by sector
    thunhap_laodong _honhop _thangdu _khauhao _thuesanxuat   income: compensation of employees, mixed, surplus,
                                     depreciation, taxes on production (for laborShare from mixedIncome)
    grdp_hienhanh_tong               GRDP at current prices (optional; also _nlts _cnxd _dv _thue)
    danso, grdp_binhquan_nguoi       population in thousands, GRDP a head in million đồng (optional)
    ky_so_lieu, khung_laodong, dia_ban   vintage, concept of employment, territory, as words (optional)
    Investment may begin before GRDP and employment; other cells inside a series may not be empty.

  Penn World Table 10.01 (heading has isocode, year, rgdpna):
    isocode country year rgdpna rkna emp avh hc labsh   output rgdpna, capital rkna (rnna where rkna is empty),
    labour emp·avh·hc, share labsh; rtfpna and delta may stand. Rows of years and periods carry isocode and country.
    laborProductivity is output per unit of this labour.

PARAMETERS  JSON, or the name of a file that holds it; all optional, unknown names are refused

    mode              "discrete" (default: rates, share of the year) | "tornqvist" (logarithms, mean share of two years;
                      growth and contributions of a period are yearly means of its sums)
    depreciation      0.05
    pim               "end-year" K = (1−δ)K₋₁ + I (default) | "half-year" K = (1−δ)K₋₁ + (1−δ/2)I
    capitalInput      "average" of both ends of the year (default) | "end" | "begin"
    initialStock      {"method":"steady-state"} (default; growthYears 5, investmentYears 3) |
                      {"method":"ratio","ratio":2.2}: stock at the end of the year before the first line, times its GRDP |
                      {"method":"value","value":47500}
    laborShare        "yearly" (default: the column) | a number between 0 and 1 | {"mixedIncome":0.67}: from the columns of
                      income, (compensation + 0.67 × mixed) ÷ all five
    linkYear          year in which two price bases are linked
    periods           [[2016,2020],[2021,2025]]; by default the five-year spans that the figures cover
    deflator          "index" (default: price index of investment) | "grdp" (needs grdp_hienhanh_tong)
    fixedAssetRatio   1: the part of investment that becomes fixed assets
    noShareBelow      0.005: growth up to which there is no share
    interpolate       [2017]: missing years to fill log-linearly; they are marked in the outcome
    laborSplices      [{"year":2019,"ratio":0.83}]: employed persons before the year are multiplied
`
