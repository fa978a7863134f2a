import { describe, expect, test } from 'vitest'
import { personKey, standingOf } from './rules.ts'

describe('a person', () => {
  const key = (name: string, more: object = {}) => personKey({ name, ...more })

  test('is the same however the name is spelled', () => {
    expect(key('Trần Thị Hoà', { birthYear: 1980 })).toBe(key('TRẦN  THỊ HÒA', { birthYear: 1980 }))
    expect(key('Lê Mẫu', { phone: '+84 912 345 678' })).toBe(key('Lê Mẫu', { phone: '0912.345.678' }))
    expect(key('Lê Mẫu', { email: 'Mau@vidu.vn ' })).toBe(key('Lê Mẫu', { email: 'mau@vidu.vn' }))
  })

  test('is told from namesakes by birth year, then e-mail, then telephone, then body', () => {
    const all = { birthYear: 1980, email: 'mau@vidu.vn', phone: '0912345678', body: 'Sở Mẫu' }
    expect(key('Lê Mẫu', all)).toBe(key('Lê Mẫu', { birthYear: 1980 }))
    expect(key('Lê Mẫu', { ...all, birthYear: null })).toBe(key('Lê Mẫu', { email: 'mau@vidu.vn' }))
    expect(key('Lê Mẫu', { birthYear: 1980 })).not.toBe(key('Lê Mẫu', { birthYear: 1981 }))
    expect(key('Lê Mẫu', { body: 'Sở Mẫu' })).not.toBe(key('Lê Mẫu', { body: 'Hợp tác xã Mẫu' }))
    expect(key('Lê Mẫu', { email: ' ', phone: ' ', body: 'Sở Mẫu' })).toBe(key('Lê Mẫu', { body: 'sở mẫu' }))
  })
})

describe('the standing of a certificate', () => {
  const seen = (expiresOn: string | null, day: string) => standingOf({ state: 'valid', expiresOn }, day, 90)

  test('is about to expire from so many days before its last day, and expired the day after it', () => {
    expect(seen('2026-11-23', '2026-08-24')).toBe('valid')
    expect(seen('2026-11-23', '2026-08-25')).toBe('expiring')
    expect(seen('2026-11-23', '2026-11-23')).toBe('expiring')
    expect(seen('2026-11-23', '2026-11-24')).toBe('expired')
    expect(seen(null, '2099-01-01')).toBe('valid')
  })

  test('is what its issuer decided, whatever its last day says', () => {
    expect(standingOf({ state: 'suspended', expiresOn: '2020-01-01' }, '2026-11-23', 90)).toBe('suspended')
    expect(standingOf({ state: 'revoked', expiresOn: null }, '2026-11-23', 90)).toBe('revoked')
  })
})
