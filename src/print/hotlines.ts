/** Numbers worth having on paper, most urgent first. What each is comes from its source entry. */
export const HOTLINES = [
  { number: '120', source: 'emergency-120' },
  { number: '110', source: 'police-110-rules' },
  { number: '12356', source: 'hotline-12356' },
  { number: '12355', source: 'hotline-12355' },
  { number: '95188', source: 'common-negotiation', name: '支付宝客服：查账单、协商、投诉先打这里' },
  { number: '12378', source: 'hotline-12378' },
  { number: '12363', source: 'hotline-12363' },
  { number: '12368', source: 'hotline-12368' },
  { number: '12348', source: 'hotline-12348' },
  { number: '96110', source: 'hotline-96110' },
  { number: '12321', source: 'hotline-12321' },
] as const;
