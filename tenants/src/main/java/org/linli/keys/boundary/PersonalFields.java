package org.linli.keys.boundary;

/** Tells the columns of the pack to those that keep them under the newest key. */
public final class PersonalFields {

  private PersonalFields() {}

  public static void tell(Resealing resealing) {
    PersonalField.all().forEach(field -> resealing.tell(field.sealed()));
  }
}
