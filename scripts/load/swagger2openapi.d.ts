declare module "swagger2openapi" {
  interface Converter {
    convertObj(document: unknown, options: Readonly<Record<string, unknown>>): Promise<{ readonly openapi: unknown }>;
  }
  const converter: Converter;
  export default converter;
}
