/** Said first when somebody writes that they do not want to live: in search and in 短信拆解. */
export const DESPAIR = '先停一下。钱的事可以慢慢处理，你的安全最要紧。';
