/**
 * The Java of README and {@code docs}, compiled as an application's would be: what stands between {@code // tag::name}
 * and {@code // end::name} in the class {@code C} is the sample {@code C#name}. {@code DocsTest} holds both to the same
 * text. Samples that name a type or a method are inner classes here, so that nobody takes them for beans.
 */
package org.example.docs;
