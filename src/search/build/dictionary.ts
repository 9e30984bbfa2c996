/** The pinyin dictionary, told how the products are read. For the build and the tests: readers never download it. */

import { customPinyin, pinyin } from 'pinyin-pro';

customPinyin({ 花呗: 'huā bei', 借呗: 'jiè bei' });

export { pinyin };
