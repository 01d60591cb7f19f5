/** The policy of a page that stands in a frame elsewhere: a document and nothing that runs. */
export const framedPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The content security policy of a page. WebAssembly is allowed only where search runs. */
export function policyFor({ search }: { search: boolean }): string {
  const scripts = search ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return `default-src 'none'; ${scripts}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'`;
}
