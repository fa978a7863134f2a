import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconCopyPlus,
  IconForms,
  IconRowInsertTop,
  IconTablePlus,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../locale.tsx'
import * as acts from './change-rows.ts'
import type { GridColumn, GridRow } from './grid-row.ts'
import { at, type Range, type Selection, wholeRows } from './selection.ts'
import type { EntryRows } from './use-entry-rows.ts'

interface GridToolsProps {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly range: Range
  readonly entry: EntryRows
  readonly onSelect: (selection: Selection) => void
  readonly onForm: () => void
}

/** What can be done with whole rows, for mouse, finger and keyboard alike. */
export const GridTools = ({ rows, columns, range, entry, onSelect, onForm }: GridToolsProps) => {
  const t = useText()
  const size = { rows: rows.length, columns: columns.length }
  const chosen = rows.slice(range.top, range.bottom + 1)
  const full = rows.length >= acts.mostRows
  const shift = (step: 1 | -1) => {
    entry.change(acts.moveRows(rows, range, step))
    onSelect(wholeRows(range.top + step, range.bottom + step, size))
  }
  const add = () => {
    entry.change([...rows, acts.freshRow()])
    onSelect(at(rows.length, 0))
  }
  return (
    <div className="grid-tools" role="toolbar" aria-label={t('Việc với các dòng', 'Acts on rows')}>
      <Tool label={t('Thêm dòng cuối', 'Add a row at the end')} off={full} onClick={add}>
        <IconTablePlus aria-hidden />
      </Tool>
      <Tool
        label={t('Chèn dòng phía trên', 'Insert a row above')}
        off={full || chosen.length === 0}
        onClick={() => entry.change(acts.insertRow(rows, range.top))}
      >
        <IconRowInsertTop aria-hidden />
      </Tool>
      <Tool
        label={t('Nhân đôi dòng', 'Duplicate rows')}
        off={rows.length + chosen.length > acts.mostRows || chosen.length === 0}
        onClick={() => entry.change(acts.duplicateRows(rows, range))}
      >
        <IconCopyPlus aria-hidden />
      </Tool>
      <Tool label={t('Chuyển dòng lên', 'Move rows up')} off={range.top <= 0} onClick={() => shift(-1)}>
        <IconArrowUp aria-hidden />
      </Tool>
      <Tool
        label={t('Chuyển dòng xuống', 'Move rows down')}
        off={range.bottom >= rows.length - 1}
        onClick={() => shift(1)}
      >
        <IconArrowDown aria-hidden />
      </Tool>
      <Tool
        label={t('Bỏ dòng chưa lưu', 'Take out rows not yet saved')}
        off={chosen.every(({ kept }) => kept)}
        onClick={() => entry.change(acts.removeRows(rows, range))}
      >
        <IconTrash aria-hidden />
      </Tool>
      <Tool label={t('Hoàn tác', 'Undo')} off={entry.undo === undefined} onClick={() => entry.undo?.()}>
        <IconArrowBackUp aria-hidden />
      </Tool>
      <Tool label={t('Làm lại', 'Redo')} off={entry.redo === undefined} onClick={() => entry.redo?.()}>
        <IconArrowForwardUp aria-hidden />
      </Tool>
      <Tool
        label={t('Sửa dòng bằng biểu mẫu', 'Edit the row as a form')}
        off={chosen.length === 0}
        onClick={onForm}
      >
        <IconForms aria-hidden />
      </Tool>
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly off: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

const Tool = ({ label, off, onClick, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" size={40} aria-label={label} disabled={off} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)
