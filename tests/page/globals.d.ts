// What scripts of argmap.html find in the window that TypeScript's library does not know.

declare const HOST: string;
declare const createPyodideModule: unknown;
declare function loadPyodide(options: Record<string, unknown>): Promise<any>;

interface TrustedTypePolicy {
  createHTML(html: string): unknown;
  createScriptURL(address: string): unknown;
}

interface Window {
  argmapRuns?: boolean;
  trustedTypes?: {
    createPolicy(name: string, rules: { createHTML: (html: string) => string; createScriptURL: (address: string) => string }): TrustedTypePolicy;
  };
}
