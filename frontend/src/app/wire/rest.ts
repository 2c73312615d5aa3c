// The REST API in types: which paths there are, what each method of them asks and what it answers. All of it comes from
// the committed document, so that a wrong path, parameter or property does not compile.
import type { paths } from './rest.generated';

export type Path = keyof paths;
export type Method = 'get' | 'post' | 'put' | 'delete';

/** The paths that have this method. */
export type PathOf<M extends Method> = {
  [P in Path]: paths[P] extends Record<M, object> ? P : never;
}[Path];

export type Operation<M extends Method, P extends Path> =
  paths[P] extends Record<M, infer O> ? O : never;

type Json<T> = T extends { content: { 'application/json': infer B } } ? B : null;

/** What comes back when all is well; `null` when that is nothing. */
export type Reply<O> = O extends { responses: infer R }
  ? Json<R[keyof R & (200 | 201 | 204)]>
  : never;

type Parameters<O> = O extends { parameters: infer A }
  ? Pick<A, keyof A & ('path' | 'query' | 'header')>
  : never;
type Body<O> = O extends { requestBody: infer B } ? { body: Json<B> } : { body?: never };

/** What a list can be asked for. */
export type Query<P extends PathOf<'get'>> =
  Operation<'get', P> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

/** Which version of a thing is meant, where the server wants to know: else somebody's change could be lost. */
type Version<O> = O extends { responses: { 428: unknown } }
  ? { version: number }
  : { version?: never };

/** What goes along: parameters of the path, of the query and of the header, the version, and the body. */
export type Ask<O> = Parameters<O> & Body<O> & Version<O>;

/** The same as the last argument of a function, which is left out where nothing has to go along. */
export type Asked<O> = Partial<Ask<O>> extends Ask<O> ? [ask?: Ask<O>] : [ask: Ask<O>];

/** The address of a path, relative to the page: the application runs at any context path. */
export function address(path: Path, parameters: Record<string, string> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  return `api${filled}`;
}
