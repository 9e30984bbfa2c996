/** A page nobody asks about. Going there is an ordinary link: it says nothing of where the reader came from. */
export const ELSEWHERE = 'https://www.weather.com.cn/';
