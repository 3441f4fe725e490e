/**
 * The part of Node's modules that this folder uses. The core is compiled without the types of any host, so
 * that it cannot depend on one; the tests compile this folder with Node's real types.
 */
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): {
    update(text: string): { digest(encoding: 'hex'): string }
  }
  export function randomUUID(): string
}

declare module 'node:fs' {
  export function watch(
    path: string,
    listener: (event: string, name: string | null) => void,
  ): { on(event: 'error', listener: () => void): unknown; close(): void; unref(): unknown }
}

declare module 'node:fs/promises' {
  export function link(existing: string, added: string): Promise<void>
  export function mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>
  export function readdir(path: string): Promise<string[]>
  export function readFile(path: string, encoding: 'utf8'): Promise<string>
  export function rename(from: string, to: string): Promise<void>
  export function lstat(path: string): Promise<{ size: number; isFile(): boolean }>
  export function stat(path: string): Promise<{ mode: number; uid: number }>
  export function unlink(path: string): Promise<void>
  export function writeFile(
    path: string,
    text: string,
    options: { flag: 'wx'; mode: number; flush: boolean },
  ): Promise<void>
}

declare module 'node:os' {
  export function platform(): string
}

declare module 'node:process' {
  const process: { geteuid?(): number }
  export default process
}

declare module 'node:path' {
  export function join(...parts: string[]): string
  export function resolve(path: string): string
}
