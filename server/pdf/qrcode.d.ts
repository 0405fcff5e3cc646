declare module 'qrcode' {
  type Code = { modules: { size: number; data: Uint8Array } }
  export function create(text: string, options?: { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' }): Code
}
