package org.linli.documents.entity;

import java.util.List;
import java.util.UUID;

/**
 * A seal to be taken into use.
 *
 * @param organisation whose it is, as it stands under a paper
 * @param picture PNG, square or nearly so, at most 512 KiB
 * @param keepers the accounts that may set it; empty for everybody whose role may seal
 */
public record SealDraft(String name, String organisation, byte[] picture, List<UUID> keepers) {

  public SealDraft {
    keepers = keepers == null ? List.of() : List.copyOf(keepers);
  }
}
