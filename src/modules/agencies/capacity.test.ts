import { expect, test } from 'vitest'
import { capacitiesOf } from './capacity.ts'

const none = new Set<string>()

test('an officer of the agency that holds the focal duty is a focal officer as well', () => {
  expect(capacitiesOf({ role: 'officer', agencyKind: 'department', duties: new Set(['focal']) })).toEqual([
    'agencyOfficer',
    'focalOfficer',
  ])
})

test('a department that holds two duties gives both capacities', () => {
  const duties = new Set(['appraise-estimates', 'balance-development'])
  expect(capacitiesOf({ role: 'officer', agencyKind: 'department', duties })).toEqual([
    'agencyOfficer',
    'financeAppraiser',
    'planner',
  ])
})

test('the leader of the provincial committee decides, the leader of a department does not', () => {
  const leaderOf = (agencyKind: string) => capacitiesOf({ role: 'leader', agencyKind, duties: none })
  expect(leaderOf('peoples-committee-province')).toEqual(['committeeLeader'])
  expect(leaderOf('department')).toEqual(['agencyLeader'])
})

test('an administrator has no say in content, whatever the duties of the agency', () => {
  expect(
    capacitiesOf({ role: 'administrator', agencyKind: 'department', duties: new Set(['focal']) }),
  ).toEqual(['administrator'])
})

test('associations and communes have officers of their own kind', () => {
  expect(capacitiesOf({ role: 'officer', agencyKind: 'association', duties: none })).toEqual([
    'associationOfficer',
  ])
  expect(capacitiesOf({ role: 'officer', agencyKind: 'commune-committee', duties: none })).toEqual([
    'communeOfficer',
  ])
})
