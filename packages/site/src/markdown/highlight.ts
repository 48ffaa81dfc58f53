import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import { escapeHtml } from "../page/escape-html.js";

hljs.registerLanguage("sh", bash);
hljs.registerLanguage("json", json);
hljs.registerLanguage("ts", typescript);
hljs.registerLanguage("yaml", yaml);

/** Code as HTML, coloured when the build is made so that a page needs no script for it. */
export function highlight(source: string, language: string): string {
  if (!hljs.getLanguage(language)) return escapeHtml(source);
  return hljs.highlight(source, { language, ignoreIllegals: true }).value;
}
