package org.linli.keys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** A personal text opens where it was laid down, and nowhere else. */
class PersonalTextsTest {

  private static final PersonalField CHILD = PersonalField.of("ward.name");
  private static final PersonalField APPLICANT = PersonalField.of("matter.applicant_name");
  private static final String HERE = "990380001001";
  private static final String THERE = "990380001002";

  private final KeyRing keys = RingForTests.over(TestPlatform.shared());
  private final PersonalTexts sealing = texts(true);
  private final PersonalTexts clear = texts(false);
  private final UUID row = UUID.randomUUID();

  private PersonalTexts texts(boolean on) {
    var texts = new PersonalTexts();
    texts.use(keys, () -> on);
    return texts;
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void aTextLiesEncryptedAndIsReadInItsRow() {
    var stored = sealing.laid(CHILD, "小雨", HERE, row);
    assertThat(stored).matches("[0-9]+:[A-Za-z0-9_-]{38,}").doesNotContain("小雨");
    assertThat(sealing.read(CHILD, stored, HERE, row)).isEqualTo("小雨");
    assertThat(clear.read(CHILD, stored, HERE, row)).as("whatever is ordered").isEqualTo("小雨");
  }

  @Test
  void theSameTextIsNeverEncryptedAlike() {
    assertThat(sealing.laid(CHILD, "小雨", HERE, row))
        .isNotEqualTo(sealing.laid(CHILD, "小雨", HERE, row));
  }

  @Test
  @Requirement("004-P2c")
  void inAnotherRowCommunityOrColumnItDoesNotOpen() {
    var stored = sealing.laid(CHILD, "小雨", HERE, row);
    assertThat(sealing.read(CHILD, stored, HERE, UUID.randomUUID())).isEqualTo(PersonalTexts.SHUT);
    assertThat(sealing.read(CHILD, stored, THERE, row)).isEqualTo(PersonalTexts.SHUT);
    assertThat(sealing.read(APPLICANT, stored, HERE, row)).isEqualTo(PersonalTexts.SHUT);
    var changed = stored.substring(0, stored.length() - 2) + "AA";
    assertThat(sealing.read(CHILD, changed, HERE, row)).isEqualTo(PersonalTexts.SHUT);
  }

  @Test
  void beforeItIsOrderedATextLiesInClearAndIsReadAsItIs() {
    assertThat(clear.laid(CHILD, "小雨", HERE, row)).isEqualTo("小雨");
    assertThat(sealing.read(CHILD, "小雨", HERE, row)).isEqualTo("小雨");
    assertThat(sealing.read(CHILD, "2:30 pm", HERE, row)).isEqualTo("2:30 pm");
  }

  @Test
  void whatIsAbsentStaysAbsent() {
    assertThat(sealing.laid(CHILD, null, HERE, row)).isNull();
    assertThat(sealing.read(CHILD, null, HERE, row)).isNull();
  }

  /** Else somebody could give as a name what was copied from another row. */
  @Test
  void aTextThatLooksEncryptedIsEncryptedThoughNothingIsOrdered() {
    var copied = sealing.laid(CHILD, "小雨", THERE, row);
    var stored = clear.laid(CHILD, copied, HERE, row);
    assertThat(stored).isNotEqualTo(copied);
    assertThat(clear.read(CHILD, stored, HERE, row)).isEqualTo(copied);
  }

  @Test
  void withoutKeysTextsAreLaidDownInClearAndNothingOpens() {
    var bare = new PersonalTexts();
    assertThat(bare.laid(CHILD, "小雨", HERE, row)).isEqualTo("小雨");
    assertThat(bare.read(CHILD, sealing.laid(CHILD, "小雨", HERE, row), HERE, row))
        .isEqualTo(PersonalTexts.SHUT);
  }

  @Test
  void everyHandleHasTheSame() {
    var jdbi = TestPlatform.shared().jdbi();
    var all = jdbi.getConfig(PersonalTexts.class);
    PersonalTexts own =
        TestPlatform.shared()
            .scopes()
            .asSystem(
                "test", () -> jdbi.withHandle(handle -> handle.getConfig(PersonalTexts.class)));
    assertThat(own).isSameAs(all);
  }

  @Test
  void aColumnIsBoundToTheWholeKeyOfItsRow() {
    assertThat(CHILD.context(HERE, row)).isEqualTo("ward.name " + HERE + " " + row);
    assertThat(CHILD.contextOf(Map.of("tenant_id", HERE, "id", row)))
        .isEqualTo(CHILD.context(HERE, row));
    assertThatThrownBy(() -> CHILD.context(row)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PersonalField.of("ward.born"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ward.born");
    assertThat(PersonalField.in("matter"))
        .extracting(PersonalField::column)
        .containsExactlyInAnyOrder("applicant_name", "applicant_phone");
  }
}
