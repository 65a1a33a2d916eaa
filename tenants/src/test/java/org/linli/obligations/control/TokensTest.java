package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Recipient;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class TokensTest {

  private static final Recipient OPERATOR = new Recipient(Party.OPERATOR, "linkai");
  private static final Recipient RIVAL = new Recipient(Party.OPERATOR, "huarun");
  private static final String PHONE = "13812345678";

  private final TestPlatform platform = TestPlatform.shared();
  private final KeyRing keys = RingForTests.over(platform);

  private Tokens of(Recipient recipient) {
    return new Tokens(keys, recipient, new KnownWords());
  }

  @Test
  @Requirement("000-7.2.c.3-2")
  void oneRecipientJoinsItsOwnDataHoweverTheValueIsWritten() {
    assertThat(of(OPERATOR).word(FieldKind.PHONE, PHONE))
        .isEqualTo(of(OPERATOR).word(FieldKind.PHONE, "+86 138 1234 5678"));
    var person = UUID.randomUUID();
    assertThat(of(OPERATOR).id(FieldKind.PERSON_IDENTIFIER, person))
        .isEqualTo(of(OPERATOR).id(FieldKind.PERSON_IDENTIFIER, person));
  }

  @Test
  @Requirement("004-P3g")
  void twoRecipientsCannotJoinTheirs() {
    var person = UUID.randomUUID();
    assertThat(of(OPERATOR).word(FieldKind.PHONE, PHONE))
        .isNotEqualTo(of(RIVAL).word(FieldKind.PHONE, PHONE));
    assertThat(of(OPERATOR).id(FieldKind.HOME_IDENTIFIER, person))
        .isNotEqualTo(of(RIVAL).id(FieldKind.HOME_IDENTIFIER, person));
    assertThat(of(new Recipient(Party.DEPARTMENT, "linkai")).word(FieldKind.PHONE, PHONE))
        .isNotEqualTo(of(OPERATOR).word(FieldKind.PHONE, PHONE));
  }

  @Test
  void aKindIsNoOther() {
    assertThat(of(OPERATOR).word(FieldKind.PHONE, "123"))
        .isNotEqualTo(of(OPERATOR).word(FieldKind.BANK_CARD, "123"));
  }

  @Test
  void aWordHasTwentyLettersAndAnIdIsOneOfOurOwn() {
    assertThat(of(OPERATOR).word(FieldKind.PHONE, PHONE)).matches("[0-9A-HJKMNP-TV-Z]{20}");
    var id = of(OPERATOR).id(FieldKind.PERSON_IDENTIFIER, UUID.randomUUID());
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  /** Whoever has all the phone numbers there are, but not the key, cannot try them out. */
  @Test
  @Requirement("000-7.2.c.3-2")
  void withoutTheKeyNobodyMakesTheSameWord() {
    var elsewhere = TestPlatform.fresh();
    assertThat(
            new Tokens(RingForTests.over(elsewhere), OPERATOR, new KnownWords())
                .word(FieldKind.PHONE, PHONE))
        .isNotEqualTo(of(OPERATOR).word(FieldKind.PHONE, PHONE));
  }

  @Test
  void differentOriginalsAreDifferentWords() {
    var tokens = of(OPERATOR);
    var words = new HashSet<String>();
    for (int at = 0; at < 5_000; at++) {
      words.add(tokens.word(FieldKind.PHONE, "138%08d".formatted(at)));
    }
    assertThat(words).hasSize(5_000);
  }

  @Test
  void aNewKeyBeginsNewWords() {
    var own = TestPlatform.fresh();
    var ring = RingForTests.ring(own);
    var book = new KeyBook(own.jdbi(), ring);
    var tokens = new KeyRing(ring);
    var before = new Tokens(tokens, OPERATOR, new KnownWords()).word(FieldKind.PHONE, PHONE);
    var keeper = own.caller(Tier.PLATFORM, null, null, null, "keys:write");
    own.as(keeper, () -> book.rotate(KeyPurpose.TOKEN));
    assertThat(new Tokens(tokens, OPERATOR, new KnownWords()).word(FieldKind.PHONE, PHONE))
        .isNotEqualTo(before);
  }
}
