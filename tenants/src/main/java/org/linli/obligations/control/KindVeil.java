package org.linli.obligations.control;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keys.boundary.KeyRing;
import org.linli.obligations.boundary.Veil;
import org.linli.obligations.entity.ObligationPack;
import org.linli.obligations.entity.Treatment;
import org.linli.rights.entity.Recipient;

/** Treats by the pack, the catalogue's kind, and the recipient's own tokens. */
public final class KindVeil implements Veil {

  private final AssetSheet sheet;
  private final ObligationPack pack;
  private final Tokens tokens;
  private final Supplier<KnownNames> names;

  /**
   * @param words that were made for ids before
   * @param names of people the community knows; asked for when words come
   */
  public KindVeil(
      AssetSheet sheet,
      ObligationPack pack,
      KeyRing keys,
      Recipient recipient,
      KnownWords words,
      Supplier<KnownNames> names) {
    this.sheet = sheet;
    this.pack = pack;
    this.tokens = new Tokens(keys, recipient, words);
    this.names = names;
  }

  private FieldKind kind(String field) {
    return sheet
        .field(field)
        .orElseThrow(() -> new IllegalArgumentException(sheet.id() + " has no field " + field))
        .kind();
  }

  private Treatment treatment(String field, FieldKind kind) {
    return pack.of(sheet.id(), field, kind);
  }

  @Override
  public String text(String field, String value) {
    var kind = kind(field);
    return text(kind, treatment(field, kind), value);
  }

  @Override
  public String text(FieldKind kind, String value) {
    return text(kind, pack.kinds().get(kind), value);
  }

  private String text(FieldKind kind, Treatment treatment, String value) {
    if (value == null) {
      return null;
    }
    return switch (treatment) {
      case KEEP -> value;
      case MASK -> Masks.of(kind, value, words(kind));
      case TOKEN -> tokens.word(kind, value);
      case HIDE -> null;
    };
  }

  private KnownNames words(FieldKind kind) {
    return kind == FieldKind.FREE_TEXT || kind == FieldKind.LABEL ? names.get() : KnownNames.NONE;
  }

  @Override
  public UUID id(String field, UUID value) {
    var kind = kind(field);
    return id(kind, treatment(field, kind), value);
  }

  private UUID id(FieldKind kind, Treatment treatment, UUID value) {
    return value == null
        ? null
        : switch (treatment) {
          case KEEP -> value;
          case TOKEN -> tokens.id(kind, value);
          // An id of which a part is hidden is none.
          case MASK, HIDE -> null;
        };
  }

  @Override
  public Double number(String field, Double value) {
    var kind = kind(field);
    return number(kind, treatment(field, kind), value);
  }

  private static Double number(FieldKind kind, Treatment treatment, Double value) {
    return value == null
        ? null
        : switch (treatment) {
          case KEEP -> value;
          case MASK -> kind == FieldKind.POSITION ? (Double) PlaceMasks.position(value) : null;
          case TOKEN, HIDE -> null;
        };
  }

  @Override
  public LocalDate date(String field, LocalDate value) {
    var kind = kind(field);
    return date(kind, treatment(field, kind), value);
  }

  private static LocalDate date(FieldKind kind, Treatment treatment, LocalDate value) {
    return value == null
        ? null
        : switch (treatment) {
          case KEEP -> value;
          case MASK -> kind == FieldKind.BIRTH_DATE ? PersonalMasks.birthDate(value) : null;
          case TOKEN, HIDE -> null;
        };
  }

  @Override
  public Object any(String field, Object value) {
    return column(field).apply(value);
  }

  /** What happens to every value of a field: looked up once for a whole page. */
  public UnaryOperator<Object> column(String field) {
    var kind = kind(field);
    var treatment = treatment(field, kind);
    return switch (treatment) {
      case KEEP -> UnaryOperator.identity();
      case HIDE -> value -> null;
      // Tokens remember by themselves what they stand for.
      case TOKEN -> value -> treated(kind, treatment, value);
      case MASK -> remembering(value -> treated(kind, treatment, value));
    };
  }

  /** The same few names and words come again and again in a page. */
  private static UnaryOperator<Object> remembering(UnaryOperator<Object> mask) {
    var known = new HashMap<Object, Object>();
    return value -> value == null ? null : known.computeIfAbsent(value, mask);
  }

  private Object treated(FieldKind kind, Treatment treatment, Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text(kind, treatment, text);
      case UUID id -> id(kind, treatment, id);
      case LocalDate date -> date(kind, treatment, date);
      case Double number -> number(kind, treatment, number);
      default -> treatment == Treatment.HIDE ? null : text(kind, treatment, value.toString());
    };
  }
}
