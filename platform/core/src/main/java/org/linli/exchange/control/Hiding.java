package org.linli.exchange.control;

import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rights.boundary.Masking;

/**
 * What MASK makes of a value, by the field's kind. Who and where somebody is becomes a word by
 * which one recipient joins its own rows, and nobody else's.
 */
final class Hiding {

  private static final int TOKEN = 24;

  private final KeyRing keys;
  private final String recipient;

  Hiding(KeyRing keys, String recipient) {
    this.keys = keys;
    this.recipient = recipient;
  }

  /** Whether MASK changes values of the field, so that nobody may ask by them either. */
  static boolean hides(AssetField field) {
    return field.kind().isPersonal()
        || field.sensitive()
        || switch (field.kind()) {
          case FREE_TEXT, POSITION, LABEL, SECRET -> true;
          case IDENTIFIER -> field.type() == FieldType.TEXT;
          default -> false;
        };
  }

  Object shown(AssetField field, Object value) {
    if (value == null || !hides(field)) {
      return value;
    }
    return switch (field.kind()) {
      case PERSON_NAME, LABEL -> Masking.name(value.toString());
      case PHONE -> Masking.phone(value.toString());
      case ADDRESS -> Masking.address(value.toString());
      case IDENTIFIER -> Masking.deviceCode(value.toString());
      case HOME_IDENTIFIER, PERSON_IDENTIFIER -> token(field.kind(), value);
      default -> null;
    };
  }

  private String token(FieldKind kind, Object value) {
    var mark = keys.mark(KeyPurpose.TOKEN, "exchange", recipient, kind, value.toString());
    return mark.substring(0, Math.min(mark.length(), TOKEN));
  }
}
