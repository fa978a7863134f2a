import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { ArticleInput } from './article.ts'
import { articleShelf } from './article-shelf.ts'

/** News and knowledge (II.2.b): written, reviewed by another, published now or later. @throws Refusal BODY_MISSING, OWN_TEXT, NOT_SHOWN, TIME_WITHOUT_DAY */
export const articles = keepRegister(articleShelf)

/** Articles as Excel files. */
export const articleSheets = keepSheets(articleShelf, ArticleInput)
