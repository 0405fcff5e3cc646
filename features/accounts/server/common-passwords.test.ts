import { expect, test } from 'vitest'
import { refuseWeak } from './passwords.ts'

const OWNER = { name: 'Amina Hassan', email: 'amina.h@harrowdale.org', workspaces: ['Harrow Dale region'] }

function verdict(password: string): string {
  try {
    refuseWeak(password, OWNER)
    return 'fine'
  } catch (error) {
    return (error as { fields: { password: string } }).fields.password
  }
}

test.each([
  ['password1234', 'too_common'],
  ['Password1234!', 'too_common'],
  ['P@ssw0rd2024!', 'too_common'],
  ['passwordpassword', 'too_common'],
  ['qwertyuiop12', 'too_common'],
  ['1q2w3e4r5t6y', 'too_common'],
  ['123456789012', 'too_common'],
  ['abcdefghijkl', 'too_common'],
  ['liverpool2025', 'too_common'],
  ['iloveyou1234', 'too_common'],
  ['letmeinletmein', 'too_common'],
  ['correct horse battery staple', 'too_common'],
  ['xyzzyxyzzyxyzzy', 'too_simple'],
  ['kestrel kestrel', 'fine'],
  ['AminaHassan2024', 'too_like_you'],
  ['harrow dale region 1', 'too_like_you'],
  ['amina.h@harrowdale', 'too_like_you'],
  ['cups of tea at dawn', 'fine'],
  ['corner shop on a wet Tuesday', 'fine'],
  ['liverpool rain on my bus window', 'fine'],
  ['k7#fQ2!xLp9z', 'fine'],
  ['839201746530', 'fine'],
  ['भोर की चाय और बारिश', 'fine'],
])('“%s” is %s', (password, said) => expect(verdict(password)).toBe(said))
