import { free, type Operation } from '../openapi/operation.ts'

const value = { type: 'string', minLength: 1, maxLength: 256 }
const appId = free('The appId of the application, from the console of the platform.', value)
const secret = free('The secret of the application.', value)
const text = { type: 'string', minLength: 1 }

const frozen = {
  '100449': 'in the profile intl-2022',
  '100247': 'in the profile cn-2024',
}
const unreadable = { '50400': 'in the profile cn-2024, for a body that cannot be read' }

export const authenticationOperations = {
  login: {
    summary: 'Log in: get an accessToken, which invalidates all earlier ones',
    facts: ['login', 'token', 'app'],
    form: { fields: { appId, secret }, required: ['appId', 'secret'] },
    success: { status: 200, schema: 'Grant' },
    codes: ['102202', '100208', '100449', '100247'],
    when: frozen,
  },
  refreshToken: {
    summary: 'Get a new accessToken with a refreshToken',
    facts: ['refresh'],
    json: {
      fields: {
        appId,
        secret,
        refreshToken: free('The refreshToken of the last login or refresh.', text),
      },
      required: ['appId', 'secret', 'refreshToken'],
    },
    success: { status: 200, schema: 'Grant' },
    codes: ['102202', '50400', '100208', '100006', '100449', '100247'],
    when: { ...frozen, ...unreadable, '100006': 'with the switch refusedRefreshToken' },
  },
  logout: {
    summary: 'Revoke an accessToken',
    facts: ['logout'],
    json: {
      fields: { accessToken: free('The accessToken to revoke.', text) },
      required: ['accessToken'],
    },
    success: { status: 204 },
    codes: ['102202', '50400', '1010005'],
    when: { ...unreadable, '1010005': 'with the switch logoutOfDeadToken' },
  },
} as const satisfies Readonly<Record<string, Operation>>
