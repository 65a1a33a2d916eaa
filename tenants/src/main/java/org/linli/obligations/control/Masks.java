package org.linli.obligations.control;

import org.linli.catalogue.entity.FieldKind;

/** The mask of a kind. Nothing of what is hidden goes into the result. */
public final class Masks {

  private Masks() {}

  /** The names are of people the community knows, for words in which they may stand. */
  public static String of(FieldKind kind, String value, KnownNames names) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    return switch (kind) {
      case PERSON_NAME -> hidden(value, NameMask.of(value));
      case CERTIFICATE_NUMBER -> hidden(value, NumberMasks.certificate(value));
      case PHONE -> hidden(value, NumberMasks.phone(value));
      case E_MAIL -> hidden(value, PersonalMasks.mail(value));
      case BANK_CARD -> hidden(value, NumberMasks.card(value));
      case PLATE -> hidden(value, PlateMask.of(value));
      case ADDRESS -> PlaceMasks.address(value);
      case POSITION -> PlaceMasks.position(value);
      case BIRTH_DATE -> hidden(value, PersonalMasks.birthDate(value));
      case IDENTIFIER -> hidden(value, NumberMasks.identifier(value));
      case FREE_TEXT, LABEL -> FreeText.mask(value, names);
      case HEALTH,
          BIOMETRIC,
          IMAGE,
          PERSON_IDENTIFIER,
          HOME_IDENTIFIER,
          SECRET,
          CODE,
          MEASURE,
          COUNT,
          TIME ->
          Signs.none(value);
    };
  }

  /** A value of no usual form, of which a mask would leave everything, is hidden whole. */
  private static String hidden(String value, String masked) {
    return masked.equals(value) && value.indexOf(Signs.HIDDEN) < 0 ? Signs.none(value) : masked;
  }

  /** Whether the words hold what free text is masked for. */
  public static boolean identifies(String words, KnownNames names) {
    return FreeText.finds(words, names);
  }
}
