import type { DiagnosisTexts } from '../diagnosis-texts.ts'
import { ofAnswers } from './of-answers.ts'
import { ofBrowsers } from './of-browsers.ts'
import { ofClients } from './of-clients.ts'
import { ofConnections } from './of-connections.ts'
import { ofPlatforms } from './of-platforms.ts'
import { phrases } from './phrases.ts'

/** All words of a diagnosis in English. */
export const en: DiagnosisTexts = {
  ...phrases,
  names: { ...ofBrowsers, ...ofConnections, ...ofAnswers, ...ofPlatforms, ...ofClients },
}
