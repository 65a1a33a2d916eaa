package org.linli.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.MustChangePassword;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.WrongPassword;

class MessagesTest {

  @Test
  void everyRefusalHasItsTextInBothLanguages() {
    var refusals =
        List.<Refusal>of(
            new Conflict("tenant"),
            new Invalid("limit", "page-limit"),
            new MustChangePassword(),
            new NotFound("tenant"),
            new NotPermitted("x:y"),
            new NotSignedIn(),
            new TenantSuspended("1"),
            new WrongPassword(),
            new LockedOut(Instant.now()));
    for (var refusal : refusals) {
      for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        assertThat(Messages.has(locale, "refusal." + refusal.code() + ".title"))
            .as(refusal.code())
            .isTrue();
        assertThat(Messages.has(locale, "refusal." + refusal.code() + ".detail"))
            .as(refusal.code())
            .isTrue();
        assertThat(Messages.problem(refusal, locale).detail()).doesNotContain("{");
      }
    }
  }

  @Test
  void argumentsAreSaidInTheLanguageToo() {
    assertThat(Messages.problem(new NotFound("tenant"), Locale.ENGLISH).detail())
        .contains("community");
    assertThat(Messages.problem(new NotFound("tenant"), Locale.CHINA).detail()).contains("社区");
    assertThat(Messages.problem(new Invalid("limit", "page-limit"), Locale.UK).detail())
        .contains("between 1 and 500");
  }

  @Test
  void chineseIsSpokenUnlessEnglishIsAskedFor() {
    var english = Messages.text(Locale.US, "refusal.not-found.title");
    assertThat(english).isEqualTo("Not found");
    assertThat(Messages.text(Locale.FRANCE, "refusal.not-found.title")).isEqualTo("未找到");
    assertThat(Messages.text(null, "refusal.not-found.title")).isEqualTo("未找到");
  }

  @Test
  void anUnknownKeyComesBackAsItself() {
    assertThat(Messages.text(Locale.ENGLISH, "no.such.key")).isEqualTo("no.such.key");
  }

  @Test
  void whatTheInstallationSaysOtherwiseStandsBeforeTheBundles() {
    try {
      Messages.otherwise(Map.of(Locale.ENGLISH, Map.of("own.key", "Own words")));
      assertThat(Messages.text(Locale.ENGLISH, "own.key")).isEqualTo("Own words");
      assertThat(Messages.text(Locale.SIMPLIFIED_CHINESE, "own.key")).isEqualTo("own.key");
    } finally {
      Messages.otherwise(Map.of());
    }
    assertThat(Messages.text(Locale.ENGLISH, "own.key")).isEqualTo("own.key");
  }
}
