/** What a tool's file may ask of the rest of the content. Null: it is registered, but its entry is wrong, and that is said there. */
export interface Told {
  /** The value of a figure of facts.yaml, as “15 日”. */
  fact: (id: string) => string | undefined | null;
  /** The words of a piece of advice.yaml. */
  advice: (id: string) => string | undefined | null;
  /** Whether readers may be sent to that page, `目录/文件名`. */
  hasPage: (page: string) => boolean;
}

/** One thing wrong in a tool's file, where it stands. */
export interface ToolFault {
  path: readonly PropertyKey[];
  what: string;
  mend: string;
}

/** A figure that the tool reckons with: registered, and in a form it can read. */
export function figureFault(
  path: readonly PropertyKey[],
  id: string,
  told: Told,
  canRead: (value: string) => boolean,
  form: string,
): ToolFault[] {
  const value = told.fact(id);
  if (value === undefined)
    return [
      {
        path,
        what: `没有编号为 ${id} 的数字`,
        mend: '改成 facts.yaml 里已有的编号，或先在那里登记',
      },
    ];
  return value === null || canRead(value)
    ? []
    : [{ path, what: `${id} 的值是“${value}”，这里要用来算`, mend: `facts.yaml 里写成${form}` }];
}

/** A page the tool sends readers to. */
export function pageFault(path: readonly PropertyKey[], page: string, told: Told): ToolFault[] {
  return told.hasPage(page)
    ? []
    : [
        {
          path,
          what: `没有可以看的页面 ${page}`,
          mend: '写成 目录/文件名，例如 faq/call-family；草稿和没到日子的页不能指',
        },
      ];
}

/** True when reading a value does not throw. */
export function reads(read: (value: string) => unknown): (value: string) => boolean {
  return (value) => {
    try {
      return read(value) !== undefined;
    } catch {
      return false;
    }
  };
}
