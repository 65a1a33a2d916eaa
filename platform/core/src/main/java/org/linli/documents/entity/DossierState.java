package org.linli.documents.entity;

/** Whether something can be laid into a dossier. */
public enum DossierState {
  OPEN,
  /** Filed 已立卷: its content is fixed by a digest. */
  SEALED
}
