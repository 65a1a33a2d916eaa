package org.linli.documents.entity;

import java.util.List;

/** A dossier and what lies in it. */
public record DossierDetail(DossierRow dossier, List<DossierItem> items) {

  public DossierDetail {
    items = List.copyOf(items);
  }
}
