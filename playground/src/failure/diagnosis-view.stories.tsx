import { NorthboundError } from '@northbound/auth'
import { diagnose, type DiagnoseOptions } from '@northbound/auth/diagnosis'
import type { Meta, StoryObj } from '@storybook/preact-vite'
import { expect } from 'storybook/test'
import { DiagnosisView } from './diagnosis-view.tsx'
import { GuidancePanel } from './guidance-panel.tsx'

const meta = {
  title: 'Diagnosis',
  component: DiagnosisView,
  args: { diagnosis: 'pending' },
} satisfies Meta<typeof DiagnosisView>
export default meta

type Story = StoryObj<typeof meta>

const page: DiagnoseOptions['environment'] = {
  runtime: 'browser',
  pageOrigin: 'https://playground.example.org',
  isSecure: true,
  isOnline: true,
  localNetwork: 'unknown',
}

/** The result of the real engine; the probe ends as given. */
async function found(
  problem: Error,
  probe: 'answered' | 'rejected',
  options: Partial<DiagnoseOptions> = {},
) {
  return diagnose(problem, {
    url: 'https://server.example.net:8743',
    call: 'login',
    environment: page,
    fetch: () =>
      probe === 'answered' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('no')),
    ...options,
  })
}

const hidden = new NorthboundError('blocked-by-browser', { reached: 'maybe' })

export const Pending: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText('Finding out why…')).toBeVisible()
  },
}

export const CorsBlocked: Story = {
  loaders: [async () => ({ diagnosis: await found(hidden, 'answered') })],
  render: (_, { loaded }) => <DiagnosisView diagnosis={loaded['diagnosis']} />,
  async play({ canvas }) {
    await expect(
      await canvas.findByRole('heading', { name: /answers, but this page may not read it/ }),
    ).toBeVisible()
    await expect(canvas.getByText('Likely')).toBeVisible()
    await expect(canvas.getByText(/^The login may still have been carried out/)).toBeVisible()
    await expect(canvas.getByText(/^curl -si -X OPTIONS/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy curl' })).toBeVisible()
  },
}

export const CorsBlockedInChinese: Story = {
  ...CorsBlocked,
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(
      await canvas.findByRole('heading', { name: '服务器有响应，但本页无权读取' }),
    ).toBeVisible()
    await expect(canvas.getByText('很可能')).toBeVisible()
  },
}

/** A browser cannot tell which; the list is the point. */
export const OneOfSeveral: Story = {
  loaders: [
    async () => ({
      diagnosis: await found(hidden, 'rejected', { url: 'https://platform.net:8743' }),
    }),
  ],
  render: (_, { loaded }) => <DiagnosisView diagnosis={loaded['diagnosis']} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('One of several')).toBeVisible()
    await expect(canvas.getByText('Possible causes, the most likely first')).toBeVisible()
    await expect(canvas.getByText('The server wants to see a client certificate')).toBeVisible()
  },
}

export const ClientCertificate: Story = {
  loaders: [
    async () => ({
      diagnosis: await found(
        new NorthboundError('client-certificate-required', {
          detail: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
        }),
        'answered',
        { via: 'relay' },
      ),
    }),
  ],
  render: (_, { loaded }) => <DiagnosisView diagnosis={loaded['diagnosis']} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('Certain')).toBeVisible()
    await expect(canvas.getByText(/NORTHBOUND_RELAY_CERT/)).toBeVisible()
  },
}

/** The platform said why: the diagnosis is brief, and the guidance on the code follows. */
export const AboveTheGuidance: Story = {
  loaders: [
    async () => {
      const problem = new NorthboundError('token-rejected', {
        status: 403,
        platformCode: '1010005',
      })
      const options = { call: 'other', tokenExpired: false } as const
      return { problem, diagnosis: await found(problem, 'answered', options) }
    },
  ],
  render: (_, { loaded }) => (
    <GuidancePanel problem={loaded['problem']} diagnosis={loaded['diagnosis']} />
  ),
  async play({ canvas }) {
    await expect(await canvas.findByText('Another client logged in with this appId')).toBeVisible()
    await expect(canvas.queryByText('What to do')).toBeNull()
    await expect(canvas.getByText('How to tell')).toBeVisible()
  },
}

/** Only its kind has a page, which is collapsed below. */
export const AboveFoldedGuidance: Story = {
  loaders: [async () => ({ diagnosis: await found(hidden, 'answered') })],
  render: (_, { loaded }) => <GuidancePanel problem={hidden} diagnosis={loaded['diagnosis']} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('What to do')).toBeVisible()
    await expect(canvas.getByText('About this kind of error')).toBeVisible()
    await expect(canvas.getByText('How to tell')).not.toBeVisible()
  },
}

export const AboveFoldedGuidanceInChinese: Story = {
  ...AboveFoldedGuidance,
  globals: { locale: 'zh-CN' },
  async play({ canvas }) {
    await expect(await canvas.findByText('怎么办')).toBeVisible()
  },
}
