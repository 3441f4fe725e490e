import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A program of this package in a process of its own. It answers each message with one message. */
export interface Running<Question, Answer> extends AsyncDisposable {
  /** @throws {Error} when the process has ended */
  ask(question: Question): Promise<Answer>
}

/** A program that runs, and what it said first. */
export interface Started<First, Question, Answer> {
  readonly first: First
  readonly running: Running<Question, Answer>
}

/**
 * Starts a program, and resolves with what it says first.
 *
 * @param file the program's address
 * @param args what it is started with, as one JSON text
 * @param flags for Node itself
 */
export async function startProgram<First, Question = never, Answer = never>(
  file: URL,
  args: object,
  flags: readonly string[] = [],
): Promise<Started<First, Question, Answer>> {
  const path = fileURLToPath(file)
  const child = fork(path, [JSON.stringify(args)], {
    execArgv: [
      '--conditions=@northbound/source',
      '--disable-warning=ExperimentalWarning',
      ...flags,
    ],
  })
  const gone = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`${path} ended with ${code ?? signal}.`)
  })
  gone.catch(() => {})
  const hear = async <Message>(): Promise<Message> => {
    const [message] = await Promise.race([once(child, 'message'), gone])
    return message as Message
  }
  return {
    first: await hear<First>(),
    running: {
      async ask(question) {
        const answer = hear<Answer>()
        // A process that has ended says so by itself.
        child.send(question as object, () => {})
        return answer
      },
      [Symbol.asyncDispose]: () => end(child),
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
