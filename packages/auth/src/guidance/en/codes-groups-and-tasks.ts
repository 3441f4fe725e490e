import type { BriefGuidance } from '../guidance-texts.ts'
import type { GroupAndTaskCode } from '../guided-codes.ts'

/** The codes of device groups, batch tasks, tags and upgrades. */
export const groupAndTaskCodes: Record<GroupAndTaskCode, BriefGuidance> = {
  '100601': {
    meaning: 'The group is full.',
    howToTell: 'HTTP 200 with this code in the body: nothing was added.',
    causes: [
      {
        cause: 'It holds as many devices as a group may have.',
        remedy: 'Use a second group, or take devices out.',
      },
    ],
  },
  '100602': {
    meaning: 'A group of this name exists already.',
    howToTell: 'HTTP 200 with this code in the body: no group was created.',
    causes: [
      { cause: 'The name is taken.', remedy: 'Choose another name, or use the group that exists.' },
    ],
  },
  '100603': {
    meaning: 'There is no group with this id.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'The id is wrong, or the group was deleted.',
        remedy: 'List the groups and use an id from there.',
      },
    ],
  },
  '100607': {
    meaning: 'The application has as many groups as it may have.',
    howToTell: 'HTTP 200 with this code in the body: no group was created.',
    causes: [
      {
        cause: 'The limit of groups is reached.',
        remedy: 'Delete or merge groups, or ask the operator for a larger limit.',
      },
    ],
  },
  '100609': {
    meaning: 'One call adds more devices than it may.',
    causes: [
      {
        cause: 'The list of devices is too long.',
        remedy: 'Split it into several calls, with a pause between them.',
      },
    ],
  },
  '101001': {
    meaning: 'Something that this batch call refers to does not exist.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'An id in the request is wrong or was deleted.',
        remedy: 'Check each id; the answer does not say which one it is.',
      },
    ],
  },
  '105001': {
    meaning: 'The application has as many batch tasks as it may have.',
    howToTell: 'HTTP 200 with this code in the body: no task was created.',
    causes: [
      {
        cause: 'Earlier tasks are still running or waiting.',
        remedy: 'Wait until some have ended, or delete those no longer needed.',
      },
    ],
    retry: 'When other tasks have ended.',
  },
  '105002': {
    meaning: 'A batch task of this name exists already.',
    howToTell: 'HTTP 200 with this code in the body: no task was created.',
    causes: [
      {
        cause: 'The name is taken, perhaps by an earlier attempt of your own.',
        remedy:
          'Look at that task first, then choose a name that is new, for example with the time in it.',
      },
    ],
  },
  '105005': {
    meaning: 'There is no batch task with this id.',
    causes: [
      {
        cause: 'The id is wrong, or the task was deleted.',
        remedy: 'Use the id from the answer to its creation, or list the tasks.',
      },
    ],
  },
  '105201': {
    meaning: 'This pair of tagName and tagValue is in use already.',
    causes: [
      { cause: 'The tag exists.', remedy: 'Use it as it is, or choose another name or value.' },
    ],
  },
  '105202': {
    meaning: 'There is no such tag.',
    causes: [
      {
        cause: 'The tag is misspelt or was removed.',
        remedy: 'List the tags and compare; upper and lower case count.',
      },
    ],
  },
  '120015': {
    meaning: 'The upgrade request has a form that the platform does not accept.',
    causes: [
      {
        cause: 'A field is missing, misspelt or of the wrong type.',
        remedy: 'Compare the body with the description of the upgrade call, field by field.',
      },
    ],
  },
  '123002': {
    meaning: 'The device or the upgrade package was not found.',
    causes: [
      {
        cause: 'The id of the package is wrong, or it was not uploaded to this platform.',
        remedy: 'List the packages and use an id from there.',
      },
      {
        cause: 'One of the devices does not exist.',
        remedy: 'Check the deviceIds in the device list.',
      },
    ],
  },
  '123009': {
    meaning: 'There is no upgrade task with this id.',
    causes: [
      {
        cause: 'The id is wrong, or the task was deleted.',
        remedy: 'Use the id from the answer to its creation.',
      },
    ],
  },
  '123029': {
    meaning: 'pageNo or pageSize is outside of what this upgrade query permits.',
    causes: [
      {
        cause: 'The page is too large, or lies behind the last one.',
        remedy: 'Begin with pageNo=0 and a small pageSize.',
      },
    ],
  },
}
