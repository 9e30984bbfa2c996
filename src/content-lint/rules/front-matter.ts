import { ANSWER_MAX, TITLE_MAX } from '../../domain/page.ts';
import { countCharacters, plainText } from '../../domain/text.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Lengths and dates of one article's front matter. */
export function frontMatterProblems(article: Article, library: Library): Problem[] {
  const { data, file, lineOf } = article;
  const problems: Problem[] = [];
  const answer = countCharacters(
    plainText(data.description, (id) => library.facts[id]?.value ?? ''),
  );
  if (answer > ANSWER_MAX)
    problems.push({
      file,
      line: lineOf(['description']),
      what: `答案 ${answer} 字，超过 ${ANSWER_MAX} 字`,
      mend: '只留结论，过程和例外放进正文',
    });
  const title = countCharacters(data.title);
  if (title > TITLE_MAX)
    problems.push({
      file,
      line: lineOf(['title']),
      what: `标题 ${title} 字，超过 ${TITLE_MAX} 字`,
      mend: '用读者会说的短句，去掉修饰',
    });
  if (data.recheck <= data.checked)
    problems.push({
      file,
      line: lineOf(['recheck']),
      what: '下次核对的日子不晚于核对日',
      mend: '平台做法写 3 个月后，法律条文写 6 个月后',
    });
  data.aliases.forEach((alias, at) => {
    if (alias.includes('|'))
      problems.push({
        file,
        line: lineOf(['aliases', at]),
        what: `别名“${alias}”里有竖线 |，搜索词表用它分隔`,
        mend: '删掉竖线，或拆成两个别名',
      });
  });
  data.doNow.forEach((step, at) => {
    if (countCharacters(plainText(step, (id) => library.facts[id]?.value ?? '')) > 24)
      problems.push({
        file,
        line: lineOf(['doNow', at]),
        what: '"现在做"有一条超过 24 字',
        mend: '改成动词开头的短句',
      });
  });
  return problems;
}
