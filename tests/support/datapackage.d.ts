/** The parts of the Frictionless reader that the tests use; the package has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    headers: string[];
    schema: { fieldNames: string[] };
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string, options: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
