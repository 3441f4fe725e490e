import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A program of this package in a separate process. It replies to each message with one message. */
export interface Running<Question, Answer> extends AsyncDisposable {
  /** @throws {Error} when the process has ended */
  ask(question: Question): Promise<Answer>
}

/** A running program, and its first message. */
export interface Started<First, Question, Answer> {
  readonly first: First
  readonly running: Running<Question, Answer>
}

/**
 * Starts a program, and resolves with its first message.
 *
 * @param file URL of the program
 * @param args its arguments, passed as one JSON string
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
        // If the process has ended, `gone` rejects.
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
