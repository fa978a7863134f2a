import type { RouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type Text, text } from '#kernel/text.ts'

/** Where a page stands in the menu; the groups come in this order. */
export const navGroups = {
  home: text('Việc của tôi', 'My work'),
  plan: text('Kế hoạch', 'Plan'),
  work: text('Thực hiện', 'Carrying out'),
  money: text('Kinh phí', 'Money'),
  results: text('Kết quả, báo cáo', 'Results and reports'),
  registers: text('Danh bạ, danh mục', 'Registers'),
  administration: text('Quản trị', 'Administration'),
} satisfies Record<string, Text>
export type NavGroup = keyof typeof navGroups

/** An entry of the menu. It shows to those who hold the right; without one, to everybody signed in. */
export interface NavEntry {
  readonly label: Text
  readonly group: NavGroup
  readonly right?: string
  readonly order: number
}

/** One page: its path (`/enterprises/$id`) and the component, loaded when first opened. */
export interface ModulePage {
  readonly path: string
  readonly component: RouteComponent
  readonly nav?: NavEntry
  /** Stands outside the workspace and asks for no sign-in. */
  readonly open?: true
}

/** A row as a choice in a picker, with a second line that tells it from its namesakes. */
export interface ReferenceChoice {
  readonly id: string
  readonly label: string
  readonly detail?: string | null
}

/** How a kind of record is found in pickers, and where one of them is opened. */
export interface ReferenceSource {
  readonly find: (words: string) => Promise<ReferenceChoice[]>
  /** Its list page; a record opens below it. */
  readonly path?: string
}

/** Something that is begun from anywhere, by those who hold the right. */
export interface QuickAct {
  readonly label: Text
  readonly to: string
  readonly right: string
}

/** What a module adds to the page of a record of a module to its left, given the id of that record. */
export type Beside = ComponentType<{ readonly id: string }>

/** What a module brings to the workspace; `src/web/modules.ts` lists them all. */
export interface ModulePages {
  readonly pages: readonly ModulePage[]
  /** Where those who hold a right begin, instead of the page of what is to be done. */
  readonly home?: { readonly right: string; readonly path: string }
  /** Kinds of record that others refer to (`Column.of`), by name. */
  readonly references?: Readonly<Record<string, ReferenceSource>>
  /** Where records open, by the name under which history knows them: `'training.course': '/training/courses'`. */
  readonly records?: Readonly<Record<string, string>>
  /** What it shows on pages of records of modules to its left, by the name under which history knows them. */
  readonly beside?: Readonly<Record<string, Beside>>
  /** What the palette offers to do. */
  readonly acts?: readonly QuickAct[]
}
