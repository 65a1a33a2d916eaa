package org.linli.catalogue.entity;

import java.util.List;

/** A version of a registered asset, with what the rules proposed for it. */
public record Version(int number, AssetState state, AssetSheet sheet, List<Proposal> proposals) {

  public Version {
    proposals = List.copyOf(proposals);
  }
}
