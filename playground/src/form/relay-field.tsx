import { useText } from '../language/locale.ts'
import type { RelayState } from '../platform/list-relay.ts'
import { targetText } from './target-text.ts'
import { Button } from '../ui/button.tsx'
import { CommandLine } from '../failure/command-line.tsx'
import styles from './target-fields.module.css'

export interface RelayFieldProps {
  readonly relay: RelayState
  /** The page's address for the platform that is chosen; it ends with the platform's name. */
  readonly url: string
  readonly onChoose: (name: string) => void
  readonly onLookAgain: () => void
}

const plain = 'NORTHBOUND_RELAY=lab=https://server:8743 npm start'
const withTls = [
  'NORTHBOUND_RELAY_CERT=client.crt',
  'NORTHBOUND_RELAY_KEY=client.key',
  'NORTHBOUND_RELAY_CA=ca.pem',
  plain,
].join(' ')

/** Which of the relay's platforms to call, or how to get a relay. */
export function RelayField({ relay, url, onChoose, onLookAgain }: RelayFieldProps) {
  const text = useText(targetText)

  if (relay === 'unasked' || relay === 'asking') return <p class={styles.note}>{text.asking}</p>
  if (relay === 'absent') {
    return (
      <div class={styles.box}>
        <p class={styles.strong}>{text.absent}</p>
        <p>{text.turnOn}</p>
        <CommandLine command={plain} />
        <p>{text.turnOnMore}</p>
        <CommandLine command={withTls} />
        <p>{text.turnOnFile}</p>
        <p>{text.legacy}</p>
        <div>
          <Button onClick={onLookAgain}>{text.lookAgain}</Button>
        </div>
      </div>
    )
  }
  return (
    <fieldset class={styles.platforms}>
      <legend class={styles.label}>{text.relayed}</legend>
      {relay.platforms.map((platform) => (
        <label key={platform.name} class={styles.platform}>
          <input
            type="radio"
            name="relayed-platform"
            checked={url.endsWith(`/${platform.name}`)}
            onChange={() => onChoose(platform.name)}
          />
          <span class={styles.name}>{platform.name}</span>
          <span class={styles.address}>{platform.url}</span>
        </label>
      ))}
      {relay.mutualTls && <p class={styles.note}>{text.withCertificate}</p>}
    </fieldset>
  )
}
