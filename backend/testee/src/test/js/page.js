import { runInThisContext } from "node:vm";

/** As much of a browser's page as a client needs that polls by scripts and posts by forms. */
class Element {
  style = {};
  children = [];

  constructor(name) {
    this.name = name;
  }

  setAttribute() {}

  appendChild(child) {
    this.children.push(child);
    child.parentNode = this;
    if (child.name === "script") {
      child.run();
    }
  }

  removeChild(child) {
    this.children.splice(this.children.indexOf(child), 1);
  }

  async run() {
    try {
      const answer = await fetch(this.src);
      const script = await answer.text();
      if (answer.ok && this.parentNode.children.includes(this)) {
        runInThisContext(script);
      } else if (!answer.ok) {
        this.onerror(new Error(script));
      }
    } catch (e) {
      this.onerror(e);
    }
  }

  async submit() {
    const [area] = this.children;
    const answer = await fetch(this.action, { method: "POST", body: new URLSearchParams({ d: area.value }) });
    await answer.text();
    this.children.at(-1).onload();
  }
}

/** Makes this process such a page. */
export function beAPage() {
  globalThis.document = {
    head: new Element("head"),
    body: new Element("body"),
    createElement: (name) => {
      if (name.startsWith("<")) {
        throw new Error("as browsers do that are not so old");
      }
      return new Element(name);
    },
    getElementsByTagName: () => [],
  };
}
