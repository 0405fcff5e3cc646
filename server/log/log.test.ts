import { expect, test } from 'vitest'
import { describeError } from './log.ts'

test('what a database or a library quotes from the input never reaches the log', () => {
  const error = Object.assign(new Error('duplicate key: (email)=(joan@example.org)'), {
    code: '23505',
    constraint: 'users_email',
    detail: 'Key (joan@example.org)',
  })
  const written = JSON.stringify(describeError(error))
  expect(written).not.toContain('joan')
  expect(written).toContain('users_email')
})
