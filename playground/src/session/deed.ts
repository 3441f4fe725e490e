/** What a visitor, or a scenario for them, can do at the platform. */
export type Deed = 'login' | 'refresh' | 'devices' | 'device' | 'call' | 'logout' | 'elsewhere'
