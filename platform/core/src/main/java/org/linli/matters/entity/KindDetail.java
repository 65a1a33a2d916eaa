package org.linli.matters.entity;

import java.util.List;

/** A kind with the form that begins it, and its items with their guides. */
public record KindDetail(KindView kind, FormView form, List<ItemView> items) {

  /** An item with its guide, in the reader's language; a working day counts 24 hours. */
  public record ItemView(
      String id,
      String name,
      String authority,
      String guide,
      long limitHours,
      boolean workingTime,
      List<MaterialView> materials) {}

  /** A paper that is asked for; what is held is brought by nobody. */
  public record MaterialView(String id, String name, boolean required, boolean held) {}
}
