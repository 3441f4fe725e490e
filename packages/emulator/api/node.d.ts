interface AdminOptions {
  readonly port?: number | undefined
  readonly token?: string | undefined
  readonly dangerouslyServeSnapshots?: boolean | undefined
}
type Api =
  | 'login'
  | 'refreshToken'
  | 'logout'
  | 'devices'
  | 'device'
  | 'modifyDevice'
  | 'deleteDevice'
  | 'history'
  | 'capabilities'
  | 'register'
  | 'activation'
  | 'createCommand'
  | 'commands'
  | 'cancelCommand'
  | 'subscribe'
  | 'subscription'
  | 'subscriptions'
  | 'unsubscribe'
  | 'unsubscribeAll'
interface AppInfo {
  readonly appId: string
  readonly frozen: boolean
  readonly devices: number
  readonly authorizes: readonly string[]
  readonly logins: number
  readonly refreshes: number
  readonly grant?: GrantInfo
}
interface AppSeed {
  readonly appId: string
  readonly secret: string
  readonly devices?: readonly DeviceSeed[] | undefined
  readonly authorizes?: readonly string[] | undefined
  readonly frozen?: boolean | undefined
}
interface Apps {
  list(): AppInfo[]
  get(appId: string): AppInfo | undefined
  create(seed: AppSeed): AppInfo
  freeze(appId: string): void
  unfreeze(appId: string): void
  rotateSecret(appId: string, secret: string): void
  authorize(appId: string, otherAppId: string): void
  remove(appId: string): void
}
interface Call {
  readonly api: Api | 'unknown'
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly body: string
}
interface CertificateFiles {
  readonly ca: string
  readonly server: string
  readonly serverKey: string
  readonly client: string
  readonly clientKey: string
}
interface CertificateOptions {
  readonly names?: readonly string[] | undefined
  readonly flaw?: 'expired' | 'wrong-name' | undefined
}
interface Certificates {
  readonly ca: string
  readonly server: CertifiedKey
  readonly client: CertifiedKey
}
interface CertifiedKey {
  readonly cert: string
  readonly key: string
}
interface CodeFault extends FaultAim {
  readonly kind?: undefined
  readonly code: string
  readonly status?: number | undefined
  readonly retryAfter?: number | string | undefined
}
interface CommandModel {
  readonly serviceId: string
  readonly method: string
  readonly paras: readonly string[]
}
interface Deliveries {
  readonly log: readonly Delivery[]
  idle(): Promise<void>
}
interface Delivery {
  readonly seq: number
  readonly time: number
  readonly notifyType: string
  readonly callbackUrl: string
  readonly body: unknown
  readonly outcome: 'waiting' | 'delivered' | 'failed' | 'refused'
  readonly tries: number
  readonly againAt?: number | undefined
  readonly status?: number | undefined
  readonly note?: string | undefined
}
interface Device {
  readonly deviceId: string
  readonly gatewayId: string
  readonly nodeType: 'ENDPOINT' | 'GATEWAY' | 'UNKNOW'
  readonly createTime: string
  readonly lastModifiedTime: string
  readonly deviceInfo: DeviceInfo
  readonly services: readonly DeviceService[]
  readonly alarmInfo: Readonly<Record<string, unknown>> | null
  readonly imsi: string | null
}
interface DeviceInfo {
  readonly nodeId: string | null
  readonly name: string | null
  readonly description: string | null
  readonly manufacturerId: string | null
  readonly manufacturerName: string | null
  readonly mac: string | null
  readonly location: string | null
  readonly deviceType: string | null
  readonly model: string | null
  readonly swVersion: string | null
  readonly fwVersion: string | null
  readonly hwVersion: string | null
  readonly protocolType: string | null
  readonly bridgeId: string | null
  readonly status: DeviceStatus | null
  readonly statusDetail: string | null
  readonly mute: string | null
  readonly supportedSecurity: string | null
  readonly isSecurity: string | null
  readonly signalStrength: string | null
  readonly sigVersion: string | null
  readonly serialNumber: string | null
  readonly batteryLevel: number | null
}
interface DeviceRecord {
  readonly serviceId: string
  readonly data: Readonly<Record<string, unknown>>
  readonly timestamp: string
}
interface DeviceSeed extends Partial<Omit<Device, 'deviceInfo'>> {
  readonly deviceId: string
  readonly deviceInfo?: Partial<DeviceInfo>
  readonly history?: readonly DeviceRecord[]
  readonly commands?: readonly CommandModel[]
}
interface DeviceService {
  readonly serviceId: string
  readonly serviceType: string
  readonly serviceInfo: Readonly<Record<string, unknown>> | null
  readonly data: Readonly<Record<string, unknown>>
  readonly eventTime: string
}
type DeviceStatus = 'ONLINE' | 'OFFLINE' | 'INACTIVE' | 'ABNORMAL'
interface Emulator extends Disposable {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly apps: Apps
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly journal: Journal
  readonly deliveries: Deliveries
  reset(): void
  snapshot(): Snapshot
  restore(snapshot: Snapshot): void
  [Symbol.dispose](): void
}
type Fault = CodeFault | RawFault | NamedFault
interface FaultAim {
  readonly api?: Call['api'] | 'any' | undefined
  readonly method?: string | undefined
  readonly path?: string | undefined
  readonly appId?: string | undefined
  readonly when?: ((call: Call) => boolean) | undefined
  readonly nth?: number | undefined
  readonly probability?: number | undefined
  readonly times?: number | undefined
  readonly afterActing?: boolean | undefined
  readonly latency?:
    | number
    | {
        readonly min: number
        readonly max: number
      }
    | undefined
  readonly latencyOn?: 'request' | 'answer' | undefined
}
type FaultKind = (typeof faultKinds)[number]
interface Faults {
  next(fault: Fault): void
  readonly pending: number
  clear(): void
}
interface GrantInfo {
  readonly issuedAt: number
  readonly expiresAt: number
  readonly alive: boolean
  readonly refreshExpiresAt?: number
  readonly refreshAlive?: boolean
}
interface IssueOptions extends CertificateOptions {
  readonly into: string
  readonly overwrite?: boolean | undefined
}
interface IssuedCertificates {
  readonly certificates: Certificates
  readonly files: CertificateFiles
  readonly howToTrust: string
}
interface Journal {
  readonly entries: readonly JournalEntry[]
  count(api?: JournalEntry['api']): number
  clear(): void
}
interface JournalEntry {
  readonly seq: number
  readonly time: number
  readonly method: string
  readonly path: string
  readonly query: ShownFields
  readonly api: Api | 'unknown' | 'notification'
  readonly status: number
  readonly code?: string
  readonly request: {
    readonly headers: Readonly<Record<string, string>>
    readonly body?: ShownFields | string
  }
  readonly response: {
    readonly body?: unknown
  }
  readonly fault?: true
  readonly note?: string
}
interface NamedFault extends FaultAim {
  readonly kind: FaultKind
  readonly code?: undefined
}
interface RawFault extends FaultAim {
  readonly kind?: undefined
  readonly code?: undefined
  readonly status?: number | undefined
  readonly body?: object | string | undefined
  readonly contentType?: string | undefined
  readonly location?: string | undefined
  readonly retryAfter?: number | string | undefined
}
interface RunningAdmin {
  readonly url: string
  readonly token: string
}
interface RunningEmulator extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly certificates?: Certificates
  readonly admin?: RunningAdmin
  close(grace?: number): Promise<void>
}
interface ServeEmulatorOptions {
  readonly port?: number | undefined
  readonly hostname?: string | undefined
  readonly dangerouslyListenOn?: string | undefined
  readonly tls?: true | TlsOptions | undefined
  readonly admin?: true | AdminOptions | undefined
}
type ShownFields = Readonly<Record<string, string | number | boolean | null>>
interface Snapshot {
  readonly version: 1
  readonly holdsSecrets: true
  readonly state: Readonly<Record<string, unknown>>
}
interface TlsOptions extends CertificateOptions {
  readonly certificates?: Certificates | undefined
  readonly clientCertificate?: 'none' | 'requested' | 'required' | undefined
}
interface VirtualClock {
  now(): number
  set(ms: number): void
  advance(ms: number): void
}
export declare function createCertificates({
  names,
  flaw,
}?: CertificateOptions): Promise<Certificates>
declare const faultKinds: readonly [
  'hang',
  'reset',
  'empty',
  'not-json',
  'redirect',
  'late',
  'drip',
  'truncated',
  'wrong-type',
  'expired',
]
export declare function issueCertificates({
  into,
  overwrite,
  ...options
}: IssueOptions): Promise<IssuedCertificates>
export declare function readCertificates(folder: string): Promise<Certificates>
export declare function serveEmulator(
  emulator: Emulator,
  options?: ServeEmulatorOptions,
): Promise<RunningEmulator>
export declare function serveEmulator(
  emulator: Pick<Emulator, 'fetch'>,
  options?: ServeEmulatorOptions & {
    readonly admin?: undefined
  },
): Promise<RunningEmulator>
export type {
  AdminOptions,
  CertificateFiles,
  CertificateOptions,
  Certificates,
  CertifiedKey,
  IssueOptions,
  IssuedCertificates,
  RunningAdmin,
  RunningEmulator,
  ServeEmulatorOptions,
  TlsOptions,
}
