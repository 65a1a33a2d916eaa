package org.linli.look.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseState;
import org.linli.devices.entity.Severity;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;

class BundlesTest {

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(bundle("zh_CN").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void nothingIsSaidWithAnEmptyWord() throws IOException {
    for (var language : new String[] {"zh_CN", "en"}) {
      assertThat(bundle(language).values()).noneMatch(text -> text.toString().isBlank());
    }
  }

  @Test
  void everyWordOfTheFieldIsSaidInBothLanguages() {
    var constants =
        Stream.of(
                Tier.values(),
                OperationMode.values(),
                TenantState.values(),
                DivisionLevel.values(),
                Outcome.values(),
                Party.values(),
                Action.values(),
                Purpose.values(),
                RequestState.values(),
                CaseState.values(),
                Severity.values())
            .flatMap(Arrays::stream)
            .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    var assets = Asset.ALL.stream().map(asset -> "Asset." + asset.id());
    assertThat(Stream.concat(constants, assets))
        .allMatch(key -> Texts.has(key, Locale.ENGLISH))
        .allMatch(key -> Texts.has(key, Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  void partOfNothingIsNoFigure() {
    assertThat(Say.percent(0, 0)).isEqualTo(Say.none());
    assertThat(Say.percent(1, 4)).isEqualTo("25%");
  }

  @Test
  void chineseIsSpokenWhereNobodyChose() {
    assertThat(Say.word(OperationMode.PPP))
        .isEqualTo(Texts.INSTANCE.getTranslation("OperationMode.PPP", Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  void aWordTheBundlesDoNotKnowStaysAsItIs() {
    assertThat(Say.wordOr("Severity.", "UNHEARD")).isEqualTo("UNHEARD");
    assertThat(Say.wordOr("Severity.", null)).isEqualTo(Say.none());
  }

  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    try (var stream =
        BundlesTest.class.getResourceAsStream("/messages/linli-look_" + language + ".properties")) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
