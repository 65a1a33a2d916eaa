package org.linli.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.privacy.entity.PrivacyPack;
import org.linli.privacy.entity.PrivacyRule;
import org.linli.testing.Requirement;

class PrivacyRulesTest {

  private static final PlatformAssets ASSETS = new PlatformAssets();
  private static final Text WORDS = new Text("字", "words");

  private final PrivacyRules delivered = PrivacyRules.delivered(ASSETS);

  @Test
  @Requirement({"000-11.3.e", "001-7.0.5.E-2"})
  void everyFieldAboutPeopleIsGatheredUnderARule() {
    for (var sheet : ASSETS.all()) {
      for (var field : sheet.fields()) {
        if (field.kind().isPersonal()) {
          assertThat(delivered.pack().rules())
              .as(sheet.id() + "/" + field.name())
              .anyMatch(rule -> rule.names(sheet.id(), field.name()));
        }
      }
    }
    assertThat(delivered.lines())
        .allSatisfy(
            line -> {
              assertThat(line.days()).isPositive();
              assertThat(line.purpose().zh()).isNotBlank();
              assertThat(line.basis().zh()).isNotBlank();
              assertThat(line.who().zh()).isNotBlank();
            });
  }

  @Test
  @Requirement({"000-11.3.e", "001-7.0.5.E-2"})
  void aFieldAboutPeopleThatNoRuleNamesIsNotGathered() {
    for (var left : delivered.pack().rules()) {
      var fewer = new ArrayList<>(delivered.pack().rules());
      fewer.remove(left);
      refused(fewer, "no rule names");
    }
  }

  @Test
  void aRuleForWhatIsNotThereIsRefused() {
    refusedMore("no-such/*", "unknown no-such/*");
    refusedMore("cases/salary", "unknown cases/salary");
    refusedMore("cases", "unknown cases");
    var twice = new ArrayList<>(delivered.pack().rules());
    twice.add(twice.getFirst());
    refused(twice, "two named");
  }

  @Test
  void otherWordsHaveAnotherHash() {
    var pack = delivered.pack();
    var rules = new ArrayList<>(pack.rules());
    var first = rules.getFirst();
    rules.set(
        0,
        new PrivacyRule(
            first.id(), first.fields(), first.what(), WORDS, first.basis(), first.who()));
    assertThat(with(rules).hash()).isNotEqualTo(pack.hash()).hasSize(64);
    assertThat(with(pack.rules()).hash()).isEqualTo(pack.hash());
  }

  private void refusedMore(String field, String reason) {
    var more = new ArrayList<>(delivered.pack().rules());
    more.add(new PrivacyRule("more", List.of(field), WORDS, WORDS, WORDS, WORDS));
    refused(more, reason);
  }

  private void refused(List<PrivacyRule> rules, String reason) {
    assertThatThrownBy(() -> PrivacyRules.checked(with(rules), ASSETS))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }

  private PrivacyPack with(List<PrivacyRule> rules) {
    var pack = delivered.pack();
    return new PrivacyPack(pack.version(), pack.since(), pack.controller(), pack.contact(), rules);
  }
}
