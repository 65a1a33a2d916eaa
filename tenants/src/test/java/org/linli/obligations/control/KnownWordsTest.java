package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Recipient;
import org.linli.testing.TestPlatform;

/** Which words are kept from page to page, and which are not. */
class KnownWordsTest {

  private static final Recipient OPERATOR = new Recipient(Party.OPERATOR, "linkai");
  private static final Recipient RIVAL = new Recipient(Party.OPERATOR, "huarun");
  private static final KeyName KEY = new KeyName(KeyPurpose.TOKEN, 1);
  private static final KeyName NEXT = new KeyName(KeyPurpose.TOKEN, 2);

  private final KnownWords words = new KnownWords(3);
  private int made;

  private String word(KeyName key, Recipient recipient, FieldKind kind, String value) {
    return words.word(key, recipient, kind, value, () -> "word " + ++made);
  }

  @Test
  void theWordOfAnIdIsMadeOnce() {
    assertThat(word(KEY, OPERATOR, FieldKind.HOME_IDENTIFIER, "a")).isEqualTo("word 1");
    assertThat(word(KEY, OPERATOR, FieldKind.HOME_IDENTIFIER, "a")).isEqualTo("word 1");
  }

  @Test
  void anotherRecipientKindOrOriginalHasAWordOfItsOwn() {
    var first = word(KEY, OPERATOR, FieldKind.HOME_IDENTIFIER, "a");
    assertThat(word(KEY, RIVAL, FieldKind.HOME_IDENTIFIER, "a")).isNotEqualTo(first);
    assertThat(word(KEY, OPERATOR, FieldKind.PERSON_IDENTIFIER, "a")).isNotEqualTo(first);
    assertThat(word(KEY, OPERATOR, FieldKind.HOME_IDENTIFIER, "b")).isNotEqualTo(first);
  }

  @Test
  void whatSaysSomethingByItselfIsNotKept() {
    word(KEY, OPERATOR, FieldKind.PHONE, "13812345678");
    word(KEY, OPERATOR, FieldKind.CERTIFICATE_NUMBER, "510101199001011234");
    assertThat(words.size()).isZero();
    assertThat(made).isEqualTo(2);
  }

  @Test
  void withAnotherKeyNothingIsKnown() {
    word(KEY, OPERATOR, FieldKind.IDENTIFIER, "a");
    assertThat(word(NEXT, OPERATOR, FieldKind.IDENTIFIER, "a")).isEqualTo("word 2");
    assertThat(words.size()).isEqualTo(1);
  }

  @Test
  void noMoreThanSoManyAreKept() {
    for (int at = 0; at < 50; at++) {
      word(KEY, OPERATOR, FieldKind.IDENTIFIER, "id " + at);
      assertThat(words.size()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aKnownWordIsTheOneThatIsMadeAnewAndNotThatOfAnOldKey() {
    var own = TestPlatform.fresh();
    var ring = RingForTests.ring(own);
    var keys = new KeyRing(ring);
    var known = new KnownWords();
    var home = UUID.randomUUID().toString();
    var first = new Tokens(keys, OPERATOR, known).word(FieldKind.HOME_IDENTIFIER, home);
    assertThat(new Tokens(keys, OPERATOR, known).word(FieldKind.HOME_IDENTIFIER, home))
        .isEqualTo(first)
        .isEqualTo(
            new Tokens(keys, OPERATOR, new KnownWords()).word(FieldKind.HOME_IDENTIFIER, home));
    var keeper = own.caller(Tier.PLATFORM, null, null, null, "keys:write");
    own.as(keeper, () -> new KeyBook(own.jdbi(), ring).rotate(KeyPurpose.TOKEN));
    assertThat(new Tokens(keys, OPERATOR, known).word(FieldKind.HOME_IDENTIFIER, home))
        .isNotEqualTo(first)
        .isEqualTo(
            new Tokens(keys, OPERATOR, new KnownWords()).word(FieldKind.HOME_IDENTIFIER, home));
  }
}
