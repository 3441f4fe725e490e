/** The environment variables of a snippet, so that it can be shared. */
export type Variable =
  | 'OCEANCONNECT_APP_ID'
  | 'OCEANCONNECT_SECRET'
  | 'OCEANCONNECT_ACCESS_TOKEN'
  | 'OCEANCONNECT_REFRESH_TOKEN'

const variables: Readonly<Record<string, Variable>> = {
  appid: 'OCEANCONNECT_APP_ID',
  app_key: 'OCEANCONNECT_APP_ID',
  secret: 'OCEANCONNECT_SECRET',
  accesstoken: 'OCEANCONNECT_ACCESS_TOKEN',
  access_token: 'OCEANCONNECT_ACCESS_TOKEN',
  authorization: 'OCEANCONNECT_ACCESS_TOKEN',
  refreshtoken: 'OCEANCONNECT_REFRESH_TOKEN',
}

/** The variable for the value of a field or header. */
export function variableOf(name: string): Variable | undefined {
  return variables[name.toLowerCase()]
}

/** The position of a value; bodies may need a special encoding. */
export type Where = 'HEADER' | 'BODY'

/** The placeholder of a variable while the library writes the code: letters that no language quotes and no form encodes. */
export const placeholder = (where: Where, variable: Variable) => `__${where}_${variable}__`

/** A value that is the same in every language, quoted or not. All others are read from the environment. */
export const isPlain = (value: string) => /^[\w.-]*$/.test(value) && !value.includes('__')
