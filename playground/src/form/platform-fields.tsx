import { useText } from '../language/locale.ts'
import { Lazy } from '../lazy/lazy.tsx'
import { createPart } from '../lazy/part.ts'
import type { RelayState } from '../platform/list-relay.ts'
import type { Target } from '../platform/platform.ts'
import type { FormValues } from '../session/session-state.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './credentials-form.module.css'
import { formText } from './form-text.ts'

const realFields = () => import('./real-fields.ts')
export const relayField = createPart(async () => (await realFields()).RelayField)
export const directFields = createPart(async () => (await realFields()).DirectFields)

export interface PlatformFieldsProps {
  readonly targets: readonly Target[]
  readonly target: Target
  readonly onTarget: (target: Target) => void
  readonly values: FormValues
  readonly onFill: (values: Partial<FormValues>) => void
  readonly relay: RelayState
  /** Chooses one of the relay's platforms, by its name. */
  readonly onRelayed: (name: string) => void
  readonly onLookForRelay: () => void
}

/** The platform, its address, and what goes with a real one. */
export function PlatformFields(props: PlatformFieldsProps) {
  const { targets, target, onTarget, values, onFill } = props
  const text = useText(formText)
  return (
    <>
      <div>
        {targets.length > 1 && (
          <SegmentedControl
            wide
            paired={targets.length > 2}
            legend={text.target}
            choices={targets.map((value) => ({ value, label: text.targets[value] }))}
            value={target}
            onChoose={onTarget}
          />
        )}
        <p class={styles.about}>{text.aboutTarget[target]}</p>
      </div>
      {target === 'relay' ? (
        <Lazy
          part={relayField}
          props={{
            relay: props.relay,
            url: values.url,
            onChoose: props.onRelayed,
            onLookAgain: props.onLookForRelay,
          }}
        />
      ) : (
        <TextField
          label={text.url}
          value={values.url}
          onInput={(url) => onFill({ url })}
          readOnly={target === 'on-machine'}
          example={text.urlExample}
        />
      )}
      {target === 'direct' && (
        <Lazy part={directFields} props={{ values, onFill, onRelay: () => onTarget('relay') }} />
      )}
    </>
  )
}
