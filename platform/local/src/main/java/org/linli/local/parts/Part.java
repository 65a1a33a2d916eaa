package org.linli.local.parts;

import java.util.List;

/**
 * A part of others that is shipped.
 *
 * @param name {@code group:artifact}, as Maven has it
 * @param licences as its own description names them, by SPDX where it does; empty where it names
 *     none
 */
public record Part(String name, String version, List<String> licences) {

  public Part {
    licences = List.copyOf(licences);
  }

  @Override
  public String toString() {
    return name + ":" + version;
  }
}
