package org.linli.identity.control;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are guessed first: the thirty thousand most frequent ones of leaked collections,
 * those that Chinese keyboards and birthdays make, and every one that is but a word of this house
 * with figures and signs around it.
 */
final class CommonPasswords {

  private static final String OWN = "/packs/sign-in/common-passwords.txt";
  private static final String HOUSE = "/packs/sign-in/house-words.txt";
  private static final CommonPasswords DELIVERED = new CommonPasswords();

  private final Set<String> whole = new HashSet<>();
  private final Set<String> words;

  private CommonPasswords() {
    try {
      whole.addAll(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    whole.addAll(lines(OWN));
    words = lines(HOUSE);
  }

  static CommonPasswords delivered() {
    return DELIVERED;
  }

  /** Whether somebody who guesses comes to it early. */
  boolean contain(String password) {
    var small = password.toLowerCase(Locale.ROOT);
    return whole.contains(small)
        || words.contains(letters(small))
        || small.codePoints().distinct().count() < 4;
  }

  /** Without figures and signs: {@code chengdu@2026} is chengdu. */
  private static String letters(String password) {
    return password
        .codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Set<String> lines(String name) {
    try (var in = CommonPasswords.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
