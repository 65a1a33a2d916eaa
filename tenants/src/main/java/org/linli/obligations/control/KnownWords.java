package org.linli.obligations.control;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keys.entity.KeyName;
import org.linli.rights.entity.Recipient;

/**
 * Words for ids, kept from page to page: the same few hundred devices and homes of a community
 * stand in page after page. What says something by itself, a phone or a name, is not kept; and with
 * another key all words are others.
 */
public final class KnownWords {

  private static final int MOST = 20_000;
  private static final Set<FieldKind> IDS =
      EnumSet.of(FieldKind.PERSON_IDENTIFIER, FieldKind.HOME_IDENTIFIER, FieldKind.IDENTIFIER);

  private final int most;
  private volatile Held held = new Held(null, Map.of());

  private record Held(KeyName key, Map<Original, String> words) {}

  private record Original(Recipient recipient, FieldKind kind, String value) {}

  public KnownWords() {
    this(MOST);
  }

  /**
   * @param most words in memory; one more, and it begins anew
   */
  KnownWords(int most) {
    this.most = most;
  }

  /**
   * The word, made only where it is not known.
   *
   * @param key that makes words now
   */
  String word(
      KeyName key, Recipient recipient, FieldKind kind, String value, Supplier<String> made) {
    if (!IDS.contains(kind)) {
      return made.get();
    }
    var words = of(key).words();
    var original = new Original(recipient, kind, value);
    var known = words.get(original);
    if (known != null) {
      return known;
    }
    var word = made.get();
    words.put(original, word);
    return word;
  }

  private Held of(KeyName key) {
    var known = held;
    if (!key.equals(known.key()) || known.words().size() >= most) {
      known = new Held(key, new ConcurrentHashMap<>());
      held = known;
    }
    return known;
  }

  int size() {
    return held.words().size();
  }
}
