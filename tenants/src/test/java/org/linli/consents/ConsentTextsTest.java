package org.linli.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.entity.ConsentText;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

class ConsentTextsTest {

  private final ConsentTexts texts = new ConsentTexts();

  private static ConsentText text(int version, Purpose purpose, int months, String zh) {
    return new ConsentText(
        "some-text",
        version,
        new Text("标题", "Title"),
        purpose,
        List.of(Asset.HEALTH_READINGS),
        List.of(Party.COMMITTEE),
        months,
        LocalDate.of(2027, 1, 1),
        new Text(zh, "Words"),
        new Text("撤回", "Withdrawal"));
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void everyDeliveredTextStatesOnePurposeItsDataItsSharingScopeAndWhatFollowsFromWithdrawal() {
    assertThat(texts.all())
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(
            text -> {
              assertThat(text.purpose()).isNotEqualTo(Purpose.OWN);
              assertThat(text.assets()).isNotEmpty();
              assertThat(text.parties()).isNotEmpty();
              assertThat(text.wording().zh()).hasSizeGreaterThan(30);
              assertThat(text.wording().en()).hasSizeGreaterThan(60);
              assertThat(text.withdrawal().zh()).isNotBlank();
              assertThat(text.hash()).matches("[0-9a-f]{64}");
            });
    assertThat(texts.find("none")).isEmpty();
  }

  @Test
  void sensitiveDataHaveATextOfTheirOwn() {
    assertThat(texts.all())
        .filteredOn(text -> text.assets().contains(Asset.HEALTH_READINGS))
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.assets()).containsExactly(Asset.HEALTH_READINGS);
              assertThat(text.wording().zh()).contains("单独同意").contains("敏感个人信息");
            });
  }

  @Test
  void everyWordCountsInTheHash() {
    var one = text(1, Purpose.RESEARCH, 12, "同意");
    assertThat(text(1, Purpose.RESEARCH, 12, "同意").hash()).isEqualTo(one.hash());
    assertThat(text(1, Purpose.RESEARCH, 12, "同意。").hash()).isNotEqualTo(one.hash());
    assertThat(text(2, Purpose.RESEARCH, 12, "同意").hash()).isNotEqualTo(one.hash());
    assertThat(text(1, Purpose.COMMERCIAL, 12, "同意").hash()).isNotEqualTo(one.hash());
    assertThat(text(1, Purpose.RESEARCH, 6, "同意").hash()).isNotEqualTo(one.hash());
  }

  @Test
  void aTextIsOpenThroughItsLastDay() {
    var text = text(1, Purpose.RESEARCH, 12, "同意");
    assertThat(text.isOpen(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(text.isOpen(LocalDate.of(2027, 1, 2))).isFalse();
  }

  @Test
  void aTextWithoutATermAPurposeOrKnownDataIsNone() {
    assertThatThrownBy(() -> text(0, Purpose.RESEARCH, 12, "同意"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text(1, Purpose.OWN, 12, "同意"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text(1, Purpose.RESEARCH, 0, "同意"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text(1, Purpose.RESEARCH, 37, "同意"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
