/** The library that checks passkeys: five hundred files that no start of the server, and no command, should wait for. */
export const webauthn = () => import('@simplewebauthn/server')
