import type { House } from '#server/house.ts'

const NAME = 'commonground_session'
/** The cookie may outlast the session: when a session ends is the server's to say. */
const DAYS = 180

const written = (house: House, value: string, seconds: number) => {
  const secure = house.publicUrl().startsWith('https://') ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`
}

export const sessionCookie = (house: House, secret: string) => written(house, secret, DAYS * 86_400)
export const endedCookie = (house: House) => written(house, '', 0)

export function readSessionCookie(headers: Headers): string | null {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2)
    if (name?.trim() === NAME) return value?.trim() ?? null
  }
  return null
}
