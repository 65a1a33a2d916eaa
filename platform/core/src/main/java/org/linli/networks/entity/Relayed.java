package org.linli.networks.entity;

import java.util.List;

/** What became of what a gateway sent for its children. */
public record Relayed(int readings, List<ChildResult> children) {

  public Relayed {
    children = List.copyOf(children);
  }

  public static Relayed of(List<ChildResult> children) {
    return new Relayed(children.stream().mapToInt(ChildResult::readings).sum(), children);
  }
}
