/** An action at the platform, by a visitor or by a scenario. */
export type Deed = 'login' | 'refresh' | 'devices' | 'device' | 'call' | 'logout' | 'elsewhere'
