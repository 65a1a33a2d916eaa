package org.linli.provision.entity;

import java.util.List;
import java.util.UUID;

/**
 * A device whose file has to name standards, and what it names.
 *
 * @param stated as somebody wrote it down; null for nothing
 * @param met whether each of those that are asked for is named
 */
public record StandardRow(
    UUID device,
    String code,
    String name,
    String model,
    List<String> asked,
    String stated,
    boolean met) {

  public StandardRow {
    asked = List.copyOf(asked);
  }
}
