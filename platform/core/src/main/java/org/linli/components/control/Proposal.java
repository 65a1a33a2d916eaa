package org.linli.components.control;

import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.contracts.boundary.OperationPacks;

/** What a proposal has to say, beside its contract. */
public final class Proposal {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,6}");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.~?=&%-]{0,198}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,59}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{8,1000}");

  /** Headers by which a request is read; a secret under such a name would be something else. */
  private static final Set<String> RESERVED =
      Set.of("host", "content-length", "transfer-encoding", "connection", "content-type");

  private static final int MOST_COMMUNITIES = 100;
  private static final int MOST_READS = 20;
  private static final int LONGEST_ANSWER = 30_000;
  private static final int MOST_PER_MINUTE = 6_000;
  private static final int MOST_AT_ONCE = 64;

  private Proposal() {}

  public static void check(ComponentDraft draft, ComponentPacks packs) {
    var type =
        packs
            .type(required("type", draft.type()))
            .orElseThrow(() -> new Invalid("type", "unknown"));
    text("name", draft.name(), 120);
    text("contact", draft.contact(), 120);
    text("contact-phone", draft.contactPhone(), 40);
    text("licence", draft.licence(), 80);
    if (draft.version() == null) {
      throw new Invalid("version", "required");
    }
    if (!type.forms().contains(required("form", draft.version().form()))) {
      throw new Invalid("form", "form-of-type");
    }
  }

  public static void check(
      Handle handle,
      VersionDraft draft,
      String within,
      PlatformAssets assets,
      OperationPacks scenarios) {
    matching("number", draft.number(), NUMBER, "version-form");
    text("address", draft.address(), 500);
    matching("health-path", draft.healthPath(), PATH, "path-form");
    authentication(draft);
    if (draft.scenarios().isEmpty() || draft.communities().isEmpty()) {
      throw new Invalid(draft.scenarios().isEmpty() ? "scenarios" : "communities", "required");
    }
    for (var scenario : draft.scenarios()) {
      scenarios.scenario(scenario).orElseThrow(() -> new Invalid("scenarios", "unknown"));
    }
    if (draft.communities().size() > MOST_COMMUNITIES) {
      throw new Invalid("communities", "too-long");
    }
    for (var code : draft.communities()) {
      if (!code.matches("\\d{4,12}") || !code.startsWith(within) || !isDivision(handle, code)) {
        throw new Invalid("communities", "unknown");
      }
    }
    if (draft.reads().size() > MOST_READS) {
      throw new Invalid("reads", "too-long");
    }
    draft.reads().forEach(reading -> check(reading, assets));
    level(draft.level());
  }

  private static void check(Reading reading, PlatformAssets assets) {
    if (reading.asset() == null || reading.action() == null || reading.purpose() == null) {
      throw new Invalid("reads", "required");
    }
    if (!reading.asset().isKnown()
        || !reading.fields().stream()
            .allMatch(field -> assets.of(reading.asset()).field(field).isPresent())) {
      throw new Invalid("reads", "unknown");
    }
  }

  private static void authentication(VersionDraft draft) {
    if (draft.authentication() == Authentication.NONE) {
      if (draft.secret() != null && !draft.secret().isEmpty()) {
        throw new Invalid("secret", "secret-unused");
      }
      return;
    }
    secret(draft.secret());
    if (draft.authentication() == Authentication.HEADER) {
      matching("secret-name", draft.secretName(), HEADER, "header-form");
      if (RESERVED.contains(draft.secretName().toLowerCase(java.util.Locale.ROOT))) {
        throw new Invalid("secret-name", "header-form");
      }
    }
  }

  public static String secret(String secret) {
    return matching("secret", secret, SECRET, "secret-form");
  }

  private static void level(ServiceLevel level) {
    between("answer-ms", level.answerMs(), 100, LONGEST_ANSWER);
    between("per-minute", level.perMinute(), 1, MOST_PER_MINUTE);
    between("at-once", level.atOnce(), 1, MOST_AT_ONCE);
    between("availability", level.availability(), 1, 100);
  }

  private static void between(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new Invalid(field, "out-of-bounds");
    }
  }

  private static boolean isDivision(Handle handle, String code) {
    return handle
        .createQuery("select exists (select 1 from division where code = :code)")
        .bind("code", code)
        .mapTo(boolean.class)
        .one();
  }

  private static String matching(String field, String text, Pattern form, String rule) {
    if (!form.matcher(required(field, text)).matches()) {
      throw new Invalid(field, rule);
    }
    return text;
  }

  public static String text(String field, String text, int longest) {
    if (required(field, text).length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text;
  }

  private static String required(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return text;
  }
}
