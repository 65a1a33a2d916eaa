package org.linli.obligations.boundary;

/** How a row of a reader's own type is made anew with each of its fields behind the veil. */
@FunctionalInterface
public interface Shape<T> {
  T veiled(T row, Veil veil);
}
