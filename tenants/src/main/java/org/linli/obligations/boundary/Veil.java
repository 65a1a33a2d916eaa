package org.linli.obligations.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.catalogue.entity.FieldKind;

/** Treats the fields of one asset for one recipient, each as the pack says. */
public interface Veil {

  /**
   * A field by its name in the catalogue; one that the asset does not have is a fault of the
   * reader.
   */
  String text(String field, String value);

  UUID id(String field, UUID value);

  Double number(String field, Double value);

  LocalDate date(String field, LocalDate value);

  /** Something that belongs to another asset, by its kind alone. */
  String text(FieldKind kind, String value);

  /** Any of these types, for rows whose fields are not known beforehand. */
  Object any(String field, Object value);
}
