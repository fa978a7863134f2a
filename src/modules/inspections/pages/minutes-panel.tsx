import { Button, Textarea, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Fieldwork, MinutesInput } from '#modules/inspections/fieldwork-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'

/** The minutes of a visit: what they say, and the file for both sides to sign. */
export const MinutesPanel = ({ fieldwork }: { fieldwork: Fieldwork }) => {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const { visit, minutes, mayLead, mayPrint } = fieldwork
  const fetchFile = (kind: 'docx' | 'pdf') =>
    client.inspections.visits
      .minutesFile({ id: visit.id, kind })
      .then((file) => saveFile(file, `bien-ban.${kind}`))
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  if (!mayLead && minutes === null) return null
  return (
    <section className="panel" aria-labelledby="minutes-title">
      <h2 id="minutes-title">{t('Biên bản', 'Minutes')}</h2>
      {editing ? (
        <MinutesForm fieldwork={fieldwork} onDone={() => setEditing(false)} />
      ) : (
        <>
          {minutes ? (
            <p>
              {shortDate(minutes.heldOn)}, {minutes.begins}–{minutes.ends}, {minutes.place}.{' '}
              {t('Đại diện', 'Represented by')}: {minutes.representative}.
              <br />
              {minutes.conclusion}
            </p>
          ) : (
            <p className="quiet">
              {t(
                'Ghi giờ, địa điểm, người có mặt và kết luận; đoàn, bảng kiểm, tồn tại được đưa vào tự động.',
                'Write time, place, those present and the conclusion; team, checklist and findings are taken over.',
              )}
            </p>
          )}
          {mayPrint && (
            <>
              <Button
                mr="sm"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => void fetchFile('docx')}
              >
                {t('Tải biên bản (Word)', 'Minutes (Word)')}
              </Button>
              <Button mr="sm" variant="default" onClick={() => void fetchFile('pdf')}>
                PDF
              </Button>
            </>
          )}
          {mayLead && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {minutes ? t('Sửa biên bản', 'Change the minutes') : t('Lập biên bản', 'Write the minutes')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

const MinutesForm = ({ fieldwork, onDone }: { fieldwork: Fieldwork; onDone: () => void }) => {
  const t = useText()
  const { visit, minutes } = fieldwork
  const [values, setValues] = useState<MinutesInput>({
    heldOn: minutes?.heldOn ?? visit.plannedOn,
    begins: minutes?.begins ?? '',
    ends: minutes?.ends ?? '',
    place: minutes?.place ?? visit.place ?? '',
    representative: minutes?.representative ?? '',
    representativePosition: minutes?.representativePosition ?? null,
    present: minutes?.present ?? null,
    progress: minutes?.progress ?? null,
    conclusion: minutes?.conclusion ?? '',
    opinion: minutes?.opinion ?? null,
    copies: minutes?.copies ?? 2,
  })
  const save = useAct(
    (input: MinutesInput) =>
      client.inspections.visits.saveMinutes({ id: visit.id, version: minutes?.version ?? 0, values: input }),
    () => {
      notify({ message: t('Đã lưu biên bản.', 'The minutes were saved.') })
      onDone()
    },
  )
  const of = (name: keyof MinutesInput) => ({
    value: String(values[name] ?? ''),
    error: save.errorAt(name),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: currentTarget.value })),
  })
  const long = { autosize: true, minRows: 2 }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.run({ ...values, copies: Number(values.copies) })
      }}
    >
      <DateField
        label={t('Ngày kiểm tra', 'Held on')}
        value={values.heldOn}
        onChange={(heldOn) => setValues((before) => ({ ...before, heldOn }))}
        error={save.errorAt('heldOn')}
        required
      />
      <TextInput
        placeholder="08:00"
        label={t('Bắt đầu (giờ:phút)', 'Begins (hh:mm)')}
        required
        {...of('begins')}
      />
      <TextInput
        placeholder="11:00"
        label={t('Kết thúc (giờ:phút)', 'Ends (hh:mm)')}
        required
        {...of('ends')}
      />
      <TextInput label={t('Địa điểm', 'Place')} required {...of('place')} />
      <TextInput
        label={t('Đại diện đơn vị được kiểm tra', 'Representative')}
        required
        {...of('representative')}
      />
      <TextInput label={t('Chức vụ của người đại diện', 'Position')} {...of('representativePosition')} />
      <Textarea
        label={t('Người khác có mặt (mỗi người một dòng)', 'Others present, one a line')}
        {...long}
        {...of('present')}
      />
      <Textarea
        label={t('Tiến độ so với hợp đồng, chứng từ đã xem', 'Progress and papers seen')}
        {...long}
        {...of('progress')}
      />
      <Textarea label={t('Kết luận', 'Conclusion')} required {...long} {...of('conclusion')} />
      <Textarea
        label={t('Ý kiến của đơn vị được kiểm tra', 'What the other side says')}
        {...long}
        {...of('opinion')}
      />
      <TextInput type="number" min={2} max={20} label={t('Số bản', 'Copies')} {...of('copies')} />
      <ActFault act={save} />
      <Button type="submit" mt="sm" mr="sm" loading={save.busy}>
        {t('Lưu biên bản', 'Save')}
      </Button>
      <Button mt="sm" variant="default" onClick={onDone}>
        {t('Thôi', 'Cancel')}
      </Button>
    </form>
  )
}
