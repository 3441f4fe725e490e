// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.

import type { CodeDetails } from './code-texts.ts'

/** The day on which all sources were read, `yyyy-mm-dd`. */
export const catalogueDate = '2026-11-22'

/** Details by code. Only docs and guidance import them: they are much longer than the table. */
export const codeDetails: Readonly<Record<string, CodeDetails>> = {
  '1001': { apis: ['sdk'], sources: [] },
  '1005': { apis: ['sdk'], sources: [] },
  '1010': { apis: ['sdk'], sources: [] },
  '1011': { apis: ['sdk'], sources: [] },
  '50252': {
    apis: [
      'login',
      'refreshToken',
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'deviceModify',
    ],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '50400': {
    apis: ['refreshToken', 'register', 'deviceKey', 'deviceModify', 'shadow', 'group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100001': {
    apis: ['register', 'command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
  },
  '100002': { apis: ['any'], sources: [] },
  '100003': {
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100006': { apis: ['refreshToken'], sources: [] },
  '100007': {
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100019': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
  },
  '100022': {
    apis: ['capabilities', 'command', 'deviceModify', 'batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_aadc1c71fdebfbf9c798cc7d4ecb2e6asupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a13eb2e9728def25b27a5bccea1eb1b1support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
  },
  '100023': {
    apis: ['command', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
    retry: 'after-change',
  },
  '100025': {
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100028': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '100203': {
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
  },
  '100208': {
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://support.huaweicloud.com/en-us/api-iothub/iot_06_0092.html',
    ],
  },
  '100216': {
    apis: ['deviceList', 'history'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
    ],
  },
  '100217': {
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
  },
  '100218': {
    apis: ['deviceList'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
    ],
  },
  '100220': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a13eb2e9728def25b27a5bccea1eb1b1support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
  },
  '100222': {
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
  },
  '100223': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
  },
  '100225': {
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_8a4e303fb808c5b3af727a1ce8673ef7support0',
    ],
  },
  '100227': {
    apis: ['subscription'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
  },
  '100228': {
    apis: ['subscription'],
    sources: ['https://www.huaweicloud.com/s/ aggregated snippet (batch query of subscriptions)'],
  },
  '100229': {
    apis: ['subscription-v3'],
    sources: ['https://huaweicloud.com/s/JXNzbOivgeS5pmNlcui9rGtleSU/t_30_p_6/JUlvVOeJqeiBlOe9kSU'],
  },
  '100244': {
    apis: ['subscription-v3'],
    sources: ['https://huaweicloud.com/s/JWFwcGtleeiOt-WPliU/t_30_p_2/JUlvVOeJqeiBlOe9kSU'],
    retry: 'after-change',
  },
  '100247': {
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
      'https://support.huaweicloud.com/en-us/api-iothub/iot_06_0008.html',
    ],
  },
  '100403': {
    apis: ['device', 'deviceModify', 'deviceKey', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100405': {
    apis: ['device', 'deviceList'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
    ],
  },
  '100412': {
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '100416': {
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '100418': {
    apis: ['device', 'history', 'command', 'deviceModify', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100419': {
    apis: ['history', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
    ],
  },
  '100425': {
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
  },
  '100426': {
    apis: ['register', 'deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100428': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
  },
  '100431': {
    apis: ['command', 'shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
  },
  '100434': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
  },
  '100435': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_3d767e2fbf26365d19f7dd3e100edef2support1',
    ],
  },
  '100440': {
    apis: ['deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
  },
  '100441': {
    apis: ['register', 'deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
  },
  '100443': {
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
  },
  '100449': {
    apis: ['login'],
    sources: ['https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html'],
  },
  '100501': {
    apis: ['commandCancelTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f30db9857f42bbc54719b4ac91323f90support0',
    ],
  },
  '100601': {
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100602': {
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100603': {
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100607': {
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100609': {
    apis: ['group'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ae07bac407bbefe4e96057b3f1c7816esupport0',
    ],
  },
  '100610': {
    apis: ['deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100611': {
    apis: ['deviceKey'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_984add1c97cef3b7591af5703711efd8support1',
    ],
  },
  '100612': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
  },
  '101001': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '101016': {
    apis: ['command'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
    ],
  },
  '101017': {
    apis: ['command'],
    sources: [
      'https://huaweicloud.com/s/JeWFieeMq-WmguS9leafpWRuc-acjeWKoeWZqOWcsOWdgCU/t_30_p_16/JUlvVOeJqeiBlOe9kSU',
    ],
  },
  '102202': {
    apis: ['login', 'refreshToken'],
    sources: [
      'https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html',
      'https://support.huaweicloud.com/sdkreference-iot/iot_06_2010.html',
      'https://www.huaweicloud.com/guide/productsdesc-bms_f769b7f128f0161aaa3ec440f4cbda37support2',
    ],
  },
  '103026': {
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '103028': {
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '105001': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '105002': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '105005': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_d8e8cd0422959a9c089f7c4c8a8b136asupport2',
    ],
  },
  '105201': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '105202': {
    apis: ['batchTask'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_33e72da0d05f105f579100a0c5cf7958support0',
    ],
  },
  '107001': {
    apis: ['shadow'],
    sources: [
      'https://huaweicloud.com/s/JWZ0cOacjeWKoeWZqOWIm-W7uuaWh-S7tuWkueWRveS7pCU/t_30_p_16/JUlvVOeJqeiBlOe9kSU',
    ],
  },
  '107002': {
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
  },
  '107003': {
    apis: ['shadow'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_0d82cf29f09dfbba52904c6e8b43b425support1',
    ],
  },
  '120015': {
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
  },
  '123002': {
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
  },
  '123009': {
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
  },
  '123029': {
    apis: ['upgrade'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_f3facaa23a5a1691ec47b4db79c948a2support2',
    ],
  },
  '500004': {
    apis: ['deviceModify'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_ddf6f665cf748830e3d1baa8ecc43d36support0',
    ],
  },
  '600002': {
    apis: ['register'],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
    ],
  },
  '1010005': {
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_0070fad2050cad1d30be6512fce51c83support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
  },
  '1010009': {
    apis: [
      'device',
      'deviceList',
      'history',
      'capabilities',
      'register',
      'command',
      'subscription',
      'group',
      'batchTask',
    ],
    sources: [
      'https://www.huaweicloud.com/guide/productsdesc-bms_6defe0bd3917b0cac4366c43dd5a8c96support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_b71a5b76327e012d12a1085c924affeesupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_78bfb70e167b1a909167cab20ebae099support1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_a4b8df69b0054e59975bfd04752f17fasupport1',
      'https://www.huaweicloud.com/guide/productsdesc-bms_7c502baf316aca7fe78ec7f1d035b2eesupport1',
    ],
  },
  '1200000': {
    apis: ['register'],
    sources: ['https://www.huaweicloud.com/s/ aggregated snippet (LoRa registration)'],
  },
  '1200001': {
    apis: ['register'],
    sources: ['https://huaweicloud.com/s/JeWkuOWFi2Fp5bqU55SoJQ/t_30_p_4/JUlvVOeJqeiBlOe9kSU'],
  },
}
