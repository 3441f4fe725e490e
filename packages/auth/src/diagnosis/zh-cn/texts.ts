import type { DiagnosisTexts } from '../diagnosis-texts.ts'
import { ofAnswers } from './of-answers.ts'
import { ofBrowsers } from './of-browsers.ts'
import { ofClients } from './of-clients.ts'
import { ofConnections } from './of-connections.ts'
import { ofPlatforms } from './of-platforms.ts'
import { phrases } from './phrases.ts'

/** All words of a diagnosis in Simplified Chinese. */
export const zhCn: DiagnosisTexts = {
  ...phrases,
  names: { ...ofBrowsers, ...ofConnections, ...ofAnswers, ...ofPlatforms, ...ofClients },
}
