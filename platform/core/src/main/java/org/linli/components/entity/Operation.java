package org.linli.components.entity;

import java.util.Set;

/**
 * What can be called, as the contract says.
 *
 * @param path with its parameters in braces; empty for the address itself
 * @param inPath names of the path's parameters
 * @param inQuery names of the query's parameters
 */
public record Operation(
    String name, String method, String path, Set<String> inPath, Set<String> inQuery) {

  public Operation {
    inPath = Set.copyOf(inPath);
    inQuery = Set.copyOf(inQuery);
  }
}
