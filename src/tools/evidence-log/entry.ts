/** One contact, as the reader wrote it down. */
export const WAYS = ['call', 'missed', 'robot', 'text', 'chat', 'visit', 'letter'] as const;
export const PEOPLE = ['me', 'family', 'work', 'friend', 'other'] as const;
export type Way = (typeof WAYS)[number];
export type Person = (typeof PEOPLE)[number];

export interface Entry {
  /** Made once; an import knows by it what is there already. */
  id: string;
  /** `YYYY-MM-DDTHH:mm`, the phone's own time. */
  at: string;
  way: Way;
  number: string;
  who: string;
  account: string;
  to: Person;
  said: string;
  promised: string;
  files: string;
  /** The time was agreed. */
  agreed: boolean;
  /** The debt was told to somebody else. */
  told: boolean;
  /** The person said not to call again. */
  refused: boolean;
}

/** The fields of text, and how long each may be. */
export const TEXTS = {
  number: 60,
  who: 100,
  account: 60,
  said: 3000,
  promised: 500,
  files: 500,
} as const;
export const FLAGS = ['agreed', 'told', 'refused'] as const;

/** Above this a phone grows slow, and no complaint needs it. */
export const MAX_ENTRIES = 5000;

export const dayOf = ({ at }: Entry): string => at.slice(0, 10);
export const timeOf = ({ at }: Entry): string => at.slice(11, 16);
