import type { TableKind } from '../mapping.contract.ts'

type Answer = { code?: string; data?: unknown }

function failure(request: XMLHttpRequest): Error {
  let answer: Answer = {}
  try {
    answer = JSON.parse(request.responseText) as Answer
  } catch {
    // A proxy may answer for the server, in words of its own.
  }
  const code = answer.code ?? (request.status === 413 ? 'file_too_large' : 'internal')
  return Object.assign(new Error(code), { code, status: request.status, data: answer.data })
}

/**
 * Sends a file as it is, however large, and tells how much of it is there, 0 to 1. A plain fetch cannot tell that. The
 * same id again changes nothing.
 */
export function sendFile(
  { id, kind, file }: { id: string; kind: TableKind; file: File },
  onShare: (share: number) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const request = new XMLHttpRequest()
  const asked = new URLSearchParams({ kind, fileName: file.name.slice(0, 200) || 'list' })
  request.open('PUT', `/api/imports/${id}/file?${asked}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('x-commonground', '1')
  request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
  request.onload = () => (request.status < 300 ? resolve() : reject(failure(request)))
  request.onerror = () => reject(new TypeError('no signal'))
  request.send(file)
  return promise
}
